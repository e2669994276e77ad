import type { Guidance } from "@tactful/domain";
import { expect, test } from "vitest";
import { decideCard } from "./alert-budget.ts";

const none = { id: "S-1", intents: [], reason: null, emotion: null, promises: [], abstained: [] };

function card(id: string, stage: Guidance["stage"] = "explore"): Guidance {
  const source = { kind: "library", id } as const;
  const say = id === "" ? [] : [{ text: "您先说", purpose: "reflect", source, findings: [] }];
  return { id: "S-1", stage, say, options: [], checklist: [], avoid: [], signals: none, engine: "library" };
}

test("a card is shown once, and again after another", () => {
  const first = decideCard(card("a"), 0, [], 6);
  expect(first).toMatchObject({ show: true, because: "new" });
  expect(decideCard(card("a"), 5, [{ at: 0, key: first.key }], 6)).toMatchObject({ because: "same-card" });
  expect(decideCard(card("b"), 5, [{ at: 0, key: first.key }], 6).show).toBe(true);
});

test("no more cards are shown in a minute than the budget allows, but one that stops is", () => {
  const shown = [1, 2, 3].map((at) => ({ at, key: String(at) }));
  expect(decideCard(card("a"), 30, shown, 3)).toMatchObject({ show: false, because: "budget" });
  expect(decideCard(card("a"), 62, shown, 3).show).toBe(true);
  expect(decideCard(card("a", "escalate"), 30, shown, 3)).toMatchObject({ show: true, because: "crisis" });
});

test("a card with nothing to say is not shown", () => {
  expect(decideCard(card(""), 0, [], 6)).toMatchObject({ show: false, because: "nothing-to-say" });
});
