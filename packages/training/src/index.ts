export { additiveMargins, termContributions } from "./additive/additive-margins.ts";
export {
  type AdditiveModel,
  type AdditiveTerm,
  binCount,
  type FeatureBins,
} from "./additive/additive-model.ts";
export { AdditiveOptions, defaultAdditiveOptions } from "./additive/additive-options.ts";
export { type FitContext, fitAdditive, type TrainingColumns } from "./additive/fit-additive.ts";
export { marginStep } from "./additive/whole-steps.ts";
export { type Backend, type BackendChoice, chooseBackend } from "./backend.ts";
export { binColumn, binIndex } from "./binning/bin-column.ts";
export { binFeature, type ManualBins } from "./binning/bin-feature.ts";
export { type BinningOptions, defaultBinning } from "./binning/binning-options.ts";
export { categoryBins } from "./binning/category-bins.ts";
export type { BinContent, BinningNote, BinStatistics, FeatureBinning } from "./binning/feature-binning.ts";
export type { Outcome } from "./binning/outcome.ts";
export { type QuantileOptions, quantileBins } from "./binning/quantile-bins.ts";
export type { FixedTrend, Trend } from "./binning/trend.ts";
export {
  type CalibrationCandidate,
  type CalibrationChoice,
  type CalibrationMethod,
  type CalibrationOptions,
  chooseCalibration,
} from "./calibration/choose-calibration.ts";
export { type BundleDocuments, describeBundle } from "./card/describe-bundle.ts";
export { type Evaluation, type EvaluationInput, evaluate } from "./evaluation/evaluate.ts";
export {
  type BesideEvaluation,
  evaluationFigures,
  type FigureOptions,
  type NamedFigure,
} from "./evaluation/evaluation-figures.ts";
export { type EvaluationPageOptions, evaluationPage } from "./evaluation/evaluation-page.ts";
export { writeOnnx } from "./export/write-onnx.ts";
export { seededRandom } from "./random.ts";
export { fitScorecard, type ScorecardData } from "./scorecard/fit-scorecard.ts";
export { scorecardLogOdds, scorecardScores } from "./scorecard/score-rows.ts";
export {
  logOddsOfScore,
  probabilityOfScore,
  type ScoreScale,
  scoreOfLogOdds,
  scoreOfProbability,
} from "./scorecard/score-scale.ts";
export { parseScorecard, Scorecard, type ScorecardFeature } from "./scorecard/scorecard.ts";
export { type CardValues, scorecardAsAdditive } from "./scorecard/scorecard-as-additive.ts";
export { defaultScorecard, type ScorecardOptions } from "./scorecard/scorecard-options.ts";
export { binLabel, type ScorecardRow, scorecardTable } from "./scorecard/scorecard-table.ts";
export type { DroppedFeature } from "./scorecard/select-features.ts";
export { type CodesOf, dialogueTextRow } from "./texts/dialogue-text.ts";
export { labelledTextRow, publicTextRow, type TagsOf } from "./texts/labelled-text.ts";
export { signalCard } from "./texts/signal-card.ts";
export { SignalTrainingConfig } from "./texts/signal-training-config.ts";
export { textCard } from "./texts/text-card.ts";
export type { TextFigures } from "./texts/text-figures.ts";
export type { TextRow } from "./texts/text-row.ts";
export { type TextSource, TextTrainingConfig } from "./texts/text-training-config.ts";
export { type SignalModel, type SignalTraining, trainSignalModel } from "./texts/train-signal-model.ts";
export {
  type TextGoldenRow,
  type TextModel,
  type TextTraining,
  type TextTrainingHooks,
  trainTextModel,
} from "./texts/train-text-model.ts";
export { textOnnxNames } from "./texts/write-text-onnx.ts";
export type { OutOfFold, TrainingContext } from "./train/out-of-fold.ts";
export { cellOf, outcomeReader } from "./train/outcome-reader.ts";
export { type StageSeconds, type Stopwatch, stopwatch } from "./train/stopwatch.ts";
export { type TrainedBundle, type TrainingSite, trainBundle } from "./train/train-bundle.ts";
export { TrainingConfig } from "./train/training-config.ts";
export type { RejectedRow } from "./train/training-table.ts";
