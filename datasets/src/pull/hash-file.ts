import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** How long a file is and what is in it. */
export interface FileContent {
  readonly bytes: number;
  /** SHA-256 in lower-case hex. */
  readonly sha256: string;
}

/** The size and checksum of a file, or undefined where it cannot be read. */
export async function hashFile(file: string): Promise<FileContent | undefined> {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(file)) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch {
    return undefined;
  }
  return { bytes, sha256: hash.digest("hex") };
}
