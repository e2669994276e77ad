import type { z } from "zod";
import { quoteValue } from "./quote-value.ts";

type Issue = z.core.$ZodIssue;

/** Longest list of allowed values that a message repeats. */
const maxListed = 12;

const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "an object",
  record: "an object",
};

const formats: Readonly<Record<string, string>> = {
  date: "a date such as 2026-03-01",
  datetime: "a time with its offset, such as 2026-03-01T09:30:00+08:00",
  safeint: "a whole number within 2^53 - 1",
};

/** What people call a type of JSON. */
export function kindOf(type: string): string {
  return kinds[type] ?? type;
}

function oneOf(values: readonly unknown[]): string {
  const listed = values.slice(0, maxListed).map(quoteValue).join(", ");
  if (values.length === 1) return listed;
  const more = values.length - maxListed;
  return more > 0 ? `one of ${listed} and ${more} more` : `one of ${listed}`;
}

type SizeIssue = Issue & { readonly code: "too_big" | "too_small" };

/** The size of a text or list. */
function lengthOf(issue: SizeIssue, thing: string, unit: string): string {
  const limit = issue.code === "too_small" ? issue.minimum : issue.maximum;
  if (issue.exact) return `${thing} of exactly ${limit} ${unit}`;
  if (issue.code === "too_big") return `${thing} of at most ${limit} ${unit}`;
  return limit === 1 ? `${thing} that is not empty` : `${thing} of at least ${limit} ${unit}`;
}

/** The bound of a number. */
function boundOf(issue: SizeIssue): string {
  const limit = issue.code === "too_small" ? issue.minimum : issue.maximum;
  const kind = issue.origin === "int" ? "a whole number" : "a number";
  if (issue.origin === "int" && Number(limit) >= Number.MAX_SAFE_INTEGER) return `${kind} within 2^53 - 1`;
  if (issue.code === "too_small")
    return `${kind} ${issue.inclusive === false ? "above" : "of at least"} ${limit}`;
  return `${kind} ${issue.inclusive === false ? "below" : "of at most"} ${limit}`;
}

function sizeOf(issue: SizeIssue): string {
  if (issue.origin === "string") return lengthOf(issue, "text", "characters");
  if (issue.origin === "array") return lengthOf(issue, "a list", "items");
  return boundOf(issue);
}

/** What a schema expected where a problem stands, as the object of a sentence; undefined where only the schema's own message says it. */
export function expectationOf(issue: Issue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return kindOf(issue.expected);
    case "invalid_value":
      return oneOf(issue.values);
    case "too_big":
    case "too_small":
      return sizeOf(issue);
    case "not_multiple_of":
      return `a multiple of ${issue.divisor}`;
    case "invalid_format":
      return formats[issue.format] ?? `text of the form ${issue.pattern ?? issue.format}`;
    case "invalid_union":
      return unionOf(issue);
    default:
      return undefined;
  }
}

function unionOf(issue: Issue & { readonly code: "invalid_union" }): string | undefined {
  const options: unknown = Reflect.get(issue, "options");
  if (Array.isArray(options)) return oneOf(options);
  const branches = issue.errors.map((branch) => branch[0] && expectationOf(branch[0]));
  const known = branches.filter((branch) => branch !== undefined);
  return known.length === 0 ? undefined : [...new Set(known)].join(" or ");
}
