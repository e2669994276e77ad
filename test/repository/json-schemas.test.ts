import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { jsonSchemaOf, schemaFiles } from "./json-schemas.ts";
import { readText, repositoryFiles, root } from "./repository-files.ts";
import { runCommand } from "./run-command.ts";

const files = await repositoryFiles();
const update = "UPDATE_SCHEMAS=1 pnpm test test/repository/json-schemas";

test.each(schemaFiles)("$path is what its schema makes", async (file) => {
  const made = jsonSchemaOf(file);
  if (process.env["UPDATE_SCHEMAS"] === "1") {
    await writeFile(join(root, file.path), JSON.stringify(made));
    await runCommand(`biome format --write ${file.path}`, root);
  }
  expect(JSON.parse(await readText(file.path)), `stale: run ${update}`).toEqual(made);
});

const configurations = files.filter((path) => /^models\/[^/]+\/train\.yaml$/.test(path));

test("every training configuration names the schema for editors", async () => {
  expect(configurations.length).toBeGreaterThan(0);
  for (const path of configurations) {
    const [first] = (await readText(path)).split("\n");
    const kind = path.includes("/dialogue-") ? "train-signals" : "train";
    const schema = path.includes("/language-") ? "train-texts" : kind;
    expect(first, path).toBe(`# yaml-language-server: $schema=../${schema}.schema.json`);
  }
});

const packs = files.filter((path) => /^packages\/compliance\/packs\/[^/]+\/[^/]+\.yaml$/.test(path));

test("every file of a rule pack names the schema for editors", async () => {
  expect(packs.length).toBeGreaterThan(20);
  for (const path of packs) {
    const [first] = (await readText(path)).split("\n");
    const schema = path.endsWith("/pack.yaml") ? "pack" : "rules";
    expect(first, path).toBe(`# yaml-language-server: $schema=../../${schema}.schema.json`);
  }
});

const cues = files.filter((path) => /^packages\/script\/rules\/[^/]+\/[^/]+\.yaml$/.test(path));

test("every file of cues names the schema for editors", async () => {
  expect(cues.length).toBeGreaterThan(8);
  for (const path of cues) {
    const [first] = (await readText(path)).split("\n");
    expect(first, path).toBe("# yaml-language-server: $schema=../../cues.schema.json");
  }
});

const policies = files.filter((path) => /^packages\/strategy\/policies\/[^/]+\.yaml$/.test(path));

test("every sample policy names the schema for editors", async () => {
  expect(policies.length).toBeGreaterThan(1);
  for (const path of policies) {
    const [first] = (await readText(path)).split("\n");
    expect(first, path).toBe("# yaml-language-server: $schema=../policy.schema.json");
  }
});

const holidays = files.filter((path) => /^packages\/compliance\/holidays\/[^/]+\.yaml$/.test(path));

test("every holiday file names the schema for editors", async () => {
  expect(holidays.length).toBeGreaterThan(0);
  for (const path of holidays) {
    const [first] = (await readText(path)).split("\n");
    expect(first, path).toBe("# yaml-language-server: $schema=../holidays.schema.json");
  }
});

const manifests = files.filter((path) => /^models\/[^/]+\/manifest\.json$/.test(path));

describe.each(manifests)("%s", (path) => {
  test("passes its JSON Schema, and does not with a key too many", async () => {
    const name = /\/(?:language|dialogue)-/.test(path) ? "text-manifest" : "manifest";
    const schema = z.fromJSONSchema(JSON.parse(await readText(`models/${name}.schema.json`)));
    const manifest: Readonly<Record<string, unknown>> = JSON.parse(await readText(path));
    expect(schema.safeParse(manifest).error).toBeUndefined();
    expect(schema.safeParse({ ...manifest, colour: "green" }).success).toBe(false);
  });
});
