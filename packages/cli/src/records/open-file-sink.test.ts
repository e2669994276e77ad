import { mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { openFileSink } from "./open-file-sink.ts";

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "tactful-sink-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

test("a file has its name only once it is complete", async () => {
  const path = await folder();
  const sink = await openFileSink(join(path, "out.csv"));
  await sink.write("a\n");
  await sink.write("逾期\n");
  expect(await readdir(path)).toEqual([expect.stringContaining(".partial")]);
  await sink.finish();
  expect(await readdir(path)).toEqual(["out.csv"]);
  expect(await readFile(join(path, "out.csv"), "utf8")).toBe("a\n逾期\n");
});

test("what is discarded leaves the older file and nothing else", async () => {
  const path = await folder();
  await writeFile(join(path, "out.csv"), "older");
  const sink = await openFileSink(join(path, "out.csv"));
  await sink.write("newer");
  await sink.discard();
  expect(await readdir(path)).toEqual(["out.csv"]);
  expect(await readFile(join(path, "out.csv"), "utf8")).toBe("older");
});

test("a name that ends in .gz is compressed", async () => {
  const path = join(await folder(), "out.ndjson.gz");
  const sink = await openFileSink(path);
  await sink.write("x".repeat(100_000));
  await sink.finish();
  const bytes = await readFile(path);
  expect(bytes.length).toBeLessThan(1000);
  expect(gunzipSync(bytes).toString()).toBe("x".repeat(100_000));
});

test("a link keeps pointing where it points", async () => {
  const path = await folder();
  await writeFile(join(path, "real.csv"), "older");
  await symlink(join(path, "real.csv"), join(path, "link.csv"));
  const sink = await openFileSink(join(path, "link.csv"));
  await sink.write("newer");
  await sink.finish();
  expect(await readlink(join(path, "link.csv"))).toBe(join(path, "real.csv"));
  expect(await readFile(join(path, "real.csv"), "utf8")).toBe("newer");
});

test("a device is written to and not replaced", async () => {
  const sink = await openFileSink("/dev/null");
  await sink.write("gone");
  await sink.finish();
  expect(await readFile("/dev/null", "utf8")).toBe("");
});

test.each([
  ["taken/out.csv", "its folder is a file"],
  [".", "it is a folder"],
])("%s cannot be written, and the reason is said", async (name, reason) => {
  const path = await folder();
  await writeFile(join(path, "taken"), "a file");
  await expect(openFileSink(join(path, name))).rejects.toMatchObject({
    code: "FILE_NOT_WRITABLE",
    message: expect.stringContaining(reason),
  });
});

test("a folder that does not exist is made", async () => {
  const file = join(await folder(), "new", "folder", "out.csv");
  const sink = await openFileSink(file);
  await sink.write("a,b\n");
  await sink.finish();
  expect(await readFile(file, "utf8")).toBe("a,b\n");
});
