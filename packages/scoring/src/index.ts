export { type BundleFiles, folderFiles } from "./bundle/bundle-files.ts";
export { CalibrationMap } from "./bundle/calibration-map.ts";
export { Golden, type GoldenRow } from "./bundle/golden.ts";
export { type BundleParts, type LoadOptions, loadBundle, scorerFromParts } from "./bundle/load-bundle.ts";
export { makeGoldenRow } from "./bundle/make-golden-row.ts";
export type { FairnessSlice, ManifestTerm, Metric } from "./bundle/manifest.ts";
export { Manifest } from "./bundle/manifest.ts";
export {
  type EngineShape,
  type ExplainedMargins,
  type MarginEngine,
  type ModelNumbers,
  openMarginEngine,
} from "./bundle/margin-engine.ts";
export { type ModelNames, marginModel, parseModel } from "./bundle/margin-model.ts";
export type { FeatureDeclaration } from "./features/check-declaration.ts";
export { compileFeatures, type FeaturePipeline, type FeatureRow } from "./features/compile-features.ts";
export { Comparison, Derivation } from "./features/derivation.ts";
export { FeatureSpec, type MissingPolicy, type SpecialCode } from "./features/feature-spec.ts";
export { type MissingColumn, missingColumnsError } from "./features/missing-columns.ts";
export type { ColumnTable, TableColumn, TableReader } from "./features/read-table.ts";
export type { RowBlock } from "./features/row-block.ts";
export { applyCalibration } from "./score/apply-calibration.ts";
export { gradeOf, scaleScore } from "./score/scale-score.ts";
export { type BatchOptions, scoreBatch } from "./score/score-batch.ts";
export { type ColumnOptions, type ScoredColumns, scoreColumns } from "./score/score-columns.ts";
export { scoreOne } from "./score/score-one.ts";
export type { ScoreOptions } from "./score/score-options.ts";
export type { Scorer } from "./score/scorer.ts";
