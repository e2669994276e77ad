import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Where a bundle's files come from: a folder, or memory in tests. */
export interface BundleFiles {
  /** What to call the place in messages. */
  readonly place: string;
  /** The bytes of a file, undefined where there is none. */
  read(name: string): Promise<Uint8Array | undefined>;
}

function isAbsence(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR";
}

/** The files of a folder on disk. */
export function folderFiles(directory: string): BundleFiles {
  return {
    place: directory,
    read: async (name) => {
      try {
        return await readFile(join(directory, name));
      } catch (error) {
        if (isAbsence(error)) return undefined;
        throw error;
      }
    },
  };
}
