import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { z } from "zod";
import { AdditiveOptions, defaultAdditiveOptions } from "../additive/additive-options.ts";
import { TrainingConfig } from "./training-config.ts";

const folder = new URL("../../", import.meta.url);
const readme = await readFile(new URL("README.md", folder), "utf8");

/** The cells of every table row whose first cell is a name in backquotes, by that name. */
function tableRows(heading: string): ReadonlyMap<string, readonly string[]> {
  const [, table = ""] = readme.split(heading);
  const lines = table.trimStart().split("\n\n")[0]?.split("\n") ?? [];
  const cells = lines.map((line) => line.split("|").map((cell) => cell.trim()));
  return new Map(
    cells.flatMap(([, name = "", ...rest]) => (/^`\w+`$/.test(name) ? [[name.slice(1, -1), rest]] : [])),
  );
}

function keysOf(schema: z.ZodType): readonly string[] {
  return Object.keys(z.toJSONSchema(schema, { io: "input" }).properties ?? {});
}

test("the reference of train.yaml names every key there is, and no other", () => {
  expect([...tableRows("it is typed.").keys()]).toEqual(keysOf(TrainingConfig));
});

test("the reference of the additive model names every key with its default", () => {
  const rows = tableRows("a slice.");
  expect([...rows.keys()]).toEqual(keysOf(AdditiveOptions));
  for (const [key, value] of Object.entries(defaultAdditiveOptions)) {
    expect(rows.get(key)?.[2], key).toBe(Array.isArray(value) ? "none" : String(value));
  }
});

test("the table of exports names what the door exports", async () => {
  const door = await readFile(new URL("src/index.ts", folder), "utf8");
  const lists = [...door.matchAll(/\{([^}]*)\}/g)].flatMap((match) => (match[1] ?? "").match(/\w+/g) ?? []);
  const exported = lists.filter((name) => name !== "type");
  const [, exportsPart = ""] = readme.split("## Exports");
  const [table = ""] = exportsPart.split("Errors are");
  expect((table.match(/`\w+`/g) ?? []).map((name) => name.slice(1, -1)).sort()).toEqual(exported.sort());
});

test("the example runs and prints what it says", async () => {
  const [, code = ""] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [
      "--conditions=source",
      "--disable-warning=ExperimentalWarning",
      "--input-type=module-typescript",
      "--eval",
      code,
    ],
    { cwd: fileURLToPath(folder) },
  );
  const [auc, terms, card] = stdout.trim().split("\n");
  expect(Number(auc)).toBeGreaterThan(0.9);
  expect(code).toContain(`// ${terms}`);
  expect(card).toMatch(/^# Example/);
  expect(stderr).toBe("");
});
