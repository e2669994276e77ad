import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { TactfulError } from "@tactful/domain";
import type { FileContent } from "./hash-file.ts";

/** What a download needs of the network; the global `fetch` fits. */
export type Fetch = (address: string, init: { readonly signal?: AbortSignal }) => Promise<Response>;

/** How far a download has come. */
export interface Progress {
  readonly bytes: number;
  /** Null where the server does not say. */
  readonly total: number | null;
}

/** How to download. */
export interface DownloadOptions {
  readonly fetch: Fetch;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Downloads an address into a file, from the start, hashing as it goes; redirects are followed.
 *
 * @throws DOWNLOAD_FAILED with the status or the cause, also where fewer bytes came than announced; CANCELLED;
 * FILE_NOT_WRITABLE. The file is left for the caller to remove.
 */
export async function download(
  address: string,
  file: string,
  options: DownloadOptions,
): Promise<FileContent> {
  const { signal } = options;
  const response = await options
    .fetch(address, signal === undefined ? {} : { signal })
    .catch((cause: unknown) => {
      throw failure(address, cause, signal);
    });
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new TactfulError(
      "DOWNLOAD_FAILED",
      `${address} answered ${response.status} ${response.statusText}.`,
    );
  }
  const total = announcedBytes(response);
  const received = await save(response.body, file, address, total, options);
  if (total !== null && received.bytes !== total) {
    const message = `${address} announced ${total} bytes and sent ${received.bytes}; try again.`;
    throw new TactfulError("DOWNLOAD_FAILED", message);
  }
  return received;
}

/** The length of a body that is not compressed on the way. */
function announcedBytes(response: Response): number | null {
  const length = response.headers.get("content-length");
  if (length === null || response.headers.has("content-encoding")) return null;
  const bytes = Number(length);
  return Number.isSafeInteger(bytes) ? bytes : null;
}

async function save(
  body: ReadableStream<Uint8Array>,
  file: string,
  address: string,
  total: number | null,
  options: DownloadOptions,
): Promise<FileContent> {
  const target = await open(file, "w").catch((cause: unknown) => {
    throw new TactfulError("FILE_NOT_WRITABLE", `${file} cannot be written.`, { file, cause });
  });
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const chunk of body) {
      hash.update(chunk);
      await write(target, chunk, file);
      bytes += chunk.byteLength;
      options.onProgress?.({ bytes, total });
    }
  } catch (cause) {
    throw cause instanceof TactfulError ? cause : failure(address, cause, options.signal);
  } finally {
    await target.close();
  }
  return { bytes, sha256: hash.digest("hex") };
}

async function write(
  target: { writeFile(data: Uint8Array): Promise<void> },
  chunk: Uint8Array,
  file: string,
): Promise<void> {
  await target.writeFile(chunk).catch((cause: unknown) => {
    throw new TactfulError("FILE_NOT_WRITABLE", `${file} cannot be written; is the disk full?`, {
      file,
      cause,
    });
  });
}

function failure(address: string, cause: unknown, signal: AbortSignal | undefined): TactfulError {
  if (signal?.aborted === true) {
    return isTimeout(signal.reason)
      ? new TactfulError("DOWNLOAD_FAILED", `${address} took longer than allowed.`, { cause })
      : new TactfulError("CANCELLED", `The download of ${address} was cancelled.`, { cause });
  }
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const reason = inner instanceof Error ? inner.message : String(inner);
  return new TactfulError("DOWNLOAD_FAILED", `${address} could not be downloaded: ${reason}.`, { cause });
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof Error && reason.name === "TimeoutError";
}
