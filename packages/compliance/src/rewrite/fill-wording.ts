/** Values for the slots of a wording; a slot without one drops its optional part. */
export type SlotValues = Readonly<Partial<Record<"name" | "amount" | "date", string>>>;

const optionalPart = /\[([^[\]]*)\]/g;
const slot = /\{(name|amount|date)\}/g;
/** A name at the very beginning goes with its comma. */
const openingName = /^\{name\}[，,、]\s*/;

function isFilled(part: string, values: SlotValues): boolean {
  return [...part.matchAll(slot)].every((match) => values[match[1] as keyof SlotValues] !== undefined);
}

/** The slots that a wording can show, with the values at hand. */
export function slotsOf(wording: string): ReadonlySet<string> {
  return new Set([...wording.matchAll(slot)].map((match) => match[1] ?? ""));
}

/**
 * Fills a wording: `[…]` is dropped where one of its slots has no value, and so is an opening `{name}，`. Capitalises what then
 * begins the sentence.
 */
export function fillWording(wording: string, values: SlotValues): string {
  const opened = values.name === undefined ? wording.replace(openingName, "") : wording;
  const kept = opened.replace(optionalPart, (_, part: string) => (isFilled(part, values) ? part : ""));
  const filled = kept.replace(slot, (_, name: keyof SlotValues) => values[name] ?? "");
  const tidy = filled
    .replace(/ {2,}/g, " ")
    .replace(/ +([,.;!?，。；！？、])/g, "$1")
    .trim();
  return tidy.charAt(0).toUpperCase() + tidy.slice(1);
}
