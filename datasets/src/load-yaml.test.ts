import { expect, test } from "vitest";
import { z } from "zod";
import { loadYaml, parseYaml } from "./load-yaml.ts";

const schema = z.strictObject({ rows: z.number() });

test("text that fits the schema is its value", () => {
  expect(parseYaml("rows: 3\n", "a.yaml", schema)).toEqual({ rows: 3 });
});

test("broken YAML names the line and the column", () => {
  expect(() => parseYaml("rows: 3\nrows: 4\n", "a.yaml", schema)).toThrow(
    expect.objectContaining({ code: "CONFIG_INVALID", file: "a.yaml", line: 2, column: 1 }),
  );
});

test("a value that breaks the schema names the entry", () => {
  expect(() => parseYaml("rows: many\n", "a.yaml", schema)).toThrow(
    expect.objectContaining({ code: "CONFIG_INVALID", path: "rows" }),
  );
  expect(() => parseYaml("- 1\n", "a.yaml", schema)).toThrow("at the top");
});

test("a file that cannot be read is not found", async () => {
  const read = () => Promise.reject(new Error("gone"));
  await expect(loadYaml("a.yaml", schema, read)).rejects.toMatchObject({ code: "FILE_NOT_FOUND" });
});
