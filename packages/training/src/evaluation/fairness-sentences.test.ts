import { expect, test } from "vitest";
import { fairnessSentences } from "./fairness-sentences.ts";
import type { FairnessGroup, GroupFigures } from "./fairness-slices.ts";

const column = { en: "Sex", zh: "性别" };

function group(name: string, more: Partial<GroupFigures> = {}): FairnessGroup {
  const figure = { value: 0.7, low: 0.65, high: 0.75 };
  const figures: GroupFigures = {
    repaidRate: figure,
    meanProbability: { value: 0.7 },
    auc: figure,
    ece: figure,
    calibration: "inside",
    selectionRate: figure,
    fourFifthsRatio: { value: 1 },
    truePositiveRate: figure,
    equalOpportunityDifference: { value: 0 },
    ...more,
  };
  return { column: "SEX", group: name, rows: 500, figures };
}

function english(...groups: readonly FairnessGroup[]): string {
  return fairnessSentences(groups, column)
    .map((sentence) => sentence.en)
    .join("\n");
}

test("a ratio whose whole interval lies below four fifths is said to break the rule", () => {
  const text = english(group("1"), group("2", { fourFifthsRatio: { value: 0.6, low: 0.5, high: 0.7 } }));
  expect(text).toContain("“2” is selected at 60.0% (50.0% to 70.0%) of the highest rate, below four fifths");
});

test("a ratio whose interval reaches four fifths is left undecided", () => {
  const text = english(group("1"), group("2", { fourFifthsRatio: { value: 0.75, low: 0.65, high: 0.85 } }));
  expect(text).toContain("these rows do not decide it");
  expect(text).not.toContain("below four fifths");
});

test("a difference among those who repaid is told with its direction, and left out where chance explains it", () => {
  const less = english(
    group("1"),
    group("2", { equalOpportunityDifference: { value: -0.08, low: -0.12, high: -0.03 } }),
  );
  expect(less).toContain("“2” is selected 8.0 (3.0 to 12.0) percentage points less often");
  const none = english(
    group("1"),
    group("2", { equalOpportunityDifference: { value: -0.02, low: -0.06, high: 0.02 } }),
  );
  expect(none).not.toContain("percentage points");
});

test("groups whose probabilities are off by more than chance are named", () => {
  expect(english(group("1"), group("2", { calibration: "above" }))).toContain(
    "more than chance explains in “2”",
  );
  expect(english(group("1"), group("2"))).toContain("in no measured group");
});

test("one group alone is not compared, and small groups are never passed over", () => {
  const text = english(group("1"), { column: "SEX", group: "missing", rows: 3 });
  expect(text).toContain("nothing can be compared");
  expect(text).toContain("too few rows to say anything about “missing”");
  expect(
    fairnessSentences([group("1"), { column: "SEX", group: "missing", rows: 3 }], column).at(-1)?.zh,
  ).toContain("“缺失”样本不足");
});
