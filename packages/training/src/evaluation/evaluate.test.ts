import { describe, expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { type EvaluationInput, evaluate } from "./evaluate.ts";
import { evaluationPage } from "./evaluation-page.ts";
import { manifestFigures } from "./manifest-figures.ts";

const rows = 2000;
const random = seededRandom(21);
const probabilities = Float64Array.from(
  { length: rows },
  () => Math.round(1000 * (0.05 + 0.9 * random())) / 1000,
);
const repaid = Uint8Array.from(probabilities, (probability) => (random() < probability ? 1 : 0));
const hostile = "<script>alert('x')</script>\u0007";
const input: EvaluationInput = {
  probabilities,
  repaid,
  seed: 3,
  resamples: 60,
  slices: [
    { column: "AGE", values: Array.from(probabilities, (_, row) => row % 80), cuts: [40, 70] },
    {
      column: hostile,
      values: Array.from(probabilities, (_, row) => (row % 4 === 0 ? hostile : "constructor")),
    },
  ],
};
const evaluation = evaluate(input);

describe("evaluate", () => {
  test("everything it returns survives JSON", () => {
    expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
  });

  test("the threshold curve rises from none to all, and the area under it is the AUC", () => {
    const { curve, metrics } = evaluation;
    expect(curve[0]).toEqual({ threshold: null, repaidSelected: 0, unpaidSelected: 0 });
    expect(curve.at(-1)).toMatchObject({ repaidSelected: 1, unpaidSelected: 1 });
    let area = 0;
    curve.slice(1).forEach((point, index) => {
      const before = curve[index];
      if (before === undefined) return;
      expect(point.repaidSelected).toBeGreaterThanOrEqual(before.repaidSelected);
      area +=
        ((point.unpaidSelected - before.unpaidSelected) * (point.repaidSelected + before.repaidSelected)) / 2;
    });
    expect(area).toBeCloseTo(metrics.auc.value, 2);
    expect(curve.length).toBeLessThan(210);
  });

  test("the widest gap of the thinned curve is still the KS", () => {
    const gaps = evaluation.curve.map((point) => point.repaidSelected - point.unpaidSelected);
    expect(Math.max(...gaps)).toBeCloseTo(evaluation.metrics.ks.value, 12);
  });

  test("the reliability bins add up to the sample and carry the calibration error", () => {
    const { reliability, metrics, repaidRate } = evaluation;
    const total = (of: (bin: (typeof reliability)[number]) => number) =>
      reliability.reduce((sum, bin) => sum + of(bin), 0);
    expect(total((bin) => bin.rows)).toBe(rows);
    expect(total((bin) => bin.rows * bin.repaidRate) / rows).toBeCloseTo(repaidRate, 12);
    expect(total((bin) => (bin.rows / rows) * Math.abs(bin.meanProbability - bin.repaidRate))).toBeCloseTo(
      metrics.ece.value,
      12,
    );
    for (const bin of reliability) {
      const expected = Math.sqrt((bin.meanProbability * (1 - bin.meanProbability)) / bin.rows);
      expect((bin.expectedHigh - bin.meanProbability) / expected).toBeCloseTo(1.96, 1);
    }
  });

  test("the histogram holds every row once", () => {
    for (const shares of [evaluation.histogram.repaid, evaluation.histogram.unpaid]) {
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  });

  test("wrong input is refused with the place at fault", () => {
    const code = (more: Partial<EvaluationInput>) => {
      try {
        evaluate({ ...input, ...more });
      } catch (error) {
        return (error as { code?: string }).code;
      }
      return undefined;
    };
    expect(code({ probabilities: [], repaid: [], slices: [] })).toBe("INPUT_EMPTY");
    expect(code({ repaid: [1] })).toBe("OPTION_INVALID");
    expect(code({ probabilities: probabilities.map((p) => p * 2) })).toBe("OPTION_INVALID");
    expect(code({ probabilities: probabilities.map((p, row) => (row === 7 ? Number.NaN : p)) })).toBe(
      "OPTION_INVALID",
    );
    expect(code({ repaid: repaid.map((outcome) => outcome * 2) })).toBe("TARGET_INVALID");
    expect(code({ repaid: repaid.map(() => 1) })).toBe("TARGET_INVALID");
    expect(code({ slices: [{ column: "AGE", values: [1] }] })).toBe("OPTION_INVALID");
    expect(code({ resamples: 3 })).toBe("OPTION_INVALID");
    expect(code({})).toBeUndefined();
  });

  test("a manifest gets every figure, and no figure for a group that is too small", () => {
    const { metrics, fairness } = manifestFigures(evaluation);
    expect(metrics["auc"]).toEqual(evaluation.metrics.auc);
    const old = fairness.find((slice) => slice.group === "> 70");
    expect(old).toMatchObject({ column: "AGE", rows: 225 });
    expect(Object.keys(old?.metrics ?? {})).toContain("fourFifthsRatio");
    expect(old?.metrics).not.toHaveProperty("calibration");
    const small = evaluate({ ...input, minimumRows: 300 });
    expect(manifestFigures(small).fairness.find((slice) => slice.group === "> 70")?.metrics).toEqual({});
  });
});

describe("evaluationPage", () => {
  const beside = [
    { name: { en: "Scorecard", zh: "评分卡" }, evaluation: evaluate({ ...input, slices: [] }) },
  ];

  test.each(["en", "zh"] as const)(
    "the %s page is whole: no slot, no gap, no script, no outside address",
    (language) => {
      const page = evaluationPage(evaluation, { title: hostile, language, beside });
      expect(page).not.toMatch(/<script|\{[a-z]+\}|undefined|NaN|Infinity/);
      expect(page).not.toContain("\u0007");
      expect(
        page.match(/https?:\/\/[^"]+/g)?.every((address) => address === "http://www.w3.org/2000/svg"),
      ).toBe(true);
      expect(page.match(/<svg /g)).toHaveLength(4 + 2);
      expect(page).toContain("&lt;script&gt;");
      expect(page).toContain(evaluation.metrics.brier.value.toFixed(3));
    },
  );

  test("it speaks the language asked for", () => {
    expect(evaluationPage(evaluation, { title: "t", language: "zh" })).toMatch(/lang="zh-Hans"[\s\S]*公平性/);
    expect(evaluationPage(evaluation, { title: "t", language: "en" })).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test("a notice stands before the figures", () => {
    const page = evaluationPage(evaluation, {
      title: "t",
      language: "en",
      notice: { en: "Synthetic.", zh: "合成。" },
    });
    expect(page.indexOf("Synthetic.")).toBeLessThan(page.indexOf('class="facts"'));
  });
});
