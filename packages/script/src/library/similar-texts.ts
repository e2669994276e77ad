import { withoutSlots } from "./slots.ts";

/** Above this share of common 3-grams two texts count as one. */
export const mostShared = 0.6;

/** The 3-grams of characters of a text, without its slots and spaces. */
export function gramsOf(text: string): ReadonlySet<string> {
  const units = [...withoutSlots(text).replaceAll(/\s+/g, " ").trim().toLowerCase()];
  if (units.length < 3) return new Set([units.join("")]);
  return new Set(units.slice(2).map((unit, at) => `${units[at]}${units[at + 1]}${unit}`));
}

/** The share of the 3-grams of two texts that they have in common, 0 to 1 (Jaccard's index). */
export function sharedGrams(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  let common = 0;
  for (const gram of small) if (large.has(gram)) common += 1;
  return common / (left.size + right.size - common);
}

/** Two texts that are too much alike. */
export interface SimilarPair {
  readonly left: number;
  readonly right: number;
  readonly share: number;
}

/** The first two of some texts that share more than {@link mostShared} of their 3-grams; null where none do. */
export function similarPair(texts: readonly string[]): SimilarPair | null {
  const grams = texts.map(gramsOf);
  const order = grams.map((_, index) => index).toSorted((a, b) => sizeOf(grams, a) - sizeOf(grams, b));
  for (const [at, left] of order.entries()) {
    const own = grams[left];
    for (const right of order.slice(at + 1)) {
      const other = grams[right];
      if (own === undefined || other === undefined) continue;
      // A set that is so much larger cannot share enough.
      if (own.size / other.size <= mostShared) break;
      const share = sharedGrams(own, other);
      if (share > mostShared) return { left: Math.min(left, right), right: Math.max(left, right), share };
    }
  }
  return null;
}

function sizeOf(grams: readonly ReadonlySet<string>[], index: number): number {
  return grams[index]?.size ?? 0;
}
