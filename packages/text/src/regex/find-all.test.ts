import { expect, test } from "vitest";
import { unitsOf } from "../automaton/scan-automaton.ts";
import { compileRegex } from "./compile-regex.ts";
import { findAll } from "./find-all.ts";

function found(source: string, text: string, from = 0): readonly string[] {
  return findAll(compileRegex(source), unitsOf(text), text.length, from).map(({ start, end }) =>
    text.slice(start, end),
  );
}

test("the longest match of a place counts, whatever the order of alternatives", () => {
  expect(found("坐|坐牢", "坐牢坐")).toEqual(["坐牢", "坐"]);
  expect(found("a*(ab)?", "aab")).toEqual(["aab"]);
});

test("words, numbers and case numbers are found", () => {
  expect(found("\\d{1,3}(,\\d{3})*元", "还12,500元或3元")).toEqual(["12,500元", "3元"]);
  expect(found("\\barrest(s|ed)?\\b", "arrested, unarrest, arrest")).toEqual(["arrested", "arrest"]);
  expect(found("\\(\\d{4}\\)[一-龥]\\d+民初\\d+号", "案号(2024)沪0115民初123号。")).toEqual([
    "(2024)沪0115民初123号",
  ]);
});

test("empty matches are left out", () => {
  expect(found("a*", "baab")).toEqual(["aa"]);
  expect(found("(|a?)", "bb")).toEqual([]);
  expect(found("", "ab")).toEqual([]);
});

test("a search from a later place still sees what stands before it", () => {
  expect(found("^a", "aa", 1)).toEqual([]);
  expect(found("\\ba", "aa a", 1)).toEqual(["a"]);
  expect(found("a", "aa", 2)).toEqual([]);
  expect(found("a", "aa", 9)).toEqual([]);
});

test("only the first units of a longer array are read", () => {
  const units = unitsOf("aaab");
  expect(findAll(compileRegex("a+$"), units, 3)).toEqual([{ start: 0, end: 3 }]);
  expect(() => findAll(compileRegex("a"), units, 5)).toThrow(RangeError);
});

test("a character of two units is repeated as a whole", () => {
  expect(found("🔪{2}", "🔪🔪🔪")).toEqual(["🔪🔪"]);
  expect(found("(🔪|💀)+", "x🔪💀")).toEqual(["🔪💀"]);
});

const a = "a".repeat(100_000);

test.each([
  ["(a*)*b", a, 0],
  ["(a|a)*c", a, 0],
  ["(a|a)*", a, 1],
  ["(a+)+$", `${a}!`, 0],
  ["(.*)(.*)(.*)(.*)(.*)=", a, 0],
  ["(a{1,30}){1,30}b", a, 0],
  ["(x+x+)+y", "x".repeat(100_000), 0],
  // Each place begins a match that might end at the very end: quadratic for engines that look for the longest by trying.
  ["a.*b|a", a, 100_000],
  ["(a|b)*a(a|b){12}c", "ab".repeat(50_000), 0],
])("%s is searched in bounded time", (source, text, count) => {
  const began = performance.now();
  expect(findAll(compileRegex(source), unitsOf(text), text.length)).toHaveLength(count);
  expect(performance.now() - began).toBeLessThan(5000);
});

test("a text that needs a new state at nearly every unit is searched in bounded memory and time", () => {
  let seed = 1;
  const units = Uint16Array.from({ length: 60_000 }, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return 97 + (seed >>> 31);
  });
  // Read from the end, the set tells the last 40 letters apart; so it does read from the front.
  const regex = compileRegex("(a|b){40}a(a|b){40}");
  expect(findAll(regex, units, units.length).length).toBeGreaterThan(500);
  expect(regex.backward.count()).toBeLessThan(4000);
  expect(regex.forward.count()).toBeLessThan(4000);
});
