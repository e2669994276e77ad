import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { ErrorCode } from "./error-codes.ts";
import { fromZodError } from "./from-zod-error.ts";
import { parseValue } from "./parse-value.ts";
import { type ErrorPlace, TactfulError } from "./tactful-error.ts";

function errorOf(
  schema: z.ZodType,
  value: unknown,
  code: ErrorCode = "RECORD_INVALID",
  place: ErrorPlace = {},
): TactfulError {
  try {
    parseValue(schema, value, code, place);
  } catch (error) {
    if (error instanceof TactfulError) return error;
  }
  throw new Error("the value was taken");
}

const messageOf = (schema: z.ZodType, value: unknown) =>
  errorOf(z.object({ f: schema }), { f: value }).message;

describe("the sentence", () => {
  test.each([
    [z.string(), 12, '"f": expected text; got 12.'],
    [z.string(), null, '"f" is missing; expected text.'],
    [z.string(), undefined, '"f" is missing; expected text.'],
    [z.number(), "12", '"f": expected a number; got "12".'],
    [z.number(), Number.NaN, '"f": expected a number; got NaN.'],
    [z.boolean(), "yes", '"f": expected true or false; got "yes".'],
    [z.array(z.string()), {}, '"f": expected a list; got an object.'],
    [z.object({}), [], '"f": expected an object; got an empty list.'],
    [z.int(), 1.5, '"f": expected a whole number; got 1.5.'],
    [z.int(), 2 ** 53, '"f": expected a whole number within 2^53 - 1; got 9007199254740992.'],
    [z.int().min(0), -1, '"f": expected a number of at least 0; got -1.'],
    [z.number().positive(), 0, '"f": expected a number above 0; got 0.'],
    [z.number().max(1), 2, '"f": expected a number of at most 1; got 2.'],
    [z.number().lt(1), 1, '"f": expected a number below 1; got 1.'],
    [z.number().multipleOf(5), 7, '"f": expected a multiple of 5; got 7.'],
    [z.string().min(1), "", '"f": expected text that is not empty; got "".'],
    [z.string().max(2), "abc", '"f": expected text of at most 2 characters; got "abc".'],
    [z.string().length(2), "a", '"f": expected text of exactly 2 characters; got "a".'],
    [z.array(z.string()).min(1), [], '"f": expected a list that is not empty; got an empty list.'],
    [z.array(z.string()).min(2), ["a"], '"f": expected a list of at least 2 items; got a list.'],
    [z.enum(["a", "b"]), "c", '"f": expected one of "a", "b"; got "c".'],
    [z.literal(3), 4, '"f": expected 3; got 4.'],
    [z.string().regex(/^a/), "b", '"f": expected text of the form /^a/; got "b".'],
    [z.string().regex(/^a/, "use an a"), "b", '"f": use an a.'],
    [z.string().refine(() => false, "expected a zone"), "b", '"f": expected a zone; got "b".'],
    [z.union([z.string(), z.number()]), true, '"f": expected text or a number; got true.'],
  ])("case %#: says what was expected and what was given", (schema, value, message) => {
    expect(messageOf(schema, value)).toBe(message);
  });

  test("a list of many allowed values is cut", () => {
    const many = Array.from({ length: 20 }, (_, index) => `v${index}`);
    expect(messageOf(z.enum(many), "w")).toMatch(/"v11" and 8 more; got "w"\.$/);
  });

  test("further problems are counted", () => {
    const schema = z.object({ a: z.string(), b: z.string(), c: z.string() });
    expect(errorOf(schema, { a: 1, b: "" }).message).toBe('"a": expected text; got 1 (and 1 more problem).');
    expect(errorOf(schema, {}).message).toBe('"a" is missing; expected text (and 2 more problems).');
  });

  test("unknown keys are named and the cure is said", () => {
    const schema = z.strictObject({});
    expect(errorOf(schema, { foo: 1 }, "CONFIG_INVALID").message).toBe(
      'The file has the unknown key "foo"; remove or rename it.',
    );
    expect(errorOf(schema, { a: 1, b: 1, c: 1, d: 1 }, "MANIFEST_INVALID").message).toBe(
      'The manifest has unknown keys such as "a", "b", "c"; remove or rename them.',
    );
  });

  test("the whole has a name where no field is at fault", () => {
    expect(errorOf(z.object({}), []).message).toBe("The record: expected an object; got an empty list.");
    expect(errorOf(z.string(), 1, "OPTION_INVALID").message).toBe("The value: expected text; got 1.");
  });

  test("of a union the branch that came nearest is spoken of, at its full path", () => {
    const schema = z.object({
      u: z.union([
        z.number(),
        z.object({ kind: z.string() }),
        z.object({ inner: z.object({ deep: z.number() }) }),
      ]),
    });
    expect(errorOf(schema, { u: { inner: { deep: "x" } } })).toMatchObject({
      path: "u.inner.deep",
      message: '"u.inner.deep": expected a number; got "x".',
    });
  });

  test("a wrong tag of a tagged union lists the tags", () => {
    const schema = z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("p") }),
      z.object({ kind: z.literal("q") }),
    ]);
    expect(errorOf(schema, { kind: "r" }).message).toBe('"kind": expected one of "p", "q"; got "r".');
  });
});

describe("the place", () => {
  const schema = z.object({ turns: z.array(z.object({ text: z.string() })) });
  const value = { turns: [{ text: 1 }] };

  test("an outer path goes before the own one, and the place is kept in the fields", () => {
    const place = { file: "calls.yaml", line: 3, column: 7, path: "records.2" };
    const error = errorOf(schema, value, "CONFIG_INVALID", place);
    expect(error.message).toBe('"records.2.turns.0.text": expected text; got 1.');
    expect({ ...error }).toMatchObject({
      code: "CONFIG_INVALID",
      file: "calls.yaml",
      line: 3,
      column: 7,
      path: "records.2.turns.0.text",
    });
  });

  test("without the input at hand the type stands for the value", () => {
    const { error } = schema.safeParse(value);
    if (error === undefined) throw new Error("the value was taken");
    expect(fromZodError(error, "RECORD_INVALID").message).toBe(
      '"turns.0.text": expected text; got a number.',
    );
    const wrong = z.object({ f: z.enum(["a"]) }).safeParse({ f: "b" });
    expect(wrong.error && fromZodError(wrong.error, "RECORD_INVALID").message).toBe('"f": expected "a".');
  });

  test("control characters in values and keys are escaped", () => {
    const strict = z.strictObject({ f: z.record(z.string(), z.number()) });
    const hostile = errorOf(strict, { f: { "\u001b[2J": "\u0007" } });
    expect(hostile.message).toBe('"f.\\u001b[2J": expected a number; got "\\u0007".');
    expect(errorOf(strict, { f: {}, "\u202e": 1 }).message).toContain('"\\u202e"');
  });

  test("an error that names no problem still says so", () => {
    expect(fromZodError(new z.ZodError([]), "RECORD_INVALID").message).toBe("The input is not valid.");
  });
});

test("a value that fits is returned with its defaults", () => {
  expect(parseValue(z.object({ a: z.number().default(3) }), {}, "RECORD_INVALID")).toEqual({ a: 3 });
});
