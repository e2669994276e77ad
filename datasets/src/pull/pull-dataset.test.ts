import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { DatasetDescriptor } from "../descriptors/dataset-descriptor.ts";
import { findDescriptor, loadDescriptors } from "../descriptors/load-descriptors.ts";
import type { Fetch, Progress } from "./download.ts";
import { pullDataset } from "./pull-dataset.ts";

const content = Buffer.from(`ID,Attribute1\n${"1,A11\n".repeat(40_000)}`);
const checksum = createHash("sha256").update(content).digest("hex");

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const whole: Answer = (_request, response) => {
  response.writeHead(200, { "content-length": content.length });
  response.end(content);
};

/** Announces the whole file and hangs up in the middle. */
const cutShort: Answer = (_request, response) => {
  response.writeHead(200, { "content-length": content.length });
  response.write(content.subarray(0, 1000), () => response.destroy());
};

/** Sends the first part and nothing more. */
const stalled: Answer = (_request, response) => {
  response.writeHead(200, { "content-length": content.length });
  response.write(content.subarray(0, 1000));
};

let server: Server;
let origin = "";
let answer: Answer = whole;
let requests = 0;
let german: DatasetDescriptor;
let directory = "";

beforeAll(async () => {
  german = findDescriptor(await loadDescriptors(), "german-credit");
  server = createServer((request, response) => {
    requests += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "pull-"));
  answer = whole;
  requests = 0;
});

/** The network, with the data set's host replaced by the server of this test. */
const fromServer: Fetch = (address, init) => fetch(`${origin}${new URL(address).pathname}`, init);

function pull(
  change: Partial<DatasetDescriptor> = {},
  signal?: AbortSignal,
  onProgress?: (progress: Progress) => void,
): ReturnType<typeof pullDataset> {
  return pullDataset("german-credit", {
    directory,
    fetch: fromServer,
    descriptors: [{ ...german, ...change }],
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
}

async function files(): Promise<string[]> {
  return (await readdir(directory)).sort();
}

test("the first pull saves the file and writes its checksum down", async () => {
  const pulled = await pull();
  expect(pulled).toEqual({
    name: "german-credit",
    file: join(directory, "german-credit.csv"),
    bytes: content.length,
    sha256: checksum,
    checkedAgainst: "first-pull",
    downloaded: true,
  });
  expect(content.equals(await readFile(pulled.file))).toBe(true);
  expect(await files()).toEqual(["german-credit.csv", "german-credit.sha256.json"]);
  const record = JSON.parse(await readFile(join(directory, "german-credit.sha256.json"), "utf8"));
  expect(record).toEqual({
    name: "german-credit",
    address: german.address,
    bytes: content.length,
    sha256: checksum,
  });
});

test("a file that is there and right is not downloaded again", async () => {
  await pull();
  const again = await pull();
  expect(again).toMatchObject({ downloaded: false, checkedAgainst: "record", sha256: checksum });
  expect(requests).toBe(1);
});

test("a file that was damaged later is replaced", async () => {
  const { file } = await pull();
  await writeFile(file, "damaged");
  expect(await pull()).toMatchObject({ downloaded: true, checkedAgainst: "record" });
  expect(content.equals(await readFile(file))).toBe(true);
});

test("progress counts up to the whole", async () => {
  const seen: Progress[] = [];
  await pull({}, undefined, (progress) => seen.push(progress));
  expect(seen.at(-1)).toEqual({ bytes: content.length, total: content.length });
  expect(seen.map(({ bytes }) => bytes)).toEqual([...seen.map(({ bytes }) => bytes)].sort((a, b) => a - b));
});

test("a checksum of the descriptor is held against, and no record is needed", async () => {
  expect(await pull({ sha256: checksum })).toMatchObject({ checkedAgainst: "descriptor" });
  expect(await files()).toEqual(["german-credit.csv"]);
});

test("a file with another checksum is refused and not kept", async () => {
  const promise = pull({ sha256: "0".repeat(64) });
  await expect(promise).rejects.toMatchObject({ code: "CHECKSUM_MISMATCH" });
  await expect(promise).rejects.toThrow(checksum);
  expect(await files()).toEqual([]);
});

test("a host that changes the file is noticed at the next pull, and the old file stays", async () => {
  const { file } = await pull();
  await writeFile(file, "damaged");
  answer = (_request, response) => response.end("another file");
  await expect(pull()).rejects.toMatchObject({ code: "CHECKSUM_MISMATCH" });
  expect(await readFile(file, "utf8")).toBe("damaged");
  expect(await files()).toEqual(["german-credit.csv", "german-credit.sha256.json"]);
});

test("a missing page says so with its status", async () => {
  answer = (_request, response) => response.writeHead(404).end("no such page");
  await expect(pull()).rejects.toThrow("404 Not Found");
  await expect(pull()).rejects.toMatchObject({ code: "DOWNLOAD_FAILED" });
  expect(await files()).toEqual([]);
});

test("a file cut short is refused, and the next pull starts afresh", async () => {
  answer = cutShort;
  await expect(pull()).rejects.toMatchObject({ code: "DOWNLOAD_FAILED" });
  expect(await files()).toEqual([]);
  await writeFile(join(directory, "german-credit.csv.part"), "left behind by a crash");
  answer = whole;
  expect(await pull()).toMatchObject({ sha256: checksum });
  expect(await files()).toEqual(["german-credit.csv", "german-credit.sha256.json"]);
});

test("a redirect is followed", async () => {
  answer = (request, response) => {
    if (request.url === "/moved") whole(request, response);
    else response.writeHead(302, { location: "/moved" }).end();
  };
  expect(await pull()).toMatchObject({ sha256: checksum });
  expect(requests).toBe(2);
});

test("a download can be cancelled in the middle and leaves nothing behind", async () => {
  answer = stalled;
  const controller = new AbortController();
  const promise = pull({}, controller.signal, () => controller.abort());
  await expect(promise).rejects.toMatchObject({ code: "CANCELLED" });
  expect(await files()).toEqual([]);
});

test("a download that takes longer than allowed fails", async () => {
  answer = stalled;
  await expect(pull({}, AbortSignal.timeout(80))).rejects.toThrow("longer than allowed");
  expect(await files()).toEqual([]);
});

test("a host that does not answer is named", async () => {
  const promise = pullDataset("german-credit", {
    directory,
    fetch: (_address, init) => fetch("http://127.0.0.1:9/", init),
    descriptors: [german],
  });
  await expect(promise).rejects.toMatchObject({ code: "DOWNLOAD_FAILED" });
  await expect(promise).rejects.toThrow(german.address ?? "");
});

test("an unknown name, a folder that cannot be made and a damaged record are told apart", async () => {
  const options = { directory, fetch: fromServer };
  await expect(pullDataset("nothing", options)).rejects.toMatchObject({ code: "DATASET_UNKNOWN" });
  await writeFile(join(directory, "blocked"), "a file");
  const inside = { ...options, directory: join(directory, "blocked", "folder"), descriptors: [german] };
  await expect(pullDataset("german-credit", inside)).rejects.toMatchObject({ code: "FILE_NOT_WRITABLE" });
  await writeFile(join(directory, "german-credit.sha256.json"), '{"sha256": "short"}');
  await expect(pull()).rejects.toMatchObject({ code: "CONFIG_INVALID" });
});

test("a set without a confirmed address is checked once somebody has put it there", async () => {
  await expect(pull({ address: null })).rejects.toThrow("save it as");
  await writeFile(join(directory, "german-credit.csv"), content);
  const first = await pull({ address: null });
  expect(first).toMatchObject({ sha256: checksum, checkedAgainst: "first-pull", downloaded: false });
  expect(await pull({ address: null })).toMatchObject({ checkedAgainst: "record", downloaded: false });
  expect(requests).toBe(0);
});
