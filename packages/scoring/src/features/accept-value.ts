import { quoteValue, type TactfulError } from "@tactful/domain";
import { type FeatureColumn, FLOAT32_MAX } from "./feature-column.ts";
import { featureFault, type Heading } from "./feature-fault.ts";
import { isMissing, isMissingText } from "./missing-value.ts";
import { parseDecimal } from "./parse-decimal.ts";

/** What the missing policy puts in the place of a missing value: NaN for the missing bin. Throws FEATURE_MISSING where it refuses. */
export function missingValue(column: FeatureColumn, heading: Heading): number {
  if (column.spec.missing !== "refuse") return column.missing;
  const problem = "the value is missing, and the model does not accept that";
  throw featureFault("FEATURE_MISSING", column.spec, heading, problem, "give it, or leave this record out");
}

function typeFault(column: FeatureColumn, value: unknown, heading: Heading): TactfulError {
  const cure =
    typeof value === "string"
      ? "write plain digits with an optional point, no grouping or unit, or leave it empty"
      : "give a number, or null where it is not known";
  return featureFault("FEATURE_TYPE", column.spec, heading, `${quoteValue(value)} is not a number`, cure);
}

/**
 * Holds a number against a column: special codes pass, all others must be finite, in the range, and whole where the type says so.
 * Throws FEATURE_RANGE or FEATURE_TYPE.
 */
export function acceptNumber(column: FeatureColumn, value: number, heading: Heading): number {
  if (column.special.includes(value)) return value;
  const { spec, low, high } = column;
  if (!(Math.abs(value) <= FLOAT32_MAX)) {
    const problem = Number.isFinite(value) ? "is beyond single precision" : "is not a finite number";
    const cure = "correct the value or leave it empty";
    throw featureFault("FEATURE_RANGE", spec, heading, `${value} ${problem}`, cure);
  }
  if (value < low || value > high) {
    const cure = `correct the value (unit: ${spec.unit}) or leave it empty`;
    throw featureFault(
      "FEATURE_RANGE",
      spec,
      heading,
      `${value} is outside the range ${low} to ${high}`,
      cure,
    );
  }
  if (column.integral && !Number.isInteger(value)) {
    throw featureFault(
      "FEATURE_TYPE",
      spec,
      heading,
      `${value} is not a whole number`,
      "give a whole number",
    );
  }
  return value;
}

/** Reads a number that is not plainly in order: text, missing, special or wrong. NaN for the missing bin. */
export function acceptCell(column: FeatureColumn, cell: unknown, heading: Heading): number {
  if (typeof cell === "number" && !Number.isNaN(cell)) return acceptNumber(column, cell, heading);
  if (typeof cell === "string" && cell !== "") {
    const value = parseDecimal(cell);
    if (!Number.isNaN(value)) return acceptNumber(column, value, heading);
  }
  if (isMissing(cell)) return missingValue(column, heading);
  throw typeFault(column, cell, heading);
}

/**
 * Reads a category: its 0-based code, the number of categories for one that is not in the list, NaN for the missing bin.
 * Numbers are taken by their shortest text, so that 1, "1" and "1.0" are the same. Throws FEATURE_CATEGORY, FEATURE_TYPE or
 * FEATURE_MISSING.
 */
export function acceptCategory(
  column: FeatureColumn,
  codes: ReadonlyMap<string, number>,
  cell: unknown,
  heading: Heading,
): number {
  const text = typeof cell === "number" && Number.isFinite(cell) ? String(cell) : cell;
  if (typeof text !== "string") {
    if (isMissing(cell)) return missingValue(column, heading);
    const problem = `${quoteValue(cell)} is not a category`;
    const cure = "give its name as text, or null where it is not known";
    throw featureFault("FEATURE_TYPE", column.spec, heading, problem, cure);
  }
  const code = codes.get(text) ?? codes.get(text.trim()) ?? codes.get(String(parseDecimal(text)));
  if (code !== undefined) return code;
  if (isMissingText(text)) return missingValue(column, heading);
  if (column.spec.unseen !== "refuse") return codes.size;
  const known = [...codes.keys()].slice(0, 8).join(", ");
  const problem = `${quoteValue(cell)} is not a known category`;
  const cure = `use one of ${known}${codes.size > 8 ? " …" : ""}`;
  throw featureFault("FEATURE_CATEGORY", column.spec, heading, problem, cure);
}
