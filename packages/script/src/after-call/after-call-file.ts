import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LocalizedText, TactfulError } from "@tactful/domain";
import { readYaml } from "@tactful/yaml";
import { z } from "zod";

const dispositionIds = [
  "crisis",
  "voicemail",
  "third-party",
  "dispute",
  "already-paid",
  "stop-contact",
  "complaint",
  "plan-agreed",
  "promise",
  "hardship",
  "handover",
  "call-back",
  "refused",
  "no-result",
] as const;

/** How a call ended. */
export type DispositionId = (typeof dispositionIds)[number];

const fieldIds = [
  "verified",
  "recording",
  "disclosure",
  "reason",
  "emotion-first",
  "emotion-last",
  "said",
  "promise",
] as const;

/** What a note may hold. */
export type NoteFieldId = (typeof fieldIds)[number];

/** A way in which a call ends, and what it asks for. */
export interface DispositionLine {
  readonly id: DispositionId;
  readonly name: LocalizedText;
  readonly task: LocalizedText;
  /** Days from the call, or from the promised day, within which the task is due. */
  readonly withinDays: number;
}

/** The words of what follows a call. */
export interface AfterCallWords {
  readonly version: string;
  /** The first that holds is taken. */
  readonly dispositions: readonly DispositionLine[];
  readonly fields: Readonly<Record<NoteFieldId, LocalizedText>>;
  /** That the quality score decides nothing about a person. */
  readonly notice: LocalizedText;
}

/** Checks a file of {@link AfterCallWords}: every disposition once, and the last one, which takes the rest, at the end. */
export const AfterCallFile: z.ZodType<AfterCallWords> = z.strictObject({
  version: z.string().min(1),
  dispositions: z
    .array(
      z.strictObject({
        id: z.enum(dispositionIds),
        name: LocalizedText,
        task: LocalizedText,
        withinDays: z.int().min(0).max(60),
      }),
    )
    .refine((lines) => new Set(lines.map(({ id }) => id)).size === dispositionIds.length, {
      error: "must name every disposition once",
    })
    .refine((lines) => lines.length === dispositionIds.length && lines.at(-1)?.id === "no-result", {
      error: "must end with no-result, which takes what no other does",
    }),
  fields: z.record(z.enum(fieldIds), LocalizedText),
  notice: LocalizedText,
});

const afterCallFile: string = fileURLToPath(import.meta.resolve("@tactful/prompts/after-call.yaml"));

/** Reads the words of what follows a call. Throws FILE_NOT_FOUND, and CONFIG_INVALID with file, line and column. */
export function readAfterCall(file: string = afterCallFile): AfterCallWords {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new TactfulError("FILE_NOT_FOUND", "The file of dispositions cannot be read.", { file, cause });
  }
  return readYaml(text, file, AfterCallFile, "CONFIG_INVALID").value;
}
