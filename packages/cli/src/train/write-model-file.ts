import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { TactfulError } from "@tactful/domain";

/** Writes one file of a model, its folder made where it is missing; what was there stays until its successor is complete. Throws FILE_NOT_WRITABLE. */
export async function writeModelFile(file: string, content: string | Uint8Array): Promise<void> {
  const passing = `${file}.${process.pid}.partial`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(passing, content);
    await rename(passing, file);
  } catch (cause) {
    await rm(passing, { force: true });
    const reason = cause instanceof Error ? cause.message : "the system refuses";
    throw new TactfulError("FILE_NOT_WRITABLE", `The bundle cannot be written: ${reason}.`, { file, cause });
  }
}
