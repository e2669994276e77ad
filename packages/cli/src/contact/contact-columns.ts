import type { Citation, ContactAnswer, ErrorRecord } from "@tactful/domain";
import { csvCellWriter, neutralText } from "../records/csv-cell.ts";

/** The columns that an answer fills in CSV, in order. */
export function contactColumns(withMessages: boolean): readonly string[] {
  const texts = withMessages ? ["reasons_zh", "reasons_en"] : [];
  return ["allowed", "next_allowed_at", "rules", ...texts, "laws", "error_code", "error_message"];
}

function lawOf(citation: Citation | null): readonly string[] {
  if (citation === null) return [];
  const { instrument, article, layer, grade } = citation;
  return [`${[instrument, ...(article === undefined ? [] : [article])].join(", ")} (${layer}, ${grade})`];
}

/** The same law or sentence is told once, however many rules stand on it. */
function joined(parts: readonly string[], between: string): string {
  return [...new Set(parts)].join(between);
}

/**
 * Makes the writer of those columns for a delimiter. `allowed` is true, false, or empty where no rule is confirmed; rules and laws are
 * lists in one cell.
 */
export function contactCells(
  withMessages: boolean,
  delimiter: string,
): (answer: ContactAnswer | ErrorRecord) => string {
  const write = csvCellWriter(delimiter);
  const noAnswer = delimiter.repeat(withMessages ? 6 : 4);
  return (answer) => {
    if ("error" in answer) {
      return [noAnswer, answer.error.code, delimiter, write(neutralText(answer.error.message))].join("");
    }
    const { allowed, nextAllowedAt, reasons } = answer;
    const texts = reasons.flatMap(({ message }) => (message === undefined ? [] : [message]));
    const cells = [
      allowed === null ? "" : String(allowed),
      nextAllowedAt ?? "",
      reasons.map(({ rule }) => rule).join(" "),
      ...(withMessages
        ? [
            joined(
              texts.map(({ zh }) => zh),
              "；",
            ),
            joined(
              texts.map(({ en }) => en),
              "; ",
            ),
          ]
        : []),
      joined(
        reasons.flatMap(({ citation }) => lawOf(citation)),
        "; ",
      ),
      "",
      "",
    ];
    return cells.map((cell) => (cell === "" ? "" : write(neutralText(cell)))).join(delimiter);
  };
}
