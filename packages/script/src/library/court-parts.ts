import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Language } from "@tactful/domain";
import { readYaml } from "@tactful/yaml";
import { z } from "zod";
import type { ByLanguage } from "../stages/stage-file.ts";
import { wordFinder } from "../stages/word-finder.ts";

/** A part that a court letter must have, and the words of which one shows it. */
export interface CourtPart {
  readonly part: string;
  readonly words: ByLanguage<readonly string[]>;
}

const words = z.array(z.string().min(1)).min(1);

/** Checks the file of court parts. */
export const CourtParts: z.ZodType<{ readonly parts: readonly CourtPart[] }> = z.strictObject({
  parts: z.array(
    z.strictObject({
      part: z.string().min(1),
      words: z.strictObject({ "zh-Hans": words, "zh-Hant": words, en: words }),
    }),
  ),
});

/** Reads the parts that come with the toolkit. Throws CONFIG_INVALID. */
export function readCourtParts(): readonly CourtPart[] {
  const file = fileURLToPath(import.meta.resolve("@tactful/prompts/court-parts.yaml"));
  return readYaml(readFileSync(file, "utf8"), file, CourtParts, "CONFIG_INVALID").value.parts;
}

/** The parts that a court letter lacks. */
export function missingParts(
  text: string,
  language: Language,
  parts: readonly CourtPart[],
): readonly string[] {
  return parts.filter(({ words: known }) => !wordFinder(known[language])(text)).map(({ part }) => part);
}
