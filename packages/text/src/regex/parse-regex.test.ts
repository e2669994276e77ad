import { expect, test } from "vitest";
import { compileRegex } from "./compile-regex.ts";
import { RegexSyntaxError } from "./regex-syntax-error.ts";

function faultOf(source: string): RegexSyntaxError {
  try {
    compileRegex(source);
  } catch (error) {
    if (error instanceof RegexSyntaxError) return error;
    throw error;
  }
  throw new Error(`${source} compiles.`);
}

test.each([
  ["ab(", 2, "not closed"],
  ["a)", 1, "Nothing is open"],
  ["a]", 1, "Nothing is open"],
  ["*a", 0, "Nothing stands before"],
  ["a|+", 2, "Nothing stands before"],
  ["a**", 2, "Two signs of repetition"],
  ["a{2}{3}", 4, "Two signs of repetition"],
  ["a+?", 2, "Lazy repetition"],
  ["^*", 1, "cannot be repeated"],
  ["x(?=a)", 1, "ahead or behind"],
  ["(?!a)", 0, "ahead or behind"],
  ["(?<!a)b", 0, "ahead or behind"],
  ["(?<year>\\d)", 0, "only (?:"],
  ["(a)\\1", 3, "refer back"],
  ["\\k<a>", 0, "refer back"],
  ["\\p{L}", 0, "Unicode properties"],
  ["\\q", 0, "has no meaning here"],
  ["\\u12", 0, "four hexadecimal digits"],
  ["a\\", 1, "ends the pattern"],
  ["[ab", 0, "not closed"],
  ["[]", 0, "empty"],
  ["[^\\d\\D]", 0, "leaves no character"],
  ["[b-a]", 1, "wrong way round"],
  ["[a-\\d]", 1, "cannot end with a set"],
  ["[\\d-a]", 1, "cannot begin with a set"],
  ["[a[b]]", 2, "do not nest"],
  ["[🔪]", 1, "two units"],
  ["[\\b]", 1, "outside"],
  ["a{65}", 1, "At most 64"],
  ["a{1,99}", 1, "At most 64"],
  ["a{3,2}", 1, "exchange"],
  ["a{x}", 1, "one or two numbers"],
  ["(a{1,50}){1,50}", 9, "more than 2048"],
  ["((a{64}){64}){64}", 8, "more than 2048"],
  ["(".repeat(60), 50, "50 deep"],
])("%s is refused at %i", (source, position, part) => {
  const fault = faultOf(source);
  expect(fault.message).toContain(part);
  expect(fault.position).toBe(position);
});

test("a long literal is too large as a whole", () => {
  expect(faultOf("a".repeat(3000)).position).toBe(0);
});
