import { wilsonShare } from "../statistics/wilson-share.ts";
import type { AccountPath, AccountPoint } from "./account-path.ts";

/** The share of arrears cured some months after they began. */
export interface CurePoint {
  /** Months since the month's end at which the account was first seen in arrears; 0 is that month's end itself. */
  readonly months: number;
  /** Arrears still watched and not cured when that month began. */
  readonly atRisk: number;
  readonly cured: number;
  /** Share cured by then, 0 to 1, with its 95 % interval. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** How long a spell of arrears was watched, in months, and whether it ended in a cure. */
interface Spell {
  readonly months: number;
  readonly isCured: boolean;
}

function isInArrears(point: AccountPoint): boolean {
  return point.state !== "M0" && point.state !== "paid-off";
}

/** The spells of arrears of one account that began after a month in which it was seen without; written off is still not cured. */
function spellsOf(points: AccountPath["points"]): readonly Spell[] {
  const spells: Spell[] = [];
  let start: number | null = null;
  for (const [index, point] of points.entries()) {
    if (point === null) continue;
    const before = points[index - 1];
    if (isInArrears(point)) {
      // An account in arrears in the first month is left out: when its arrears began is not seen.
      if (start === null && index > 0 && !(before && isInArrears(before))) start = index;
    } else if (start !== null) {
      spells.push({ months: index - start, isCured: true });
      start = null;
    }
  }
  if (start !== null) spells.push({ months: points.length - 1 - start, isCured: false });
  return spells;
}

/** The interval of the curve at one point: Wilson's, for the number of cases that would give the same variance (Rothman 1978). */
function intervalOf(
  share: number,
  variance: number,
  atRisk: number,
): { readonly low: number; readonly high: number } {
  const cases = variance === 0 ? atRisk : (share * (1 - share)) / variance;
  const { low, high } = wilsonShare(share * cases, cases);
  return { low: Math.min(low, share), high: Math.max(high, share) };
}

/**
 * The cure curve of all arrears that began within the months: the product-limit estimate (Kaplan and Meier 1958), which takes arrears
 * that are still open at the last month for as long as they were watched, with Greenwood's variance (1926) and Rothman's interval (1978). An
 * account that is written off stays uncured until it pays. Empty where no arrears began.
 */
export function cureCurve(paths: readonly AccountPath[]): readonly CurePoint[] {
  const spells = paths.flatMap(({ points }) => spellsOf(points));
  const longest = spells.reduce((most, { months }) => Math.max(most, months), -1);
  let uncured = 1;
  let hazards = 0;
  return Array.from({ length: longest + 1 }, (_, months) => {
    const atRisk = spells.filter((spell) => spell.months >= months).length;
    const cured = spells.filter((spell) => spell.isCured && spell.months === months).length;
    uncured *= 1 - cured / atRisk;
    if (cured < atRisk) hazards += cured / (atRisk * (atRisk - cured));
    const share = 1 - uncured;
    // Nothing is cured at the month's end that first shows the arrears: that is known and no estimate.
    const interval =
      months === 0 ? { low: 0, high: 0 } : intervalOf(share, uncured * uncured * hazards, atRisk);
    return { months, atRisk, cured, share, ...interval };
  });
}
