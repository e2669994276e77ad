import { TactfulError } from "@tactful/domain";
import { z } from "zod";
import type { TextRow } from "./text-row.ts";
import type { TextSource } from "./text-training-config.ts";

/** A labelled utterance as the language sets of `datasets/` hold it. */
const LabelledUtterance = z.looseObject({
  text: z.string().min(1),
  language: z.exactOptional(z.string()),
  speaker: z.exactOptional(z.string()),
  context: z.exactOptional(z.string()),
  facts: z.exactOptional(z.record(z.string(), z.unknown())),
  expect: z.enum(["violation", "needs-fact", "clean"]),
  category: z.exactOptional(z.string()),
  also: z.exactOptional(z.array(z.string())),
});

/** What the reader will be told of a text beside its letters, by who says it. */
export type TagsOf = (speaker: string, text: string) => Pick<TextRow, "tags" | "codes">;

const collectors = new Set(["collector", "bot", "script"]);

/**
 * Turns a labelled utterance into a row; null for one that a reader of words cannot learn from: the borrower's own words, and
 * sentences whose truth hangs on a fact. Throws RECORD_INVALID.
 */
export function labelledTextRow(record: unknown, weight: number, tagsOf: TagsOf): TextRow | null {
  const parsed = LabelledUtterance.safeParse(record);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path.join(".") ?? "";
    throw new TactfulError(
      "RECORD_INVALID",
      `"${path}" of a labelled text: ${issue?.message ?? "invalid"}.`,
      { path },
    );
  }
  const { text, speaker = "collector", context, facts, expect, category, also = [] } = parsed.data;
  if (!collectors.has(speaker) || expect === "needs-fact" || facts !== undefined) return null;
  const labels = expect === "clean" || category === undefined ? [] : [category, ...also];
  return {
    text,
    ...tagsOf(speaker, text),
    labels,
    weight,
    ...(context === undefined ? {} : { context }),
  };
}

/** Turns a row of a public set into a text row; null where it says nothing to us. */
export function publicTextRow(
  format: Extract<TextSource["format"], "cold" | "swsr">,
  fields: Readonly<Record<string, unknown>>,
  weight: number,
  tagsOf: TagsOf,
): TextRow | null {
  const text = String(fields[format === "cold" ? "TEXT" : "comment_text"] ?? "").trim();
  if (text === "") return null;
  const isOffensive = String(fields["label"] ?? "") === "1";
  const label = "abuse.discrimination";
  return { text, ...tagsOf("collector", text), labels: isOffensive ? [label] : [], weight };
}
