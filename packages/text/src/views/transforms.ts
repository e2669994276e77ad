/** Names of what had to be undone to read a text, in a fixed order: a hit reports some of them. */
export const transforms = [
  "width",
  "case",
  "traditional",
  "zero-width",
  "combining",
  "separator",
  "emoji",
  "repeat",
  "leet",
  "look-alike",
  "split",
  "digits",
  "emoji-word",
  "homophone",
  "pinyin",
  "initials",
] as const;

/** One of `transforms`. */
export type Transform = (typeof transforms)[number];

/** The bit of a transform in `View.marks`. */
export function markOf(transform: Transform): number {
  return 1 << transforms.indexOf(transform);
}

/** The transforms whose bits are set in `mark`, in the fixed order. */
export function transformsOf(mark: number): readonly Transform[] {
  return transforms.filter((_, bit) => (mark & (1 << bit)) !== 0);
}
