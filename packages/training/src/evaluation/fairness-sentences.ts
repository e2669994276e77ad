import type { LocalizedText } from "@tactful/domain";
import { evaluationWords } from "./evaluation-words.ts";
import type { FairnessGroup, GroupFigures } from "./fairness-slices.ts";
import { fixedText, metricText, percentText } from "./figure-text.ts";
import { fill, sameText } from "./say.ts";
import { missingGroup } from "./slice-groups.ts";

/** The words a reader knows a protected column by. */
export type ColumnLabels = Readonly<Record<string, LocalizedText>>;

type Measured = FairnessGroup & { readonly figures: GroupFigures };

const words = {
  fourFifthsKept: {
    en: "{column}: every measured group is selected at no less than four fifths of the highest rate; the lowest ratio is {ratio}.",
    zh: "{column}：已计算的各群体入选率均不低于最高入选率的五分之四，最低之比为 {ratio}。",
  },
  fourFifthsBroken: {
    en: "{column}: the group “{group}” is selected at {ratio} of the highest rate, below four fifths.",
    zh: "{column}：群体“{group}”的入选率为最高入选率的 {ratio}，低于五分之四。",
  },
  fourFifthsUnclear: {
    en: "{column}: the group “{group}” is selected at {ratio} of the highest rate; the interval reaches both sides of four fifths, so these rows do not decide it.",
    zh: "{column}：群体“{group}”的入选率为最高入选率的 {ratio}，区间跨越五分之四，现有样本不足以判定。",
  },
  opportunity: {
    en: "{column}: among accounts that did repay, the group “{group}” is selected {difference} percentage points {side} than the largest group.",
    zh: "{column}：在已还款账户中，群体“{group}”的入选率比最大群体{side} {difference} 个百分点。",
  },
  calibration: {
    en: "{column}: predicted and observed repayment differ by more than chance explains in {groups}.",
    zh: "{column}：{groups}的预测还款率与实际还款率之差超出随机性可解释的范围。",
  },
  calibrationFine: {
    en: "{column}: in no measured group is the calibration error more than chance explains.",
    zh: "{column}：已计算的各群体校准误差均在随机性可解释的范围之内。",
  },
  auc: {
    en: "{column}: AUC runs from {low} to {high} across the measured groups.",
    zh: "{column}：已计算的各群体 AUC 介于 {low} 与 {high} 之间。",
  },
  alone: {
    en: "{column}: fewer than two groups are large enough, so nothing can be compared.",
    zh: "{column}：样本充足的群体不足两个，无法比较。",
  },
  tooSmall: {
    en: "{column}: too few rows to say anything about {groups}; that is no sign that all is well.",
    zh: "{column}：{groups}样本不足，无法得出结论；这并不代表没有问题。",
  },
  higher: { en: "more often", zh: "高" },
  lower: { en: "less often", zh: "低" },
} satisfies Readonly<Record<string, LocalizedText>>;

/** What the fairness figures cannot show, whatever they are. */
export const fairnessLimits: readonly LocalizedText[] = [
  {
    en: "The figures compare groups one column at a time: they do not show people who belong to two groups at once.",
    zh: "以上指标逐列比较，无法反映同时属于多个群体的人。",
  },
  {
    en: "They take the recorded outcome as true: where one group was contacted, helped or recorded differently, the outcome itself carries that difference.",
    zh: "以上指标以记录的结果为准：若某一群体在联系、帮扶或记录上受到不同对待，这一差别已包含在结果之中。",
  },
  {
    en: "They say nothing about people who are not in the data, and equal figures do not make a use of the score fair.",
    zh: "以上指标不能说明数据之外的人，指标相近也不等于评分的使用方式公平。",
  },
];

/** The words for a group's name. */
export function groupText(group: string): LocalizedText {
  return group === missingGroup ? evaluationWords.missing : sameText(group);
}

function groupList(groups: readonly FairnessGroup[]): LocalizedText {
  const texts = groups.map((group) => groupText(group.group));
  return {
    en: texts.map((text) => `“${text.en}”`).join(", "),
    zh: texts.map((text) => `“${text.zh}”`).join("、"),
  };
}

function fourFifths(column: LocalizedText, groups: readonly Measured[]): readonly LocalizedText[] {
  const below = groups.filter((group) => group.figures.fourFifthsRatio.value < 0.8);
  if (below.length === 0) {
    const lowest = groups.reduce((least, group) =>
      group.figures.fourFifthsRatio.value < least.figures.fourFifthsRatio.value ? group : least,
    );
    return [
      fill(words.fourFifthsKept, { column, ratio: metricText(lowest.figures.fourFifthsRatio, percentText) }),
    ];
  }
  return below.map((group) => {
    const ratio = group.figures.fourFifthsRatio;
    const text = (ratio.high ?? ratio.value) < 0.8 ? words.fourFifthsBroken : words.fourFifthsUnclear;
    return fill(text, { column, group: groupText(group.group), ratio: metricText(ratio, percentText) });
  });
}

/** Only differences that chance does not explain are put into words. */
function opportunities(column: LocalizedText, groups: readonly Measured[]): readonly LocalizedText[] {
  return groups.flatMap((group) => {
    const { value, low = value, high = value } = group.figures.equalOpportunityDifference;
    if (low <= 0 && high >= 0) return [];
    const [from, to] = value > 0 ? [low, high] : [-high, -low];
    const size = { value: Math.abs(value), low: from, high: to };
    return fill(words.opportunity, {
      column,
      group: groupText(group.group),
      side: value > 0 ? words.higher : words.lower,
      difference: metricText(size, (share) => fixedText(share * 100, 1)),
    });
  });
}

function calibration(column: LocalizedText, groups: readonly Measured[]): LocalizedText {
  const off = groups.filter((group) => group.figures.calibration === "above");
  return off.length === 0
    ? fill(words.calibrationFine, { column })
    : fill(words.calibration, { column, groups: groupList(off) });
}

function aucRange(column: LocalizedText, groups: readonly Measured[]): LocalizedText {
  const values = groups.map((group) => group.figures.auc.value);
  return fill(words.auc, {
    column,
    low: fixedText(Math.min(...values), 3),
    high: fixedText(Math.max(...values), 3),
  });
}

function isMeasured(group: FairnessGroup): group is Measured {
  return group.figures !== undefined;
}

/** Says in plain sentences what the figures of one column show, what they leave open and what was too small to measure. */
export function fairnessSentences(
  groups: readonly FairnessGroup[],
  column: LocalizedText,
): readonly LocalizedText[] {
  const measured = groups.filter(isMeasured);
  const small = groups.filter((group) => !isMeasured(group));
  const compared =
    measured.length < 2
      ? [fill(words.alone, { column })]
      : [
          ...fourFifths(column, measured),
          ...opportunities(column, measured),
          calibration(column, measured),
          aucRange(column, measured),
        ];
  return small.length === 0
    ? compared
    : [...compared, fill(words.tooSmall, { column, groups: groupList(small) })];
}

/** The groups of each column, in the order of the columns. */
export function groupsByColumn(
  groups: readonly FairnessGroup[],
): readonly (readonly [column: string, groups: readonly FairnessGroup[]])[] {
  const columns = [...new Set(groups.map((group) => group.column))];
  return columns.map((column) => [column, groups.filter((group) => group.column === column)]);
}
