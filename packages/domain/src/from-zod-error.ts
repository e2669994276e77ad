import type { z } from "zod";
import type { ErrorCode } from "./error-codes.ts";
import { expectationOf, kindOf } from "./expectation-of.ts";
import { escapeText, quoteValue } from "./quote-value.ts";
import { type ErrorPlace, TactfulError } from "./tactful-error.ts";

type Issue = z.core.$ZodIssue;

/** What a path of no keys means, by the code of the error. */
const wholes: Partial<Record<ErrorCode, string>> = {
  CONFIG_INVALID: "The file",
  MANIFEST_INVALID: "The manifest",
  POLICY_INVALID: "The policy",
  RECORD_INVALID: "The record",
};

/** Zod's own words begin with one of these; other messages were written by the schema's author. */
const standardMessage = /^(?:Invalid|Too (?:big|small)|Unrecognized key)/;

/** How a missing value is shown. */
const nothing = quoteValue(undefined);

function pathOf(issue: Issue, place: ErrorPlace): string {
  const own = issue.path.map((key) => escapeText(String(key)));
  return (place.path === undefined ? own : [escapeText(place.path), ...own]).join(".");
}

/** The problem to speak of: of a union, that of the branch which the input came nearest to, at its full path. */
function nearest(issue: Issue): Issue {
  if (issue.code !== "invalid_union") return issue;
  const inner = issue.errors
    .map((branch) => branch[0])
    .filter((first) => first !== undefined)
    .map(nearest)
    .filter((first) => first.path.length > 0)
    .sort((left, right) => right.path.length - left.path.length)[0];
  return inner === undefined ? issue : { ...inner, path: [...issue.path, ...inner.path] };
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    const inside = typeof value === "object" && value !== null && Object.hasOwn(value, key);
    return inside ? Reflect.get(value, key) : undefined;
  }, input);
}

/** What the input held there: the value where the input is at hand, else the type that zod's message names. */
function givenOf(issue: Issue, input: unknown): string | undefined {
  if (input !== undefined) return quoteValue(valueAt(input, issue.path) ?? undefined);
  const received = /received (\w+)$/.exec(issue.message)?.[1];
  if (received === undefined) return undefined;
  return /^(?:undefined|null)$/.test(received) ? nothing : kindOf(received);
}

/** The predicate of the sentence, with the space or colon that joins it to its subject. */
function problemOf(issue: Issue, input: unknown): string {
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.slice(0, 3).map(quoteValue).join(", ");
    return issue.keys.length === 1
      ? ` has the unknown key ${keys}; remove or rename it`
      : ` has unknown keys such as ${keys}; remove or rename them`;
  }
  const written = standardMessage.test(issue.message) ? undefined : issue.message;
  const wanted = written ?? `expected ${expectationOf(issue) ?? "another value"}`;
  if (!wanted.startsWith("expected ")) return `: ${wanted}`;
  const given = givenOf(issue, input);
  if (given === nothing) return ` is missing; ${wanted}`;
  return given === undefined ? `: ${wanted}` : `: ${wanted}; got ${given}`;
}

/**
 * Turns a schema's complaint into one error of one sentence: the path of the first problem, what was expected, what
 * was given, and how many more problems there are.
 *
 * A message of the schema's author is said as it stands; where it begins with "expected", what was given follows.
 * The file and line of `place` stay in the error's fields, for whoever prints it; its path goes before the path of
 * the problem. With `input` (the value that was checked) the sentence shows the value given, escaped and
 * shortened; without it only its type.
 */
export function fromZodError(
  error: z.ZodError,
  code: ErrorCode,
  place: ErrorPlace = {},
  input?: unknown,
): TactfulError {
  const first = error.issues[0];
  if (first === undefined) return new TactfulError(code, "The input is not valid.", place);
  const issue = nearest(first);
  const path = pathOf(issue, place);
  const subject = path === "" ? (wholes[code] ?? "The value") : `"${path}"`;
  const more = error.issues.length - 1;
  const rest = more === 0 ? "" : ` (and ${more} more ${more === 1 ? "problem" : "problems"})`;
  const message = `${subject}${problemOf(issue, input)}${rest}.`;
  return new TactfulError(code, message, { ...place, ...(path === "" ? {} : { path }) });
}
