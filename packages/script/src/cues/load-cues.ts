import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { TactfulError } from "@tactful/domain";
import { foldPlain, textOf } from "@tactful/text";
import { readYaml, type YamlFile } from "@tactful/yaml";
import { type Cue, CueFile } from "./cue-file.ts";

/** A cue with its patterns compiled. */
export interface CompiledCue {
  readonly cue: Cue;
  readonly any: readonly RegExp[];
  readonly unless: readonly RegExp[];
}

/** Patterns that stand for one thing. */
export interface NamedPatterns {
  readonly id: string;
  readonly any: readonly RegExp[];
}

/** The cues of one language, ready for matching. */
export interface CueBook {
  readonly cues: readonly CompiledCue[];
  readonly contexts: readonly NamedPatterns[];
  readonly classes: readonly NamedPatterns[];
}

/** The folder in which the shipped cues stand, one folder a language. */
const rulesFolder: string = fileURLToPath(new URL("../../rules/", import.meta.url));

type Path = readonly PropertyKey[];

/** A pattern with its characters as a folded text has them: in simplified script, and one of each pair that folding takes for one. */
function foldedPattern(pattern: string): string {
  return pattern.replace(/[\u3400-\u9fff]/g, (character) => textOf(foldPlain(character)));
}

function compiled(
  patterns: readonly string[],
  path: Path,
  read: YamlFile<CueFile>,
  file: string,
): readonly RegExp[] {
  return patterns.map((pattern, index) => {
    try {
      return new RegExp(foldedPattern(pattern), "g");
    } catch (cause) {
      const place = read.placeOf([...path, index]);
      const message =
        "The pattern cannot be read as a regular expression; look for a bracket that is not closed.";
      throw new TactfulError("RULE_INVALID", message, { file, ...place, cause });
    }
  });
}

function readCueFile(file: string): { readonly read: YamlFile<CueFile>; readonly file: string } {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new TactfulError("FILE_NOT_FOUND", "The file of cues cannot be read.", { file, cause });
  }
  return { read: readYaml(text, file, CueFile, "RULE_INVALID"), file };
}

function compileFile({ read, file }: { readonly read: YamlFile<CueFile>; readonly file: string }): CueBook {
  const { contexts = [], classes = [], cues } = read.value;
  const named = (key: string, list: readonly { readonly id: string; readonly any: readonly string[] }[]) =>
    list.map(({ id, any }, index) => ({ id, any: compiled(any, [key, index, "any"], read, file) }));
  return {
    contexts: named("contexts", contexts),
    classes: named("classes", classes),
    cues: cues.map((cue, index) => ({
      cue,
      any: compiled(cue.any, ["cues", index, "any"], read, file),
      unless: compiled(cue.unless ?? [], ["cues", index, "unless"], read, file),
    })),
  };
}

function refuseUnknownContexts(book: CueBook, file: string): void {
  const known = new Set(book.contexts.map(({ id }) => id));
  for (const { cue } of book.cues) {
    const unknown = cue.after?.find((id) => !known.has(id));
    if (unknown === undefined) continue;
    const message = `The cue ${cue.id} follows ${unknown}, which no file of its folder describes; name one of ${[...known].join(", ")}.`;
    throw new TactfulError("RULE_INVALID", message, { file });
  }
}

/** Reads a folder of cue files. Throws RULE_INVALID with file, line and column, and FILE_NOT_FOUND. */
export function loadCues(folder: string): CueBook {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  const books = names.map((name) => compileFile(readCueFile(join(folder, name))));
  const book = {
    contexts: books.flatMap(({ contexts }) => contexts),
    classes: books.flatMap(({ classes }) => classes),
    cues: books.flatMap(({ cues }) => cues),
  };
  refuseUnknownContexts(book, folder);
  return book;
}

/** The cues that come with the package. */
export function shippedCues(language: "zh" | "en"): CueBook {
  return loadCues(join(rulesFolder, language));
}
