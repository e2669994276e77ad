import { z } from "zod";
import type { ChatRequest } from "./chat-port.ts";
import { readJsonPrefix } from "./json-prefix.ts";

/** What a language model answers: its wording by the ids of the texts that it was given. */
export interface RewordedAnswer {
  readonly say: readonly { readonly id: string; readonly text: string }[];
}

const longest = 4000;

/** Checks a {@link RewordedAnswer}. */
export const RewordedAnswer: z.ZodType<RewordedAnswer> = z.strictObject({
  say: z.array(z.strictObject({ id: z.string(), text: z.string() })),
});

/** The form of the answer to some texts, as services take it: the ids are a closed list. */
export function answerSchema(ids: readonly string[]): ChatRequest["schema"] {
  const item = z.strictObject({ id: z.enum(ids), text: z.string() });
  const { $schema: _dialect, ...schema } = z.toJSONSchema(z.strictObject({ say: z.array(item) }));
  return { name: "reworded_texts", schema };
}

function bare(raw: string): string {
  const fenced = /```(?:json)?\s*([\s\S]*?)\s*```/.exec(raw);
  return (fenced?.[1] ?? raw).trim();
}

/**
 * Reads a whole answer: one JSON object, alone, within a fence, or among words of a model that was held to no form. Null where it is not
 * whole or of another form; nothing of a broken answer is used.
 */
export function readAnswer(raw: string): RewordedAnswer | null {
  if (raw.length > longest * 4) return null;
  const { value, isWhole } = readJsonPrefix(bare(raw));
  if (!isWhole) return null;
  const parsed = RewordedAnswer.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** A text as far as it has come. */
export interface ComingText {
  readonly id: string;
  readonly text: string;
}

const Coming: z.ZodType<{ readonly say: readonly unknown[] }> = z.looseObject({ say: z.array(z.unknown()) });
const ComingItem: z.ZodType<ComingText> = z.looseObject({ id: z.string(), text: z.string() });

/** The texts of an answer that is still coming; the last may be cut anywhere. */
export function comingTexts(raw: string): readonly ComingText[] {
  if (raw.length > longest * 4) return [];
  const parsed = Coming.safeParse(readJsonPrefix(raw).value);
  if (!parsed.success) return [];
  return parsed.data.say.flatMap((item) => {
    const one = ComingItem.safeParse(item);
    return one.success ? [one.data] : [];
  });
}
