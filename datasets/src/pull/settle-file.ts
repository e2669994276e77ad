import { rename, rm } from "node:fs/promises";
import { TactfulError } from "@tactful/domain";

/** Moves a finished file into its place in one step, over what was there. @throws FILE_NOT_WRITABLE. */
export async function moveInto(part: string, file: string): Promise<void> {
  await rename(part, file).catch((cause: unknown) => {
    throw new TactfulError("FILE_NOT_WRITABLE", `${file} cannot be written.`, { file, cause });
  });
}

/** Removes a file if it is there. */
export async function removeFile(file: string): Promise<void> {
  await rm(file, { force: true });
}
