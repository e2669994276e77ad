import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { TactfulError } from "@tactful/domain";
import { readYaml } from "@tactful/yaml";
import { type ToneCue, ToneFile } from "./tone-file.ts";

/** A cue with its patterns compiled. */
export interface CompiledToneCue {
  readonly cue: ToneCue;
  readonly any: readonly RegExp[];
  readonly unless: readonly RegExp[];
}

/** The cues of a language, ready for reading; Chinese serves both scripts. */
export type ToneCues = Readonly<Record<"zh" | "en", readonly CompiledToneCue[]>>;

/** Folding drops apostrophes, so patterns are read without them. */
function compile(sources: readonly string[]): readonly RegExp[] {
  return sources.map((source) => new RegExp(source.replaceAll("'", ""), "gu"));
}

/** Reads a file of tone cues; `file` names it in errors. Throws CONFIG_INVALID with file, line and column. */
export function loadToneFile(text: string, file: string): readonly CompiledToneCue[] {
  const { cues } = readYaml(text, file, ToneFile, "CONFIG_INVALID").value;
  return cues.map((cue) => ({ cue, any: compile(cue.any), unless: compile(cue.unless ?? []) }));
}

/** The files of tone cues that come with the toolkit. */
export const toneFiles: Readonly<Record<"zh" | "en", string>> = {
  zh: fileURLToPath(import.meta.resolve("@tactful/prompts/tone/zh.yaml")),
  en: fileURLToPath(import.meta.resolve("@tactful/prompts/tone/en.yaml")),
};

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new TactfulError("FILE_NOT_FOUND", "The file of tone cues cannot be read.", { file, cause });
  }
}

/** Reads the tone cues that come with the toolkit. Throws FILE_NOT_FOUND and CONFIG_INVALID. */
export function readToneCues(): ToneCues {
  return {
    zh: loadToneFile(readText(toneFiles.zh), toneFiles.zh),
    en: loadToneFile(readText(toneFiles.en), toneFiles.en),
  };
}
