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
export { sampleBook } from "./portfolio/sample-book.ts";
export { type Spoiler, spoilers } from "./portfolio/spoiled-rows.ts";
export type { Fetch, Progress } from "./pull/download.ts";
export { type PulledDataset, type PullOptions, pullDataset } from "./pull/pull-dataset.ts";
export { type SelectedRow, selectTrainingRows } from "./training-rows/select-training-rows.ts";
export { trainingCsv } from "./training-rows/training-csv.ts";
export {
  isTrainingId,
  loadTrainingRows,
  TrainingRows,
  taiwanTrainingRowsFile,
} from "./training-rows/training-rows.ts";
