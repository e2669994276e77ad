import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findBundle } from "./find-bundle.ts";

test("a folder that is there is taken as it is named", async () => {
  const parent = await mkdtemp(join(tmpdir(), "tactful-find-"));
  onTestFinished(() => rm(parent, { recursive: true }));
  const folder = join(parent, "sample");
  await mkdir(folder);
  expect(findBundle(folder)).toBe(folder);
});

test("a name that is neither a folder nor shipped comes back for the loader to refuse", () => {
  expect(findBundle("no-such-model")).toBe("no-such-model");
  expect(findBundle("../models/sample/../x")).toBe("../models/sample/../x");
});
