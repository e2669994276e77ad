import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** A file that may be read more than once. */
export interface ReadableTwice {
  readonly file: string;
  /** Takes away what was made for it. */
  release(): Promise<void>;
}

/**
 * A book is read twice, which a pipe cannot be: what comes from standard input goes to a file that only this user can read, and that
 * is gone when the work is done.
 */
export async function readableTwice(
  file: string,
  stdin: Readable,
  signal: AbortSignal,
): Promise<ReadableTwice> {
  if (file !== "-") return { file, release: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), "tactful-"));
  const release = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const copy = join(folder, "accounts");
  try {
    await pipeline(stdin, createWriteStream(copy, { mode: 0o600 }), { signal });
  } catch (error) {
    await release();
    throw error;
  }
  return { file: copy, release };
}
