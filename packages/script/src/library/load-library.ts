import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Language, TactfulError } from "@tactful/domain";
import { readYaml } from "@tactful/yaml";
import type { FindWord } from "../stages/word-finder.ts";
import { readCourtParts } from "./court-parts.ts";
import type { Library, OpenText, StagedText } from "./library.ts";
import { LibraryFile } from "./library-text.ts";
import { similarPair } from "./similar-texts.ts";
import { type TextMeasures, textProblem } from "./text-problems.ts";

/** A file of the library as it was read. */
export interface LibrarySource {
  /** Names it in errors. */
  readonly file: string;
  readonly text: string;
}

interface PlacedText {
  readonly text: StagedText;
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
}

function refuse({ text, place }: PlacedText, problem: string): never {
  throw new TactfulError("LIBRARY_INVALID", `The text ${text.id} ${problem}.`, place);
}

function readSource(source: LibrarySource, language: Language): readonly PlacedText[] {
  const { file } = source;
  const { value, placeOf } = readYaml(source.text, file, LibraryFile, "LIBRARY_INVALID");
  if (value.language !== language) {
    const message = `The file is in ${value.language}, and stands among those in ${language}; move it.`;
    throw new TactfulError("LIBRARY_INVALID", message, { file, ...placeOf(["language"]) });
  }
  return value.texts.map((text, index) => ({
    text: { ...text, stage: value.stage },
    place: { file, ...placeOf(["texts", index]) },
  }));
}

function refuseDoubles(placed: readonly PlacedText[]): void {
  const seen = new Set<string>();
  for (const one of placed) {
    if (seen.has(one.text.id)) refuse(one, "has the id of another; give it its own");
    seen.add(one.text.id);
  }
  const pair = similarPair(placed.map(({ text }) => text.text));
  const [left, right] = pair === null ? [] : [placed[pair.left], placed[pair.right]];
  if (pair === null || left === undefined || right === undefined) return;
  const share = Math.round(pair.share * 100);
  refuse(right, `shares ${share} % of its 3-grams with ${left.text.id}; word it another way`);
}

/**
 * Reads the texts of one language and checks each by itself and against the others. Throws LIBRARY_INVALID with file, line and column of the
 * first text that may not be said.
 */
export function loadLibrary(
  sources: readonly LibrarySource[],
  language: Language,
  namesDebt: FindWord,
): Library {
  const measures: TextMeasures = { language, namesDebt, courtParts: readCourtParts() };
  const placed = sources.flatMap((source) => readSource(source, language));
  for (const one of placed) {
    const problem = textProblem(one.text, measures);
    if (problem !== null) refuse(one, problem);
  }
  refuseDoubles(placed);
  const texts = placed.map(({ text }) => text).filter(({ status }) => status !== "retired");
  // The one place where a text becomes an open one: textProblem has looked at each that is marked.
  const openTexts = texts.filter((text): text is OpenText => text.beforeVerification);
  return { language, texts, openTexts };
}

/** The folder of the library that comes with the toolkit. */
export const libraryFolder: string = join(
  dirname(fileURLToPath(import.meta.resolve("@tactful/prompts/stages.yaml"))),
  "library",
);

/** Reads the library of one language in a folder. Throws FILE_NOT_FOUND and LIBRARY_INVALID. */
export function readLibrary(
  language: Language,
  namesDebt: FindWord,
  folder: string = libraryFolder,
): Library {
  const place = join(folder, language);
  if (!existsSync(place)) {
    throw new TactfulError("FILE_NOT_FOUND", `The library has no folder for ${language}.`, { file: place });
  }
  const names = readdirSync(place).filter((name) => name.endsWith(".yaml"));
  const sources = names.toSorted().map((name) => {
    const file = join(place, name);
    return { file, text: readFileSync(file, "utf8") };
  });
  return loadLibrary(sources, language, namesDebt);
}
