import { posix } from "node:path";
import { withoutComments } from "./imports-of.ts";
import { readText } from "./repository-files.ts";

/** One name that a package's door lets out. */
export interface DoorExport {
  readonly name: string;
  /** The file the door takes it from, from the root. */
  readonly file: string;
  readonly isType: boolean;
}

const reExport = /^export\s+(type\s+)?\{([^}]*)\}\s+from\s+"([^"]+)";/gm;

/**
 * The names that a door (`src/index.ts`) exports, in the order of the file.
 *
 * @throws where the door holds anything but re-exports listed by name.
 */
export async function doorExports(door: string): Promise<readonly DoorExport[]> {
  const code = withoutComments(await readText(door));
  const rest = code.replace(reExport, "").trim();
  if (rest !== "") throw new Error(`${door} holds more than re-exports listed by name: ${rest}`);
  return [...code.matchAll(reExport)].flatMap(([, typeOnly, names = "", from = ""]) => {
    const file = posix.join(posix.dirname(door), from);
    const entries = names.split(",").map((entry) => entry.trim());
    return entries
      .filter((entry) => entry !== "")
      .map((entry) => ({
        name: entry.replace(/^type\s+/, "").replace(/^.*\sas\s/, ""),
        file,
        isType: typeOnly !== undefined || entry.startsWith("type "),
      }));
  });
}

/**
 * For each declaration of an exported name in a source, whether a doc comment stands right above it.
 * Empty where the source does not declare the name itself.
 */
export function documentedDeclarations(source: string, name: string): readonly boolean[] {
  const declaration = new RegExp(
    `^export (?:declare )?(?:abstract )?(?:async )?(?:const|function\\*?|interface|type|class) ${name}\\b`,
    "gm",
  );
  return [...source.matchAll(declaration)].map(({ index }) =>
    /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n$/.test(source.slice(0, index)),
  );
}
