import { shippedBook } from "@tactful/compliance";
import { labelledTextRow, type TagsOf, type TextRow } from "@tactful/training";

/** The examples of the shipped rule packs as labelled texts; those whose truth hangs on a fact are left out. */
export function packTexts(language: "zh" | "en", weight: number, tagsOf: TagsOf): readonly TextRow[] {
  const rules = shippedBook(new Date().toISOString().slice(0, 10)).rules.map(({ rule }) => rule);
  const spoken = rules.filter(
    ({ kind, languages, needs }) =>
      kind === "must-not" && languages.includes(language) && needs === undefined,
  );
  return spoken.flatMap(({ category, examples }) =>
    (["flag", "pass"] as const).flatMap((kind) =>
      examples[kind].flatMap((example) => {
        const record = typeof example === "string" ? { text: example } : example;
        const expect = kind === "flag" ? "violation" : "clean";
        const row = labelledTextRow({ ...record, expect, category }, weight, tagsOf);
        return row === null ? [] : [row];
      }),
    ),
  );
}
