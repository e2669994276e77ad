import type { LocalizedText } from "@tactful/domain";
import { bootstrap, type Estimate, type Random } from "./bootstrap.ts";
import {
  balanceWarnings,
  type ContactBalance,
  contactBalance,
  type UpliftWarning,
} from "./contact-balance.ts";
import { type ContactRecord, checkContactRecords } from "./contact-record.ts";
import { fitEffectRegression, heldOutEffects } from "./held-out-effects.ts";
import { type CurvePoint, policyGain, sortingGain, upliftCurve } from "./uplift-curve.ts";
import type { UpliftClaim, UpliftModel } from "./uplift-model.ts";

/** What a history says about the effect of contact; every figure is of records that the model behind it never saw. */
export interface UpliftReport {
  readonly model: UpliftModel;
  readonly records: number;
  readonly contacted: number;
  /** Mean change in the probability of repayment. */
  readonly average: Estimate;
  /** Area between the uplift curve and random order; above 0 where it is known for whom contact does more. */
  readonly sorting: Estimate;
  /** Repayments a contact more than in random order, when the best half is contacted. */
  readonly bestHalf: Estimate;
  /** Share of the draws that each interval holds. */
  readonly confidence: number;
  readonly curve: readonly CurvePoint[];
  readonly balance: ContactBalance;
  readonly warnings: readonly UpliftWarning[];
  readonly summary: LocalizedText;
}

/** Two things may be claimed from one history, so each interval is wider than the usual 95 %. */
const confidence = 0.99;
const draws = 500;

function claimOf(average: Estimate, sorting: Estimate): UpliftClaim {
  if (sorting.low > 0) return "by-account";
  return average.low > 0 ? "average" : "none";
}

function percent(value: number): string {
  return (100 * value).toFixed(1);
}

function summaryOf(claim: UpliftClaim, average: Estimate): LocalizedText {
  const figures = {
    zh: `联系使还款概率平均变化 ${percent(average.value)} 个百分点（99 % 区间 ${percent(average.low)} 至 ${percent(average.high)}）`,
    en: `Contact changes the probability of repayment by ${percent(average.value)} points on average (99 % interval ${percent(average.low)} to ${percent(average.high)})`,
  };
  if (claim === "none") {
    return {
      zh: `${figures.zh}：看不出联系有作用，不主张任何增益，仍按预期回收排序。`,
      en: `${figures.en}: no effect is shown, no gain is claimed, and accounts are ranked by expected recovery.`,
    };
  }
  if (claim === "average") {
    return {
      zh: `${figures.zh}；看不出对谁更有用，各账户按平均值计。`,
      en: `${figures.en}; it is not shown for whom it does more, so every account counts with the mean.`,
    };
  }
  return {
    zh: `${figures.zh}；对谁更有用可以区分，各账户按自己的估计计。`,
    en: `${figures.en}; it is shown for whom it does more, so every account counts with its own estimate.`,
  };
}

/**
 * Measures what contact changes from accounts that were contacted and accounts that were not: the average effect, whether it is known for
 * whom it does more, and how far from random contact was. A gain is claimed only where its 99 % interval lies above 0.
 *
 * Throws TRAINING_DATA where there are too few records of either kind.
 */
export function measureUplift(records: readonly ContactRecord[], random: Random): UpliftReport {
  checkContactRecords(records);
  const effects = heldOutEffects(records);
  const options = { random, draws, confidence };
  const average = bootstrap(
    records.length,
    (drawn) => {
      let sum = 0;
      for (const index of drawn) sum += effects.scores[index] ?? 0;
      return sum / drawn.length;
    },
    options,
  );
  const sorting = sortingGain(effects, options);
  const claim = claimOf(average, sorting);
  const balance = contactBalance(records);
  return {
    model: { claim, average: average.value, ...fitEffectRegression(records) },
    records: records.length,
    contacted: records.filter((record) => record.isContacted).length,
    average,
    sorting,
    bestHalf: policyGain(effects, 0.5, options),
    confidence,
    curve: upliftCurve(effects, 20),
    balance,
    warnings: balanceWarnings(balance),
    summary: summaryOf(claim, average),
  };
}
