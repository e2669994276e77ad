import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { TactfulError } from "@tactful/domain";
import { readYaml } from "@tactful/yaml";
import type { z } from "zod";
import { ActFile } from "./collector-acts.ts";
import { type CommonLines, CommonLinesFile, type Persona, PersonaFile } from "./persona-file.ts";
import { type PracticeWords, PracticeWordsFile } from "./practice-words.ts";

/** All that practice reads from files. */
export interface PracticeBook {
  /** By id, in the order of their names. */
  readonly personas: readonly Persona[];
  readonly common: CommonLines;
  readonly acts: Readonly<Record<"zh" | "en", ActFile>>;
  readonly words: PracticeWords;
}

const wordsFile: string = fileURLToPath(import.meta.resolve("@tactful/prompts/practise/words.yaml"));
const folder = dirname(wordsFile);

/** The folder of the personas that come with the toolkit. */
const personasFolder: string = join(folder, "..", "personas");

function read<Value>(file: string, schema: z.ZodType<Value>): Value {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new TactfulError("FILE_NOT_FOUND", "The practice file cannot be read.", { file, cause });
  }
  return readYaml(text, file, schema, "CONFIG_INVALID").value;
}

function personaFiles(from: string): readonly string[] {
  try {
    return readdirSync(from)
      .filter((name) => name.endsWith(".yaml"))
      .toSorted()
      .map((name) => join(from, name));
  } catch (cause) {
    throw new TactfulError("FILE_NOT_FOUND", "The folder of personas cannot be read.", { file: from, cause });
  }
}

function readPersonas(from: string): readonly Persona[] {
  const personas = personaFiles(from).map((file) => read(file, PersonaFile));
  if (personas.length > 0) return personas;
  const message = "The folder holds no persona; put one .yaml file there for each.";
  throw new TactfulError("CONFIG_INVALID", message, { file: from });
}

/** Reads personas, shipped or of an own folder, and the words around them. Throws FILE_NOT_FOUND, and CONFIG_INVALID with file, line, column. */
export function readPractice(personas: string = personasFolder): PracticeBook {
  return {
    personas: readPersonas(personas),
    common: read(join(folder, "common.yaml"), CommonLinesFile),
    acts: {
      zh: read(join(folder, "acts-zh.yaml"), ActFile),
      en: read(join(folder, "acts-en.yaml"), ActFile),
    },
    words: read(wordsFile, PracticeWordsFile),
  };
}
