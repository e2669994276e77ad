import { applyCalibration } from "../score/apply-calibration.ts";
import { gradeOf, scaleScore } from "../score/scale-score.ts";
import type { GoldenRow } from "./golden.ts";
import type { Manifest } from "./manifest.ts";

/**
 * Completes a golden row: the probability, score and grade that a manifest makes of a margin. The margin and contributions should come
 * from the trained model itself rather than from the ONNX runtime, so that loading the bundle compares two computations.
 */
export function makeGoldenRow(
  manifest: Pick<Manifest, "calibration" | "scale" | "grades">,
  computed: Pick<GoldenRow, "row" | "margin" | "contributions">,
): GoldenRow {
  const probability = applyCalibration(manifest.calibration, computed.margin);
  const score = scaleScore(manifest.scale, probability);
  return { ...computed, probability, score, grade: gradeOf(manifest.grades, score) };
}
