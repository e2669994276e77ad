import { duties } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { sampleFinding, sketchLog, type TurnSketch } from "../fixtures/conversation-logs.ts";
import type { ConversationLog } from "./conversation-log.ts";
import { evaluateDuties } from "./evaluate-duties.ts";

const judge = (turns: readonly TurnSketch[], id: string, more: Partial<ConversationLog> = {}) => {
  const result = evaluateDuties(sketchLog(turns, more)).find((duty) => duty.id === `duty.${id}`);
  return [result?.status, result?.turn];
};

const opening: TurnSketch[] = [
  ["collector", "identify.name recording.notice verify.ask"],
  ["borrower", "verify.confirm audience.debtor"],
];
const disclosed = "debt.named disclosure.amount disclosure.purpose";

test("all duties are answered, in the order of the domain's list", () => {
  expect(evaluateDuties(sketchLog([])).map(({ id }) => id)).toEqual(Object.keys(duties));
  expect(new Set(evaluateDuties(sketchLog([])).map(({ status }) => status))).toEqual(
    new Set(["not-applicable"]),
  );
});

describe("who is calling", () => {
  test("is said within the first three own turns and no later than the debt", () => {
    const late: TurnSketch[] = [
      ["collector", ""],
      ["borrower", ""],
      ["collector", ""],
      ["collector", ""],
    ];
    expect(judge(opening, "identify")).toEqual(["met", 0]);
    expect(judge([...late, ["collector", "identify.name"]], "identify")).toEqual(["missed", undefined]);
    expect(
      judge(
        [
          ["collector", "debt.named"],
          ["borrower", ""],
          ["collector", "identify.name"],
        ],
        "identify",
      ),
    ).toEqual(["missed", 0]);
  });

  test("is not said by a false name", () => {
    const turn: TurnSketch = [
      "collector",
      "identify.name",
      { findings: [sampleFinding("impersonation.authority")] },
    ];
    expect(judge([turn], "identify")).toEqual(["missed", undefined]);
  });

  test("is told by capitals, by whom one belongs to, and by a lender's own name", () => {
    const says = (text: string, more: Partial<ConversationLog> = {}) =>
      judge([["collector", "", { text }]], "identify", more)[0];
    expect(says("Travis. Ada from Northgate again.")).toBe("met");
    expect(says("我这边是恒泰的")).toBe("met");
    expect(says("我是想问您的意思")).toBe("missed");
    expect(says("云岭消金致电", { applies: "first_party", debtor: { creditor: "云岭消金" } })).toBe("met");
    expect(says("云岭消金那边", { applies: "agency", debtor: { creditor: "云岭消金" } })).toBe("missed");
  });
});

describe("the recording", () => {
  test("is announced in calls, and no matter elsewhere", () => {
    expect(judge(opening, "recording")).toEqual(["met", 0]);
    expect(judge([["bot", ""]], "recording", { channel: "ai-call" })).toEqual(["missed", undefined]);
    expect(judge(opening, "recording", { channel: "chat" })).toEqual(["not-applicable", undefined]);
  });
});

describe("the right party", () => {
  test("is confirmed before the debt is named", () => {
    expect(judge([...opening, ["collector", "debt.named"]], "verify-party")).toEqual(["met", 1]);
    expect(
      judge(
        [
          ["collector", "verify.ask debt.named"],
          ["borrower", "verify.confirm"],
        ],
        "verify-party",
      ),
    ).toEqual(["missed", 0]);
  });

  test("is not confirmed by a question, nor by a third party", () => {
    const asked: TurnSketch = ["collector", "verify.ask"];
    expect(
      judge([asked, ["borrower", "", { text: "你谁啊" }], ["collector", "debt.named"]], "verify-party")[0],
    ).toBe("missed");
    expect(judge([asked, ["third-party", ""], ["collector", "debt.named"]], "verify-party")).toEqual([
      "missed",
      2,
    ]);
    expect(judge([asked, ["third-party", ""], ["collector", ""]], "verify-party")[0]).toBe("met");
  });

  test("is confirmed by a short yes, by digits where a detail was asked, by a match, and by the facts", () => {
    const named: TurnSketch = ["collector", "debt.named"];
    const after = (...turns: TurnSketch[]) => judge([...turns, named], "verify-party")[0];
    expect(after(["collector", "verify.ask"], ["borrower", "", { text: "嗯，你说" }])).toBe("met");
    expect(after(["collector", "verify.ask"], ["borrower", "", { text: "uh yeah" }])).toBe("met");
    expect(after(["collector", "verify.ask verify.detail"], ["borrower", "", { text: "零三一七" }])).toBe(
      "met",
    );
    expect(after(["collector", "verify.ask"], ["borrower", "", { text: "零三一七" }])).toBe("missed");
    expect(
      after(
        ["collector", "verify.ask"],
        ["borrower", "", { text: "幸福路" }],
        ["collector", "verify.matched"],
      ),
    ).toBe("met");
    expect(judge([named], "verify-party", { facts: { identity_verified: true } })[0]).toBe("met");
  });

  test("is asked for by name where the record knows it", () => {
    const named: TurnSketch[] = [
      ["borrower", "", { text: "是我" }],
      ["collector", "debt.named"],
    ];
    const by = (text: string, name: string) =>
      judge([["collector", "", { text }], ...named], "verify-party", { debtor: { name } })[0];
    expect([by("郭婷？", "郭婷"), by("志明喺度？", "陳志明"), by("Howard?", "Howard Lanning")]).toEqual([
      "met",
      "met",
      "met",
    ]);
    expect(by("喂", "郭婷")).toBe("missed");
  });

  test("asks nothing of a message, unless a third party answers", () => {
    expect(judge([["collector", "debt.named"]], "verify-party", { channel: "sms" })[0]).toBe(
      "not-applicable",
    );
    const answered: TurnSketch[] = [
      ["collector", ""],
      ["borrower", "audience.third-party"],
      ["collector", "debt.named"],
    ];
    expect(judge(answered, "verify-party", { channel: "sms" })[0]).toBe("missed");
  });
});

describe("the debt", () => {
  test("is stated with its amount and the purpose", () => {
    expect(judge([...opening, ["collector", disclosed]], "debt-disclosure")).toEqual(["met", 2]);
    expect(judge([...opening, ["collector", "debt.named disclosure.purpose"]], "debt-disclosure")).toEqual([
      "missed",
      2,
    ]);
    expect(
      judge([...opening, ["collector", ""], ["borrower", ""], ["collector", ""]], "debt-disclosure")[0],
    ).toBe("missed");
  });

  test("is stated in the prescribed words by an agency in the US only", () => {
    const turns: TurnSketch[] = [...opening, ["collector", disclosed]];
    const us = { jurisdiction: "US-MA" } as const;
    expect(judge(turns, "debt-disclosure", us)[0]).toBe("missed");
    expect(judge(turns, "debt-disclosure", { ...us, applies: "first_party" })[0]).toBe("met");
    const said: TurnSketch = ["collector", `${disclosed} disclosure.mini-miranda`];
    expect(judge([...opening, said], "debt-disclosure", us)[0]).toBe("met");
  });

  test("is not asked of a call that reaches no debtor", () => {
    expect(judge([["collector", "verify.ask"]], "debt-disclosure")[0]).toBe("not-applicable");
    expect(
      judge(
        [
          ["collector", "verify.ask"],
          ["third-party", ""],
          ["collector", disclosed],
        ],
        "debt-disclosure",
      )[0],
    ).toBe("not-applicable");
    expect(judge([...opening, ["collector", ""]], "debt-disclosure")[0]).toBe("not-applicable");
  });
});

describe("an answer to what is stated", () => {
  test.each([
    ["hardship-response", "hardship.stated", "hardship.options"],
    ["dispute-response", "dispute.stated", "dispute.taken"],
  ])("%s comes after the statement, and lawfully", (id, stated, answer) => {
    const violating = { findings: [sampleFinding("rights.denial")] };
    expect(judge([["collector", answer]], id)).toEqual(["not-applicable", undefined]);
    expect(
      judge(
        [
          ["borrower", stated],
          ["collector", answer],
        ],
        id,
      ),
    ).toEqual(["met", 1]);
    expect(
      judge(
        [
          ["third-party", stated],
          ["collector", ""],
          ["bot", answer],
        ],
        id,
      ),
    ).toEqual(["met", 2]);
    expect(
      judge(
        [
          ["collector", answer],
          ["borrower", stated],
          ["collector", "collection.continued"],
        ],
        id,
      ),
    ).toEqual(["missed", 1]);
    expect(
      judge(
        [
          ["borrower", stated],
          ["collector", answer, violating],
        ],
        id,
      ),
    ).toEqual(["missed", 0]);
    expect(
      judge(
        [
          ["collector", ""],
          ["borrower", stated],
        ],
        id,
      ),
    ).toEqual(["not-applicable", undefined]);
  });

  test("is civil where the statement comes just before the end, and asks for no payment", () => {
    const accepting: TurnSketch = ["collector", "reply.accepting"];
    const silent: TurnSketch = ["collector", ""];
    const answers = (...turns: TurnSketch[]) =>
      judge([["borrower", "dispute.stated"], ...turns], "dispute-response")[0];
    expect([answers(accepting), answers(silent, accepting)]).toEqual(["met", "met"]);
    expect(answers(["collector", "reply.accepting collection.continued"])).toBe("missed");
    expect(answers(silent, silent, ["collector", "collection.continued"])).toBe("missed");
    const hardship = (...turns: TurnSketch[]) =>
      judge([["borrower", "hardship.stated"], ...turns], "hardship-response")[0];
    expect([hardship(accepting), hardship(accepting, silent)]).toEqual(["met", "missed"]);
  });

  test("a dispute is missed only where collection goes on, or a rule is broken, as if nothing had been said", () => {
    const stated: TurnSketch = ["borrower", "dispute.stated"];
    const unknown: TurnSketch = ["collector", ""];
    const violating: TurnSketch = ["collector", "", { findings: [sampleFinding("rights.denial")] }];
    const id = "dispute-response";
    expect(judge([stated, unknown, unknown], id)).toEqual(["met", 1]);
    expect(judge([stated, unknown, ["collector", "collection.continued"]], id)).toEqual(["missed", 0]);
    expect(judge([stated, unknown, violating], id)).toEqual(["missed", 0]);
  });

  test("collecting stops on talk of a risk to life, before anything else", () => {
    const id = "vulnerability-escalation";
    const stated: TurnSketch = ["borrower", "vulnerability.stated"];
    const handover: TurnSketch = ["collector", "vulnerability.handover"];
    const asking: TurnSketch = ["collector", "collection.continued"];
    expect(judge([["borrower", ""], asking], id)).toEqual(["not-applicable", undefined]);
    expect(judge([asking, stated, handover], id)).toEqual(["met", 2]);
    expect(judge([stated, asking, handover], id)).toEqual(["missed", 1]);
    expect(judge([stated, ["collector", ""]], id)).toEqual(["missed", 0]);
    expect(
      judge(
        [
          ["borrower", "self-harm.stated"],
          ["collector", "vulnerability.handover collection.continued"],
        ],
        id,
      ),
    ).toEqual(["missed", 1]);
    const pressing: TurnSketch = [
      "collector",
      "collection.continued",
      { findings: [sampleFinding("coercion.vulnerable")] },
    ];
    expect(judge([stated, handover, asking], id)).toEqual(["met", 1]);
    expect(judge([stated, handover, pressing], id)).toEqual(["missed", 2]);
  });
});
