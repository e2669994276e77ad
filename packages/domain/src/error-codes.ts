/**
 * Every stable error code of the toolkit with its meaning; docs/errors.md lists the same codes and a test holds the two equal.
 */
export const errorCodes = {
  CANCELLED: "The work was cancelled before it was done.",
  CHECKSUM_MISMATCH: "A downloaded file is not the one its descriptor names.",
  CONFIG_INVALID: "A configuration or descriptor file breaks its schema.",
  CURRENCY_MISMATCH: "Amounts are in two currencies, or in another than the model's.",
  DATASET_UNKNOWN: "No descriptor has this data set's name.",
  DOWNLOAD_FAILED: "A data set could not be downloaded.",
  FEATURE_CATEGORY: "A category is not one the model was trained on, and its policy refuses it.",
  FEATURE_MISSING: "A value the model needs is missing, and its policy refuses that.",
  FEATURE_RANGE: "A number is infinite, beyond single precision or outside the declared range.",
  FEATURE_TYPE: "A value is not of the declared type, such as text where a number belongs.",
  FILE_NOT_FOUND: "A file or folder does not exist or cannot be read.",
  FILE_NOT_WRITABLE: "A file cannot be written.",
  HOLIDAYS_UNCOVERED: "A contact rule names public holidays of a year that no holiday file covers.",
  INPUT_COLUMN: "A column the model or command needs is absent from the whole input.",
  INPUT_EMPTY: "The input holds no record.",
  INPUT_ENCODING: "The input's bytes are not text in the stated encoding.",
  INPUT_FORMAT: "The input is not in the stated format.",
  LIBRARY_INVALID:
    "A text of the wording library breaks its schema, names a debt where it may not, or repeats another.",
  MANIFEST_INVALID: "A model bundle's manifest is not valid.",
  MODEL_CORRUPT: "A model file is damaged or not the one its manifest names.",
  MODEL_GOLDEN: "A model does not reproduce its golden rows on this machine.",
  MODEL_NOT_FOUND: "The folder holds no model bundle.",
  MODEL_RUN: "The ONNX runtime could not load or run the model.",
  MONEY_INVALID: "An amount is not a safe integer of minor units, or a currency is unknown.",
  OPTION_INVALID: "A command-line or function option has an impossible value.",
  POLICY_INVALID:
    "A treatment policy breaks its schema, leaves accounts undecided, decides them twice, or offers more than anyone may.",
  RECORD_INVALID: "A record breaks its schema.",
  RULE_INVALID:
    "A rule pack breaks its schema, holds a pattern that cannot be read, or lowers a rule without a waiver.",
  RUNTIME_UNSUPPORTED: "This version of Node.js is too old.",
  TARGET_INVALID: "The target column is absent, constant or holds values that are neither paid nor unpaid.",
  TRAINING_DATA: "The rows cannot be trained on.",
} as const;

/** A stable code by which callers tell one kind of error from another. */
export type ErrorCode = keyof typeof errorCodes;
