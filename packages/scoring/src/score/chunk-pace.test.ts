import { expect, test } from "vitest";
import { chunkPace } from "./chunk-pace.ts";

function settled(millisecondsPerRow: number, chunks = 20): number {
  const pace = chunkPace(2048);
  for (let chunk = 0; chunk < chunks; chunk++) pace.took(pace.rows(), pace.rows() * millisecondsPerRow);
  return pace.rows();
}

test("a chunk comes to take about six milliseconds", () => {
  expect(settled(0.01) * 0.01).toBeCloseTo(6, 0);
  expect(settled(0.1) * 0.1).toBeCloseTo(6, 0);
});

test("a fast model gets the largest chunk and a slow one the smallest", () => {
  expect(settled(0.0001)).toBe(2048);
  expect(settled(0)).toBe(2048);
  expect(settled(50)).toBe(32);
});

test("one slow chunk makes the next one smaller at once, and growth is by steps", () => {
  const pace = chunkPace(2048);
  const first = pace.rows();
  pace.took(first, 0.01);
  expect(pace.rows()).toBe(2 * first);
  pace.took(2 * first, 24);
  expect(pace.rows()).toBe(first / 2);
});
