import { expect, test } from "vitest";
import { numberSpec } from "../fixtures/feature-specs.ts";
import { labelledData } from "../fixtures/labelled-data.ts";
import { defaultAdditiveOptions } from "./additive-options.ts";
import { binnedFeature } from "./binned-features.ts";
import { findPairs } from "./find-pairs.ts";

const names = ["a", "b", "c", "d", "e"];
const specs = names.map((name) => numberSpec(name));
const draw = (random: () => number) => Object.fromEntries(names.map((name) => [name, random() * 2 - 1]));
/** b and d matter only together: repaid where their signs differ; a and e by themselves. */
const data = labelledData(
  specs,
  3000,
  8,
  draw,
  ({ a = 0, b = 0, d = 0, e = 0 }) => 2 * a - e + (b * d < 0 ? 1 : -1),
);
const features = specs.map((spec, at) =>
  binnedFeature(spec, data.columns[at] ?? new Float32Array(), defaultAdditiveOptions),
);
/** What single-feature terms can know: a and e. */
const margins = Float32Array.from(
  data.repaid,
  (_, row) => 2 * (data.columns[0]?.[row] ?? 0) - (data.columns[4]?.[row] ?? 0),
);
const fitted = { margins, repaid: data.repaid };

test("a pair that matters only together comes first among noise", () => {
  expect(findPairs(features, [], fitted, 3, 60)[0]).toEqual([1, 3]);
});

test("a known pair is not found again", () => {
  const found = findPairs(features, [[1, 3]], fitted, 10, 60);
  expect(found.length).toBe(9);
  expect(found).not.toContainEqual([1, 3]);
});

test("no more pairs come back than asked for, each once and the lower feature first", () => {
  expect(findPairs(features, [], fitted, 0, 60)).toEqual([]);
  const all = findPairs(features, [], fitted, 99, 60);
  expect(all.length).toBe(10);
  expect(new Set(all.map(String)).size).toBe(10);
  expect(all.filter(([low, high]) => low >= high)).toEqual([]);
});

test("once the margins know of it, the planted pair no longer stands out", () => {
  const knowing = margins.map((margin, row) => {
    const together = (data.columns[1]?.[row] ?? 0) * (data.columns[3]?.[row] ?? 0);
    return margin + (together < 0 ? 1 : -1);
  });
  const gained = findPairs(features, [], { margins: knowing, repaid: data.repaid }, 10, 60);
  const before = findPairs(features, [], fitted, 10, 60);
  expect(gained).not.toEqual(before);
  expect(gained[0]).not.toEqual([1, 3]);
});
