import fc from "fast-check";
import { expect, test } from "vitest";
import { rankOutcomes } from "./ranked-outcomes.ts";
import { rankingFigures } from "./ranking-figures.ts";

const labelled = fc
  .array(fc.record({ value: fc.integer({ min: -4, max: 4 }), repaid: fc.constantFrom(0, 1) }), {
    minLength: 2,
    maxLength: 40,
  })
  .filter((rows) => new Set(rows.map((row) => row.repaid)).size === 2);

type Rows = readonly { readonly value: number; readonly repaid: number }[];

function figures(rows: Rows, map: (value: number) => number = (value) => value) {
  const ranked = rankOutcomes(
    rows.map((row) => map(row.value)),
    rows.map((row) => row.repaid),
  );
  return rankingFigures(ranked);
}

test("AUC is the share of pairs in the right order, ties counting half", () => {
  fc.assert(
    fc.property(labelled, (rows) => {
      const repaid = rows.filter((row) => row.repaid === 1);
      const unpaid = rows.filter((row) => row.repaid === 0);
      const wins = repaid.flatMap((one) =>
        unpaid.map((other) => (Math.sign(one.value - other.value) + 1) / 2),
      );
      expect(figures(rows).auc).toBeCloseTo(wins.reduce((sum, win) => sum + win, 0) / wins.length, 12);
    }),
  );
});

test("KS is the widest gap of the two cumulative shares", () => {
  fc.assert(
    fc.property(labelled, (rows) => {
      const below = (outcome: number, threshold: number) => {
        const group = rows.filter((row) => row.repaid === outcome);
        return group.filter((row) => row.value <= threshold).length / group.length;
      };
      const gaps = rows.map((row) => Math.abs(below(0, row.value) - below(1, row.value)));
      expect(figures(rows).ks).toBeCloseTo(Math.max(...gaps), 12);
    }),
  );
});

test("a map that keeps the order changes neither, and one that reverses it turns AUC round", () => {
  fc.assert(
    fc.property(labelled, (rows) => {
      const plain = figures(rows);
      expect(figures(rows, (value) => Math.exp(value / 3) - 7)).toEqual(plain);
      const reversed = figures(rows, (value) => -value);
      expect(reversed.auc).toBeCloseTo(1 - (plain.auc ?? Number.NaN), 12);
      expect(reversed.ks).toBeCloseTo(plain.ks ?? Number.NaN, 12);
    }),
  );
});

test("counting a row n times is the same as having it n times", () => {
  fc.assert(
    fc.property(labelled, fc.infiniteStream(fc.integer({ min: 0, max: 3 })), (rows, stream) => {
      const ranked = rankOutcomes(
        rows.map((row) => row.value),
        rows.map((row) => row.repaid),
      );
      const counts = Uint32Array.from(rows, () => stream.next().value ?? 0);
      const repeated = [...ranked.rows].flatMap((row, place) =>
        Array.from({ length: counts[place] ?? 0 }, () => rows[row]).filter((one) => one !== undefined),
      );
      const weighted = rankingFigures(ranked, counts);
      if (new Set(repeated.map((row) => row.repaid)).size < 2) {
        expect(weighted).toEqual({ auc: null, ks: null });
        return;
      }
      const plain = figures(repeated);
      expect(weighted.auc).toBeCloseTo(plain.auc ?? Number.NaN, 12);
      expect(weighted.ks).toBeCloseTo(plain.ks ?? Number.NaN, 12);
    }),
  );
});
