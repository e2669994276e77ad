import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { TactfulError } from "@tactful/domain";
import { type DatasetDescriptor, recordedAtFirstPull } from "../descriptors/dataset-descriptor.ts";
import { findDescriptor, loadDescriptors } from "../descriptors/load-descriptors.ts";
import { readRecord, writeRecord } from "./checksum-record.ts";
import { download, type Fetch, type Progress } from "./download.ts";
import { type FileContent, hashFile } from "./hash-file.ts";
import { moveInto, removeFile } from "./settle-file.ts";

/** How to pull. */
export interface PullOptions {
  /** Folder for the file and the record of its checksum; made where it does not exist. */
  readonly directory: string;
  /** Plain `fetch`; Node's own honours a proxy with `NODE_USE_ENV_PROXY=1`. */
  readonly fetch: Fetch;
  readonly onProgress?: (progress: Progress) => void;
  /** Cancels the download; a time limit is `AbortSignal.timeout(ms)`. */
  readonly signal?: AbortSignal;
  /** Whose data sets; the package's own by default. */
  readonly descriptors?: readonly DatasetDescriptor[];
}

/** What was pulled. */
export interface PulledDataset {
  readonly name: string;
  /** Path of the file. */
  readonly file: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /**
   * What the checksum was held against: the descriptor, the record of an earlier pull, or nothing (`first-pull`), in
   * which case it was written down.
   */
  readonly checkedAgainst: "descriptor" | "record" | "first-pull";
  /** False where the right file was there already and nothing was downloaded. */
  readonly downloaded: boolean;
}

/**
 * Downloads a public data set beside its target, checks it, and moves it into place; a file that is there and right stays.
 *
 * Without a checksum in the descriptor the first pull writes `<name>.sha256.json`, and later pulls are held against that;
 * so does a file without an address that someone put there by hand.
 * What an interrupted pull left behind is thrown away by the next.
 *
 * @throws DATASET_UNKNOWN; DOWNLOAD_FAILED (no address, network, status, file cut short); CHECKSUM_MISMATCH, after which the
 * wrong file is gone and an earlier one still there; CANCELLED; FILE_NOT_WRITABLE; CONFIG_INVALID (damaged record).
 */
export async function pullDataset(name: string, options: PullOptions): Promise<PulledDataset> {
  const descriptor = findDescriptor(options.descriptors ?? (await loadDescriptors()), name);
  const file = join(options.directory, descriptor.file);
  await mkdir(options.directory, { recursive: true }).catch((cause: unknown) => {
    throw new TactfulError("FILE_NOT_WRITABLE", `The folder ${options.directory} cannot be made.`, {
      file: options.directory,
      cause,
    });
  });
  const expected = await expectedChecksum(descriptor, options.directory);
  const present = await hashFile(file);
  if (present !== undefined && expected?.sha256 === present.sha256) {
    return { name, file, ...present, checkedAgainst: expected.from, downloaded: false };
  }
  const byHand = present !== undefined && expected === undefined && descriptor.address === null;
  const content = byHand ? present : await fetchInto(file, descriptor, options, expected?.sha256);
  const pulled = { name, file, ...content, downloaded: !byHand };
  if (expected !== undefined) return { ...pulled, checkedAgainst: expected.from };
  await writeRecord(options.directory, { name, address: descriptor.address, ...content });
  return { ...pulled, checkedAgainst: "first-pull" };
}

interface Expected {
  readonly sha256: string;
  readonly from: "descriptor" | "record";
}

async function expectedChecksum(
  descriptor: DatasetDescriptor,
  directory: string,
): Promise<Expected | undefined> {
  if (descriptor.sha256 !== recordedAtFirstPull) return { sha256: descriptor.sha256, from: "descriptor" };
  const record = await readRecord(directory, descriptor.name);
  return record === undefined ? undefined : { sha256: record.sha256, from: "record" };
}

async function fetchInto(
  file: string,
  descriptor: DatasetDescriptor,
  options: PullOptions,
  expected: string | undefined,
): Promise<FileContent> {
  const { name, address } = descriptor;
  if (address === null) {
    const message = `${name} has no confirmed address to download from; obtain it, save it as ${file} and pull again.`;
    throw new TactfulError("DOWNLOAD_FAILED", message, { file });
  }
  const part = `${file}.part`;
  try {
    const content = await download(address, part, options);
    if (expected !== undefined && expected !== content.sha256) {
      const message = `${name} from ${address} has the checksum ${content.sha256}, not ${expected}; it was not kept.`;
      throw new TactfulError("CHECKSUM_MISMATCH", message, { file });
    }
    await moveInto(part, file);
    return content;
  } catch (error) {
    await removeFile(part);
    throw error;
  }
}
