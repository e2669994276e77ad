import type { LocalizedText } from "@tactful/domain";
import { featureColumns, featureValues } from "./contact-features.ts";
import type { ContactRecord } from "./contact-record.ts";
import { fitOutcomeModels, propensityOf } from "./doubly-robust.ts";

/** How alike contacted accounts and the others were before contact. */
export interface ContactBalance {
  /** By column: difference of the means over the pooled standard deviation. */
  readonly differences: readonly { readonly column: string; readonly difference: number }[];
  /** How well contact is told from the features on held-out records: 0.5 where it was random. */
  readonly auc: number;
  /** Above this the AUC is not chance (three standard errors, Hanley and McNeil 1982). */
  readonly aucLimit: number;
  /** Share of accounts that were almost surely contacted or almost surely not (beyond 5 %). */
  readonly withoutCounterpart: number;
}

/** Something that makes a measured effect less sure. */
export interface UpliftWarning {
  readonly code: "contact-not-random" | "no-counterpart";
  readonly message: LocalizedText;
}

/** Groups that differ by more than a tenth of a standard deviation are not alike (Austin 2009). */
const largestDifference = 0.1;
const largestWithout = 0.05;

function differenceOf(values: readonly number[], isContacted: readonly boolean[]): number {
  const sums = { yes: 0, no: 0, yesSquares: 0, noSquares: 0, yesCount: 0, noCount: 0 };
  values.forEach((value, index) => {
    if (isContacted[index] === true) {
      sums.yes += value;
      sums.yesSquares += value * value;
      sums.yesCount += 1;
    } else {
      sums.no += value;
      sums.noSquares += value * value;
      sums.noCount += 1;
    }
  });
  const mean = { yes: sums.yes / sums.yesCount, no: sums.no / sums.noCount };
  const variance =
    (sums.yesSquares / sums.yesCount - mean.yes ** 2 + sums.noSquares / sums.noCount - mean.no ** 2) / 2;
  return variance < 1e-12 ? 0 : (mean.yes - mean.no) / Math.sqrt(variance);
}

/** The area under the ROC curve by ranks, ties counted half (Mann and Whitney). */
function areaUnderCurve(scores: readonly number[], isTrue: readonly boolean[]): number {
  const order = scores.map((_, index) => index).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  const trues = isTrue.filter(Boolean).length;
  let rankSum = 0;
  for (let start = 0; start < order.length; ) {
    let end = start;
    const score = scores[order[start] ?? 0];
    while (end < order.length && scores[order[end] ?? 0] === score) end += 1;
    const rank = (start + 1 + end) / 2;
    for (let at = start; at < end; at++) if (isTrue[order[at] ?? 0] === true) rankSum += rank;
    start = end;
  }
  return (rankSum - (trues * (trues + 1)) / 2) / (trues * (order.length - trues));
}

/** The standard error of an AUC of 0.5 for two groups of these sizes. */
function chanceError(trues: number, falses: number): number {
  return Math.sqrt((trues + falses + 1) / (12 * trues * falses));
}

/** Holds contacted accounts against the others. */
export function contactBalance(records: readonly ContactRecord[]): ContactBalance {
  const isContacted = records.map((record) => record.isContacted);
  const rows = records.map((record) => featureValues(record.features));
  const folds = [0, 1].map((fold) => fitOutcomeModels(records.filter((_, index) => index % 2 !== fold)));
  const propensities = records.map((record, index) => {
    const models = folds[index % 2];
    return models === undefined ? 0.5 : propensityOf(models, record);
  });
  const trues = isContacted.filter(Boolean).length;
  const beyond = propensities.filter((value) => value < 0.05 || value > 0.95).length;
  return {
    differences: featureColumns.map((column, at) => ({
      column,
      difference: differenceOf(
        rows.map((row) => row[at] ?? 0),
        isContacted,
      ),
    })),
    auc: areaUnderCurve(propensities, isContacted),
    aucLimit: 0.5 + 3 * chanceError(trues, records.length - trues),
    withoutCounterpart: beyond / records.length,
  };
}

/** Puts what speaks against a measured effect into words. */
export function balanceWarnings(balance: ContactBalance): readonly UpliftWarning[] {
  const warnings: UpliftWarning[] = [];
  const [worst] = [...balance.differences].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const isApart = worst !== undefined && Math.abs(worst.difference) > largestDifference;
  if (isApart || balance.auc > balance.aucLimit) {
    const auc = balance.auc.toFixed(3);
    const column = worst?.column ?? "";
    const apart = Math.abs(worst?.difference ?? 0).toFixed(2);
    warnings.push({
      code: "contact-not-random",
      message: {
        zh: `过去的联系并非随机：由账户特征可以推断是否被联系过（AUC ${auc}），差别最大的是 ${column}（${apart} 个标准差）。估计已按这些特征校正，但联系时依据而未记录的情况无从校正；请保留随机对照组再核实。`,
        en: `Contact was not random: it can be told from the accounts' features (AUC ${auc}), most of all from ${column} (${apart} standard deviations apart). The estimate corrects for these features, not for reasons that were never recorded; keep a random control share to confirm it.`,
      },
    });
  }
  if (balance.withoutCounterpart > largestWithout) {
    const share = (100 * balance.withoutCounterpart).toFixed(0);
    warnings.push({
      code: "no-counterpart",
      message: {
        zh: `${share} % 的账户几乎必然被联系或几乎必然未被联系，没有可比的对照，对它们的估计只是外推。`,
        en: `${share} % of the accounts were almost surely contacted, or almost surely not: they have no counterpart, and what is said of them is extrapolated.`,
      },
    });
  }
  return warnings;
}
