import { gradeOf, Manifest } from "@tactful/scoring";
import fc from "fast-check";
import { expect, test } from "vitest";
import { quintileGrades } from "./quintile-grades.ts";

const scores = fc.array(fc.integer({ min: 300, max: 900 }), { minLength: 1, maxLength: 200 });

test("lower ends are whole numbers that fall from grade to grade, and the last grade has none", () => {
  fc.assert(
    fc.property(scores, (list) => {
      const grades = quintileGrades(list);
      const ends = grades.map(({ minScore }) => minScore);
      expect(ends.pop()).toBeNull();
      expect(ends).toEqual([...new Set(ends)].sort((one, other) => Number(other) - Number(one)));
      expect(ends.filter((end) => !Number.isInteger(end))).toEqual([]);
      expect(grades.map(({ grade }) => grade)).toEqual(["A", "B", "C", "D", "E"].slice(0, grades.length));
    }),
  );
});

test("each grade takes about a fifth of scores that are spread widely", () => {
  const list = Array.from({ length: 1000 }, (_, at) => 400 + ((at * 379) % 400));
  const grades = quintileGrades(list);
  for (const { grade } of grades) {
    const share = list.filter((score) => gradeOf(grades, score) === grade).length / list.length;
    expect(share).toBeGreaterThan(0.18);
    expect(share).toBeLessThan(0.22);
  }
  expect(grades.every(({ minScore }) => minScore === null || minScore % 5 === 0)).toBe(true);
});

test("scores that lie close together keep exact ends, and alike ones a grade above and one below", () => {
  expect(quintileGrades([600, 601, 602, 603, 604, 605]).map(({ minScore }) => minScore)).toEqual([
    604,
    603,
    602,
    601,
    null,
  ]);
  expect(quintileGrades([612, 612])).toEqual([
    { grade: "A", minScore: 612 },
    { grade: "B", minScore: null },
  ]);
});

test("the grades are ones that a manifest accepts", () => {
  fc.assert(
    fc.property(scores, (list) => {
      const { error } = Manifest.safeParse({ grades: quintileGrades(list) });
      expect(error?.issues.filter(({ path }) => path[0] === "grades")).toEqual([]);
    }),
  );
});
