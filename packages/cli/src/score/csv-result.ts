import type { ErrorRecord, Reason, ScoreResult } from "@tactful/domain";
import { csvCellWriter, neutralText } from "../records/csv-cell.ts";
import type { ResultColumnOptions } from "./result-columns.ts";

/** Writes the result columns of one row: a score's, or the error's with all others empty. */
export type WriteCsvResult = (result: ScoreResult | ErrorRecord) => string;

function warningsOf(result: ScoreResult): string {
  return result.warnings
    .map(({ code, feature }) => (feature === undefined ? code : `${code}:${feature}`))
    .join(" ");
}

function valueText(reason: Reason): string {
  const { value } = reason;
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Makes the writer for a delimiter. Text that comes from the input is made harmless to spreadsheets. */
export function csvResultWriter(options: ResultColumnOptions, delimiter: string): WriteCsvResult {
  const partsOfReason = options.texts ? 5 : 3;
  const noReason = delimiter.repeat(partsOfReason);
  const noScore = delimiter.repeat(7 + options.reasons * partsOfReason - 1);
  const write = csvCellWriter(delimiter);
  const text = (value: string): string => (value === "" ? "" : write(neutralText(value)));

  const reasonCells = (reason: Reason | undefined): string => {
    if (reason === undefined) return noReason;
    const cells = `${delimiter}${text(reason.feature)}${delimiter}${text(valueText(reason))}${delimiter}${reason.contribution}`;
    if (!options.texts) return cells;
    return `${cells}${delimiter}${text(reason.text?.zh ?? "")}${delimiter}${text(reason.text?.en ?? "")}`;
  };

  return (result) => {
    if ("error" in result) {
      return `${noScore}${delimiter}${result.error.code}${delimiter}${text(result.error.message)}`;
    }
    const score = [
      result.model,
      result.version,
      result.horizonDays,
      result.probability,
      result.score,
      result.grade,
      result.warnings.length === 0 ? "" : text(warningsOf(result)),
    ].join(delimiter);
    let reasons = "";
    for (let index = 0; index < options.reasons; index += 1) reasons += reasonCells(result.reasons[index]);
    return `${score}${reasons}${delimiter}${delimiter}`;
  };
}
