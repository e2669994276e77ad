export { type CsvValue, csvLine } from "./csv/csv-line.ts";
export { columnOrder } from "./descriptors/column-order.ts";
export {
  type ColumnRole,
  type DatasetColumn,
  DatasetDescriptor,
  recordedAtFirstPull,
} from "./descriptors/dataset-descriptor.ts";
export { descriptorFolder, findDescriptor, loadDescriptors } from "./descriptors/load-descriptors.ts";
export {
  type AccountColumn,
  type AccountRow,
  accountColumns,
  outcomeColumns,
} from "./portfolio/account-row.ts";
export { generatePortfolio, type PortfolioOptions } from "./portfolio/generate-portfolio.ts";
export { loadPortfolioParameters, portfolioParameterFile } from "./portfolio/load-parameters.ts";
export type { Anchor, PortfolioParameters, Product, Region } from "./portfolio/parameters.ts";
export { type PortfolioCsvOptions, portfolioCsv } from "./portfolio/portfolio-csv.ts";
export { inverseNormal } from "./portfolio/random.ts";
export { sampleBook } from "./portfolio/sample-book.ts";
export { type Spoiler, spoilers } from "./portfolio/spoiled-rows.ts";
export type { Fetch, Progress } from "./pull/download.ts";
export { type PulledDataset, type PullOptions, pullDataset } from "./pull/pull-dataset.ts";
export { type BookView, type Column, contactsWithin, hourSlots } from "./simulator/book/book-view.ts";
export {
  type ComparisonOptions,
  compareWorlds,
  type SimulationSize,
  usualSize,
  type WorldOutcome,
} from "./simulator/compare/compare-worlds.ts";
export { countFalseGains, type FalseGainOptions, type FalseGains } from "./simulator/compare/false-gains.ts";
export { bootstrapMean, type MeanInterval, wilsonShare } from "./simulator/compare/intervals.ts";
export type { OutcomeFigure, PolicyOutcome } from "./simulator/compare/policy-outcome.ts";
export {
  contactValuePolicy,
  type PolicyKnowledge,
  probabilityPolicy,
  type SimulatedPolicy,
  usualPolicies,
} from "./simulator/compare/simulated-policy.ts";
export {
  type ComparisonSummary,
  type PairedComparison,
  type PolicySummary,
  summariseWorlds,
  type Verdict,
} from "./simulator/compare/summarise-worlds.ts";
export type { ContactLearning } from "./simulator/pilot/contact-learning.ts";
export type {
  Capacity,
  ContactPolicy,
  PlannedContact,
  SimulatedChannel,
} from "./simulator/policies/contact-policy.ts";
export { type HouseRules, isStopped } from "./simulator/policies/house-rules.ts";
export {
  type ContactCosts,
  rankByContactValue,
  rankByProbability,
} from "./simulator/policies/plain-policies.ts";
export type { Eligibility, OpenChannels } from "./simulator/policies/ranked-policy.ts";
export {
  loadSimulatorRanges,
  type ParameterRange,
  type SimulatorRanges,
  simulatorParameterFile,
  type WorldParameterName,
  worldParameterNames,
} from "./simulator/world/simulator-ranges.ts";
export { type SelectedRow, selectTrainingRows } from "./training-rows/select-training-rows.ts";
export { trainingCsv } from "./training-rows/training-csv.ts";
export {
  isTrainingId,
  loadTrainingRows,
  TrainingRows,
  taiwanTrainingRowsFile,
} from "./training-rows/training-rows.ts";
