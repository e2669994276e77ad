import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { TactfulError } from "@tactful/domain";
import { z } from "zod";
import { parseYaml } from "../load-yaml.ts";
import { moveInto } from "./settle-file.ts";

/** What the first pull of a data set wrote down, for later pulls to be held against. */
export interface ChecksumRecord {
  readonly name: string;
  /** Null for a file that was put there by hand. */
  readonly address: string | null;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** Checks a {@link ChecksumRecord}. */
export const ChecksumRecord: z.ZodType<ChecksumRecord> = z.strictObject({
  name: z.string(),
  address: z.string().nullable(),
  bytes: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

function recordFile(directory: string, name: string): string {
  return join(directory, `${name}.sha256.json`);
}

/** Reads the record of a data set; undefined where there is none. @throws CONFIG_INVALID where it is damaged. */
export async function readRecord(directory: string, name: string): Promise<ChecksumRecord | undefined> {
  const file = recordFile(directory, name);
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined ? undefined : parseYaml(text, file, ChecksumRecord);
}

/** Writes the record of a data set in one step. @throws FILE_NOT_WRITABLE. */
export async function writeRecord(directory: string, record: ChecksumRecord): Promise<void> {
  const file = recordFile(directory, record.name);
  const part = `${file}.part`;
  await writeFile(part, `${JSON.stringify(record, null, 2)}\n`).catch((cause: unknown) => {
    throw new TactfulError("FILE_NOT_WRITABLE", `${file} cannot be written.`, { file, cause });
  });
  await moveInto(part, file);
}
