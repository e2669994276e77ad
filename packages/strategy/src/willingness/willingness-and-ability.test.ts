import type { Signals } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { smallAccount, smallEvent } from "../fixtures/small-policy.ts";
import type { Behaviour } from "./behaviour.ts";
import { willingnessAndAbility } from "./willingness-and-ability.ts";

const today = "2026-11-26";

function read(more: Partial<Behaviour> = {}) {
  return willingnessAndAbility({ today, account: smallAccount(), ...more });
}

const said = (more: Partial<Signals>): readonly Signals[] => [
  { id: "1", intents: [], reason: null, emotion: null, promises: [], abstained: [], ...more },
];
const intent = (id: Signals["intents"][number]["id"]) =>
  said({ intents: [{ id, confidence: 0.9, start: 0, end: 2 }] });

const means = {
  incomeMinor: 800_000,
  essentialExpenseMinor: 300_000,
  otherDebtPaymentsMinor: 100_000,
  protectedMinimumMinor: 100_000,
  dueMinor: 100_000,
};

describe("the grid", () => {
  test("says nothing where nothing is known; being late alone is no evidence", () => {
    const index = { value: 0.5, known: false, evidence: [] };
    expect(read({ account: smallAccount({ missedInstalments: 9, daysPastDue: 300 }) })).toEqual({
      willingness: index,
      ability: index,
      quadrant: "unknown",
      assumption: true,
    });
  });

  test("has four fields", () => {
    const kept = { kept: 2, partial: 0, broken: 0 };
    const broken = { kept: 0, partial: 0, broken: 2 };
    const poor = { ...means, incomeMinor: 480_000 };
    expect(read({ promises: kept, means }).quadrant).toBe("willing-able");
    expect(
      read({
        promises: kept,
        means: { ...poor, incomeMinor: 0 },
        payments: { full: 0, partial: 3, missed: 3 },
      }).quadrant,
    ).toBe("willing-unable");
    expect(read({ promises: broken, means, signals: intent("pay.refuse") }).quadrant).toBe("unwilling-able");
    expect(read({ promises: broken, means: poor }).quadrant).toBe("unwilling-unable");
  });

  test("is unknown where only one index has evidence enough", () => {
    const answer = read({ means });
    expect(answer.ability.known).toBe(true);
    expect(answer.willingness.known).toBe(false);
    expect(answer.quadrant).toBe("unknown");
  });

  test("counts a broken promise and three unanswered calls as just enough", () => {
    const history = [1, 2, 3].map((day) => smallEvent(`2026-11-0${day}T10:00:00+08:00`, { kind: "attempt" }));
    const account = smallAccount({ brokenPromises: 1, history });
    expect(read({ account }).willingness.known).toBe(true);
    expect(read({ account: { ...account, history: history.slice(1) } }).willingness.known).toBe(false);
  });
});

describe("an index", () => {
  test("is the logistic of the sum of its evidence, weightiest first", () => {
    const { willingness } = read({ promises: { kept: 2, partial: 0, broken: 1 } });
    expect(willingness.value).toBeCloseTo(1 / (1 + Math.exp(-(2 * 0.9 - 0.7))), 12);
    expect(willingness.evidence.map(({ id, count, direction }) => [id, count, direction])).toEqual([
      ["promise.kept", 2, "up"],
      ["promise.broken", 1, "down"],
    ]);
    expect(willingness.evidence[0]?.weight).toBeCloseTo(1.8, 12);
  });

  test("counts each kind of evidence so many times at most", () => {
    const many = read({ promises: { kept: 50, partial: 0, broken: 0 } });
    expect(many.willingness.value).toBe(
      read({ promises: { kept: 3, partial: 0, broken: 0 } }).willingness.value,
    );
  });

  test("reads contacts of half a year: answered, unasked for, unanswered", () => {
    const history = [
      smallEvent("2026-11-01T10:00:00+08:00"),
      smallEvent("2026-11-02T10:00:00+08:00", { direction: "inbound" }),
      smallEvent("2026-11-03T10:00:00+08:00", { kind: "attempt" }),
      smallEvent("2026-11-04T10:00:00+08:00", { kind: "attempt", channel: "sms" }),
      smallEvent("2026-11-05T10:00:00+08:00", { party: "third-party" }),
      smallEvent("2026-05-01T10:00:00+08:00"),
    ];
    const counts = read({ account: smallAccount({ history }) }).willingness.evidence.map(({ id, count }) => [
      id,
      count,
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      "contact.inbound": 1,
      "contact.answered": 1,
      "contact.unanswered": 1,
    });
  });

  test.each([
    [1_000_000, "means.ample"],
    [650_000, "means.ample"],
    [649_999, "means.enough"],
    [600_000, "means.enough"],
    [599_999, "means.short"],
    [525_000, "means.short"],
    [524_999, "means.none"],
    [0, "means.none"],
  ])("an income of %i is %s against what is due", (incomeMinor, id) => {
    const { ability } = read({ means: { ...means, incomeMinor } });
    expect(ability.evidence.map((evidence) => evidence.id)).toEqual([id]);
  });

  test("takes hardship as lower ability and no less willingness", () => {
    for (const answer of [
      read({ account: smallAccount({ facts: { vulnerability: ["unemployment"] } }) }),
      read({ signals: said({ reason: { id: "job-loss", confidence: 0.9 } }) }),
      read({ signals: intent("hardship.state") }),
    ]) {
      expect(answer.ability.evidence.map(({ id, direction }) => [id, direction])).toEqual([
        ["hardship.told", "down"],
      ]);
      expect(answer.willingness.evidence).toEqual([]);
    }
  });

  test.each([
    "debt.dispute",
    "complaint.threaten",
    "contact.stop",
    "human.request",
    "identity.challenge",
  ] as const)("does not hold %s against anybody", (id) => {
    expect(read({ signals: intent(id) }).willingness.evidence).toEqual([]);
  });
});
