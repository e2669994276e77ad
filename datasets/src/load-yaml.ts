import { TactfulError } from "@tactful/domain";
import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";

/**
 * Reads a YAML file of ours and checks it against its schema.
 *
 * @throws FILE_NOT_FOUND where it cannot be read, CONFIG_INVALID with the line or the entry at fault.
 */
export async function loadYaml<T>(
  file: string,
  schema: z.ZodType<T>,
  read: (file: string) => Promise<string>,
): Promise<T> {
  const text = await read(file).catch((cause: unknown) => {
    throw new TactfulError("FILE_NOT_FOUND", `${file} cannot be read.`, { file, cause });
  });
  return parseYaml(text, file, schema);
}

/** Parses YAML text and checks it; `file` names it in errors. Duplicate keys are refused. */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const broken = document.errors[0];
  if (broken !== undefined) {
    const place = lines.linePos(broken.pos[0]);
    throw new TactfulError(
      "CONFIG_INVALID",
      `${file}:${place.line}:${place.col} is not YAML: ${broken.message}`,
      {
        file,
        line: place.line,
        column: place.col,
      },
    );
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path.join(".") ?? "";
  throw new TactfulError(
    "CONFIG_INVALID",
    `${file} at ${path || "the top"}: ${issue?.message ?? "invalid"}`,
    {
      file,
      path,
    },
  );
}
