/** Texts are compared up to here: wording to be said is far shorter. */
const longest = 1000;

/** The share of characters that were changed between two texts, 0 to 1: the Levenshtein distance over the longer length. */
export function editShare(shown: string, said: string): number {
  const [left, right] = [[...shown].slice(0, longest), [...said].slice(0, longest)];
  let row = Uint16Array.from({ length: right.length + 1 }, (_, at) => at);
  for (const [i, from] of left.entries()) {
    const next = new Uint16Array(right.length + 1);
    next[0] = i + 1;
    for (const [j, to] of right.entries()) {
      const changed = (row[j] ?? 0) + (from === to ? 0 : 1);
      next[j + 1] = Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1);
    }
    row = next;
  }
  const most = Math.max(left.length, right.length);
  return most === 0 ? 0 : Math.round((1000 * (row[right.length] ?? 0)) / most) / 1000;
}
