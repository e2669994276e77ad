import { type ErrorCode, fromZodError, TactfulError } from "@tactful/domain";
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";

/** The place of the node at a path, or of the nearest one above it. */
function placeOf(
  document: Document,
  lines: LineCounter,
  path: readonly PropertyKey[],
): { readonly line: number; readonly column: number } {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      const { line, col } = lines.linePos(node.range[0]);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
}

/** A parsed YAML file and where its values stand. */
export interface YamlFile<Value> {
  readonly value: Value;
  /** 1-based line and column of the value at a path. */
  readonly placeOf: (path: readonly PropertyKey[]) => { readonly line: number; readonly column: number };
}

/** The document as plain values. Aliases are refused: a few of them may stand for millions of values. */
function plainValue(document: Document, file: string, code: ErrorCode): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    throw new TactfulError(code, "The file holds an alias (*name); write the values out.", {
      file,
      line: 1,
      column: 1,
      cause,
    });
  }
}

/**
 * Parses YAML and checks it against a schema. Throws `code` with file, line and column where it is not YAML, has a
 * duplicate key, or breaks the schema.
 */
export function readYaml<Value>(
  text: string,
  file: string,
  schema: z.ZodType<Value>,
  code: ErrorCode,
): YamlFile<Value> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const broken = document.errors[0];
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0]);
    const said = broken.message.split("\n")[0]?.replace(/ at line \d+.*$/, "") ?? "it cannot be parsed";
    throw new TactfulError(code, `The file is not YAML: ${said}.`, { file, line, column: col });
  }
  const value = plainValue(document, file, code);
  const result = schema.safeParse(value);
  if (!result.success) {
    const path = result.error.issues[0]?.path ?? [];
    throw fromZodError(result.error, code, { file, ...placeOf(document, lines, path) }, value);
  }
  return { value: result.data, placeOf: (path) => placeOf(document, lines, path) };
}
