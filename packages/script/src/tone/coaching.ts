import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LocalizedText, TactfulError } from "@tactful/domain";
import { readYaml } from "@tactful/yaml";
import { z } from "zod";

const notes = [
  "no-reaction",
  "no-interpretation",
  "no-exploration",
  "few-reflections",
  "pressure",
  "pressure-on-distress",
  "warm",
] as const;

/** What the tone meter may say. */
export type CoachingNote = (typeof notes)[number];

/** The words of the tone meter. */
export interface Coaching {
  readonly version: string;
  /** That it coaches and is never the sole basis of a personnel decision: shown with every result. */
  readonly notice: LocalizedText;
  readonly notes: Readonly<Record<CoachingNote, LocalizedText>>;
}

/** Checks a {@link Coaching} file. */
export const CoachingFile: z.ZodType<Coaching> = z.strictObject({
  version: z.string().min(1),
  notice: LocalizedText,
  notes: z.record(z.enum(notes), LocalizedText),
});

/** The file of coaching words that comes with the toolkit. */
const coachingFile: string = fileURLToPath(import.meta.resolve("@tactful/prompts/tone/coaching.yaml"));

/** Reads the words of the tone meter. Throws FILE_NOT_FOUND, and CONFIG_INVALID with file, line and column. */
export function readCoaching(file: string = coachingFile): Coaching {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new TactfulError("FILE_NOT_FOUND", "The file of coaching words cannot be read.", { file, cause });
  }
  return readYaml(text, file, CoachingFile, "CONFIG_INVALID").value;
}
