export { type ErrorCode, errorCodes } from "./error-codes.ts";
export { ErrorRecord, errorRecord } from "./error-record.ts";
export { LocalizedText } from "./localized-text.ts";
export { type FeatureValue, type Reason, ScoreResult, type ScoreWarning } from "./score-result.ts";
export { type ErrorPlace, TactfulError } from "./tactful-error.ts";
