import type { FoundAmount, FoundDate } from "./found-part.ts";

/** An amount, a day, or both, that are spoken of together. */
export interface PairedParts {
  readonly amount?: FoundAmount;
  readonly date?: FoundDate;
}

/** Whether a day stands before the verb of an amount, as in 月底再还剩下的 and `on Friday I'll pay the rest`. */
function governs(text: string, date: FoundDate, amount: FoundAmount): boolean {
  if (amount.start < date.end) return false;
  const between = text.slice(date.end, amount.start);
  return (
    /^.{0,6}(?:还|付|转|给|交|缴|补|结|清|畀|俾|打|存).{0,3}$/.test(between) ||
    /^.{0,6}\b(?:ill|i will|i can|im|pay|send|give)\b.{0,14}$/.test(between)
  );
}

function nearestBefore(dates: readonly FoundDate[], amount: FoundAmount): FoundDate | undefined {
  return dates.filter(({ end }) => end <= amount.start).at(-1);
}

/**
 * Pairs amounts with days: each day goes to one amount, to the one behind it where the text begins with a day or the day stands before
 * that amount's verb, else to the one before it. What is left stands alone.
 */
export function pairParts(
  text: string,
  amounts: readonly FoundAmount[],
  dates: readonly FoundDate[],
): readonly PairedParts[] {
  const isDayFirst = (dates[0]?.start ?? 0) < (amounts[0]?.start ?? 0);
  let free = [...dates];
  const paired = amounts.map((amount, index): PairedParts => {
    const next = amounts[index + 1];
    const before = nearestBefore(free, amount);
    const after = free.find(
      (date) =>
        date.start >= amount.end &&
        (next === undefined || (date.start < next.start && !(isDayFirst || governs(text, date, next)))),
    );
    const date = isDayFirst
      ? (before ?? after)
      : before !== undefined && governs(text, before, amount)
        ? before
        : (after ?? before);
    if (date === undefined) return { amount };
    free = free.filter((other) => other !== date);
    return { amount, date };
  });
  return [...paired, ...free.map((date) => ({ date }))].sort((left, right) => startOf(left) - startOf(right));
}

/** Where the first of the parts begins. */
export function startOf({ amount, date }: PairedParts): number {
  return Math.min(amount?.start ?? Number.POSITIVE_INFINITY, date?.start ?? Number.POSITIVE_INFINITY);
}

/** Where the last of the parts ends. */
export function endOf({ amount, date }: PairedParts): number {
  return Math.max(amount?.end ?? 0, date?.end ?? 0);
}
