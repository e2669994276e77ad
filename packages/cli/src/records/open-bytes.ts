import { type FileHandle, open } from "node:fs/promises";
import { addAbortSignal, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { TactfulError } from "@tactful/domain";

/** Bytes of a file or of standard input, uncompressed. */
export interface ByteSource {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Size of the file as stored; null where it is not known. */
  readonly totalBytes: number | null;
  /** How much of it has been read so far. */
  readonly readBytes: () => number;
  /** Lets go of a file that is not read to its end; standard input stays open. */
  readonly close: () => void;
}

/** Bytes asked for at once: some hundred rows, so that few are alive at a time and collecting garbage stays cheap. */
const chunkBytes = 64 * 1024;

function unreadable(file: string, cause: unknown): TactfulError {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  const why = code === "ENOENT" ? "does not exist" : code === "EISDIR" ? "is a folder" : "cannot be read";
  return new TactfulError("FILE_NOT_FOUND", `The input ${why}.`, { file, cause });
}

async function openFile(
  file: string,
): Promise<{ readonly handle: FileHandle; readonly size: number | null }> {
  try {
    const handle = await open(file, "r");
    const stat = await handle.stat();
    if (stat.isDirectory()) {
      await handle.close();
      throw Object.assign(new Error("a folder"), { code: "EISDIR" });
    }
    return { handle, size: stat.isFile() ? stat.size : null };
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Formats that are often handed over by mistake, by their first bytes. */
const foreign: readonly { readonly magic: string; readonly what: string }[] = [
  { magic: "PK\u0003\u0004", what: "an Excel workbook or zip archive; save it as CSV (UTF-8) first" },
  { magic: "PAR1", what: "a Parquet file; convert it to CSV or NDJSON first" },
  { magic: "\u00d0\u00cf\u0011\u00e0", what: "an old Excel workbook; save it as CSV (UTF-8) first" },
];

function refuseForeign(first: Uint8Array): void {
  const start = Buffer.from(first.buffer, first.byteOffset, Math.min(first.byteLength, 4)).toString("latin1");
  const found = foreign.find(({ magic }) => start.startsWith(magic));
  if (found !== undefined) throw new TactfulError("INPUT_FORMAT", `The input is ${found.what}.`);
}

async function* unzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: chunkBytes });
  const source = Readable.from(bytes, { objectMode: false });
  source.on("error", (error) => gunzip.destroy(error));
  try {
    yield* source.pipe(gunzip);
  } catch (error) {
    if (error instanceof Error && "code" in error && String(error.code).startsWith("Z_")) {
      throw new TactfulError("INPUT_FORMAT", "The gzip data is damaged or cut short.", { cause: error });
    }
    throw error;
  } finally {
    source.destroy();
  }
}

/** Hands the bytes on as they come, except that gzip data, told by its first two bytes, is uncompressed. */
async function* plain(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  let first: Uint8Array = new Uint8Array(0);
  for (let step = await iterator.next(); step.done !== true; step = await iterator.next()) {
    first = first.length === 0 ? step.value : Buffer.concat([first, step.value]);
    if (first.length >= 4) break;
  }
  const whole = (async function* () {
    if (first.length > 0) yield first;
    for (let step = await iterator.next(); step.done !== true; step = await iterator.next()) yield step.value;
  })();
  if (first[0] === 0x1f && first[1] === 0x8b) {
    yield* unzip(whole);
    return;
  }
  refuseForeign(first);
  yield* whole;
}

/**
 * Opens a file, or standard input for `-`. Throws FILE_NOT_FOUND where there is none; reading throws INPUT_FORMAT for damaged gzip data,
 * workbooks and Parquet, and an AbortError once the signal is raised.
 */
export async function openBytes(file: string, stdin: Readable, signal: AbortSignal): Promise<ByteSource> {
  const opened = file === "-" ? null : await openFile(file);
  const stream = opened?.handle.createReadStream({ highWaterMark: chunkBytes }) ?? stdin;
  addAbortSignal(signal, stream);
  let count = 0;
  const counted = (async function* (): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of stream) {
        const bytes: Uint8Array = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
        count += bytes.length;
        yield bytes;
      }
    } catch (error) {
      if (signal.aborted) throw error;
      throw unreadable(file, error);
    }
  })();
  return {
    bytes: plain(counted),
    totalBytes: opened?.size ?? null,
    readBytes: () => count,
    close: () => {
      if (opened !== null) stream.destroy();
    },
  };
}
