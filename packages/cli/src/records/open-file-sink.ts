import { createWriteStream } from "node:fs";
import { mkdir, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { TactfulError } from "@tactful/domain";
import { createStreamWriter, endStream } from "./stream-writer.ts";
import type { TextSink } from "./text-sink.ts";

function notWritable(file: string, cause: unknown): TactfulError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const reasons: Readonly<Record<string, string>> = {
    EISDIR: "it is a folder",
    EEXIST: "its folder is a file",
    ENOTDIR: "its folder is a file",
    EACCES: "permission is denied",
    EROFS: "the disk is read-only",
    ENOSPC: "the disk is full",
  };
  const why = reasons[code] ?? (cause instanceof Error ? cause.message : "the system refuses");
  return new TactfulError("FILE_NOT_WRITABLE", `The output cannot be written: ${why}.`, { file, cause });
}

/** Where to write: beside the file under a passing name, or to the thing itself where it is a device or pipe. */
async function placeFor(file: string): Promise<{ readonly target: string; readonly passing: string | null }> {
  const existing = await stat(file).catch(() => null);
  if (existing === null) return { target: file, passing: `${file}.${process.pid}.partial` };
  if (existing.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  if (!existing.isFile()) return { target: file, passing: null };
  // A link keeps pointing where it points: the file behind it is replaced.
  const target = await realpath(file);
  return { target, passing: `${target}.${process.pid}.partial` };
}

/**
 * Opens a file for writing under a passing name; it gets its own name only when it is complete, so that a reader never sees half a file.
 * A name that ends in `.gz` is compressed; a folder that does not exist is made. Throws FILE_NOT_WRITABLE.
 */
export async function openFileSink(file: string): Promise<TextSink> {
  const place = await mkdir(dirname(file), { recursive: true })
    .then(() => placeFor(file))
    .catch((error: unknown) => {
      throw notWritable(file, error);
    });
  const path = place.passing ?? place.target;
  // Opened first by itself, so that what the system refuses shows before any work is done.
  const handle = await open(path, "w").catch((error: unknown) => {
    throw notWritable(file, error);
  });
  const onDisk = createWriteStream(path, { fd: handle });
  let head: Writable = onDisk;
  let compressed: Promise<void> = Promise.resolve();
  if (file.toLowerCase().endsWith(".gz")) {
    const gzip = createGzip();
    compressed = pipeline(gzip, onDisk);
    compressed.catch(() => undefined);
    head = gzip;
  }
  const writer = createStreamWriter(head);

  return {
    async write(text) {
      await writer.write(text).catch((error: unknown) => {
        throw notWritable(file, error);
      });
      return true;
    },
    async finish() {
      try {
        await writer.drain();
        await endStream(head);
        await compressed;
        if (place.passing !== null) await rename(place.passing, place.target);
      } catch (error) {
        throw notWritable(file, error);
      }
    },
    async discard() {
      head.destroy();
      onDisk.destroy();
      if (place.passing !== null) await rm(place.passing, { force: true });
    },
  };
}
