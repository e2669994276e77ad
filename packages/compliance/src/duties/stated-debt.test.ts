import { expect, test } from "vitest";
import { sketchLog } from "../fixtures/conversation-logs.ts";
import { namesAmountDue, namesDebt } from "./stated-debt.ts";

const debtor = { creditor: "云岭消金", amountDue: 8088.5 };

function ask(judge: typeof namesDebt, text: string, signals = "", more = {}): boolean {
  const log = sketchLog([["collector", signals, { text }]], { debtor, ...more });
  return log.turns.every((turn) => judge(log, turn));
}

test("the sum of the record is known in digits and in numerals, with or without cents", () => {
  const said = ["8,088.50元", "一共8088", "八千零八十八块五", "８０８８．５"].map((text) =>
    ask(namesAmountDue, text),
  );
  expect(said).toEqual([true, true, true, true]);
  expect(ask(namesAmountDue, "八千零八十")).toBe(false);
  expect(ask(namesAmountDue, "8088", "", { debtor: {} })).toBe(false);
});

test("a debt is named by its words, by its very sum, or by a sum and the creditor", () => {
  expect(ask(namesDebt, "…", "debt.named")).toBe(true);
  expect(ask(namesDebt, "那个八千零八十八")).toBe(true);
  expect(ask(namesDebt, "云岭那五千", "disclosure.sum")).toBe(true);
  expect(ask(namesDebt, "那五千", "disclosure.sum")).toBe(false);
  expect(ask(namesDebt, "云岭的客服")).toBe(false);
});
