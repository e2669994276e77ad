import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CategoryId, type Channel, categories, type Language, type Speaker } from "@tactful/domain";
import { z } from "zod";
import { wellFormed } from "../report/well-formed.ts";
import type { CompleteRequest } from "./complete.ts";
import { fillSlots, type PromptFile, readPromptFile } from "./prompt-file.ts";

/** A passage to be reviewed; its texts are masked already, and as hostile as speech can be. */
export interface ReviewedPassage {
  readonly channel?: Channel;
  readonly speaker: Speaker;
  readonly language: Language;
  /** What the borrower said just before. */
  readonly before: string;
  /** The collector's words before the marked ones, the marked ones, and those after. */
  readonly lead: string;
  readonly words: string;
  readonly rest: string;
}

/** What the model makes of a passage; null where its answer cannot be used. */
export type Verdict = CategoryId | "none" | null;

/** Most UTF-16 units of each part that are shown. */
const most = { before: 400, lead: 400, words: 800, rest: 200 } as const;

/** Loads the prompt that comes with the toolkit. Throws CONFIG_INVALID. */
export function loadReviewPrompt(): PromptFile {
  const file = fileURLToPath(import.meta.resolve("@tactful/prompts/llm/review-borderline.md"));
  return readPromptFile(readFileSync(file, "utf8"), file);
}

const answerForm = z.strictObject({ category: z.enum([...Object.keys(categories), "none"]) });
const schema = { name: "verdict", schema: z.toJSONSchema(answerForm) };
const Answer = z.looseObject({ category: z.union([CategoryId, z.literal("none")]) });

const categoryList = Object.entries(categories)
  .map(([id, { name }]) => `- ${id}: ${name.en} (${name.zh})`)
  .join("\n");

/** Data that can open or close no tag: angles become look-alikes, control characters blanks. */
function inert(text: string): string {
  const plain = text.replaceAll("<", "‹").replaceAll(">", "›");
  return wellFormed(plain).replace(/[^\P{Cc}\n\t]|[\u2028\u2029]/gu, " ");
}

function head(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}

function tail(text: string, length: number): string {
  return text.length <= length ? text : `…${text.slice(-length)}`;
}

/** The request for one passage. */
export function reviewRequest(prompt: PromptFile, passage: ReviewedPassage): CompleteRequest {
  const { channel, speaker, language } = passage;
  const values = {
    categories: categoryList,
    channel: channel ?? "unknown",
    speaker,
    language,
    before: inert(tail(passage.before, most.before)),
    lead: inert(tail(passage.lead, most.lead)),
    words: inert(head(passage.words, most.words)),
    rest: inert(head(passage.rest, most.rest)),
  };
  return { system: fillSlots(prompt.system, values), user: fillSlots(prompt.user, values), schema };
}

/** Reads the model's answer: one JSON object, alone or within a fence; anything else is no verdict. */
export function verdictOf(answer: string): Verdict {
  const text = answer.trim().replace(/^```(?:json)?\s*([\s\S]*?)\s*```$/, "$1");
  try {
    const parsed = Answer.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.category : null;
  } catch {
    return null;
  }
}
