import { z } from "zod";
import { FactId } from "../conversation/facts.ts";
import { CategoryId } from "../labels/category.ts";
import { Severity } from "../labels/severity.ts";
import { LocalizedText } from "../localized-text.ts";
import { Count } from "../values/count.ts";
import { Citation } from "./citation.ts";

/** Something that was said and must not be said, with its place, its reason and its law. */
export interface Finding {
  /** Id of the rule. */
  readonly rule: string;
  readonly category: CategoryId;
  readonly severity: Severity;
  /** `needs-fact` where only the creditor's systems can tell; `needs` then names the facts. */
  readonly status: "violation" | "needs-fact";
  /** 0-based index of the turn; absent for a single utterance. */
  readonly turn?: number;
  /** UTF-16 offsets into the original text, the end excluded. */
  readonly start: number;
  readonly end: number;
  /** The words found, as they stand in the original. */
  readonly text: string;
  /** Left out of bulk output by `--codes`. */
  readonly message?: LocalizedText;
  readonly citations: readonly Citation[];
  /** What found it. */
  readonly reader: "rules" | "classifier" | "llm";
  /** What could be said instead, in the language of the text. */
  readonly suggestion?: string;
  readonly needs?: readonly FactId[];
  /** Names of the disguises that had to be undone to read the words. */
  readonly evasion?: readonly string[];
}

/** Checks a {@link Finding}. */
export const Finding: z.ZodType<Finding> = z
  .strictObject({
    rule: z.string().min(1),
    category: CategoryId,
    severity: Severity,
    status: z.enum(["violation", "needs-fact"]),
    turn: z.exactOptional(Count),
    start: Count,
    end: Count,
    text: z.string(),
    message: z.exactOptional(LocalizedText),
    citations: z.array(Citation),
    reader: z.enum(["rules", "classifier", "llm"]),
    suggestion: z.exactOptional(z.string().min(1)),
    needs: z.exactOptional(z.array(FactId)),
    evasion: z.exactOptional(z.array(z.string().min(1))),
  })
  .refine((finding) => finding.start <= finding.end, "a finding must not end before it starts");
