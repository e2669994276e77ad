import { describe, expect, test } from "vitest";
import { facts, full } from "./fixtures/full-records.ts";
import { factIds } from "./index.ts";

describe("every record", () => {
  test.each(full)(
    "$name keeps every field of its contract through JSON and its schema",
    ({ schema, record }) => {
      const parsed = schema.parse(record);
      expect(parsed).toEqual(record);
      expect(schema.parse(JSON.parse(JSON.stringify(parsed)))).toEqual(record);
    },
  );

  test.each(full)("$name refuses what is no object", ({ schema }) => {
    for (const value of [null, undefined, 1, "text", []]) expect(schema.safeParse(value).success).toBe(false);
  });
});

test("the sample above holds every fact there is", () => {
  expect(Object.keys(facts).sort()).toEqual([...factIds].sort());
});
