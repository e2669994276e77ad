import type { ErrorRecord, LocalizedText } from "@tactful/domain";
import type { WorkItem } from "@tactful/strategy";
import { csvCellWriter, neutralText } from "../records/csv-cell.ts";

type CellValue = string | number | null | undefined;

const joined = (texts: readonly LocalizedText[], language: keyof LocalizedText): string =>
  texts.map((text) => text[language]).join(language === "zh" ? "；" : "; ");

/** The columns of a work list, in order, and how each is filled. */
const columns: readonly (readonly [string, (item: WorkItem) => CellValue])[] = [
  ["rank", ({ rank }) => rank],
  ["id", ({ id }) => id],
  ["queue", ({ queue }) => queue],
  ["borrower_id", ({ borrowerId }) => borrowerId],
  ["product", ({ product }) => product],
  ["currency", ({ currency }) => currency],
  ["days_past_due", ({ daysPastDue }) => daysPastDue],
  ["bucket", ({ bucket }) => bucket],
  ["channel", ({ channel }) => channel],
  ["from", ({ time }) => time.from],
  ["until", ({ time }) => time.until],
  ["best_hour", ({ time }) => time.bestHour],
  ["handler", ({ handler }) => handler],
  ["tone", ({ tone }) => tone],
  ["offers", ({ offers }) => offers.map(({ id }) => id).join(" ")],
  [
    "offers_zh",
    ({ offers }) =>
      joined(
        offers.map(({ title }) => title),
        "zh",
      ),
  ],
  [
    "offers_en",
    ({ offers }) =>
      joined(
        offers.map(({ title }) => title),
        "en",
      ),
  ],
  ["probability", ({ value }) => value.probability],
  ["stake_minor", ({ value }) => value.stakeMinor],
  ["recovery_minor", ({ value }) => value.recoveryMinor],
  ["gain_minor", ({ value }) => value.gainMinor],
  ["cost_minor", ({ value }) => value.costMinor],
  ["net_minor", ({ value }) => value.netMinor],
  ["channel_share", ({ value }) => value.channelShare],
  ["value_minor", ({ value }) => value.valueMinor],
  ["basis", ({ value }) => value.basis],
  ["grade", ({ grade }) => grade],
  ["score", ({ score }) => score],
  ["decided_by", ({ decidedBy }) => decidedBy.id],
  ["policy_line", ({ decidedBy }) => decidedBy.line],
  ["reasons_zh", ({ reasons }) => joined(reasons, "zh")],
  ["reasons_en", ({ reasons }) => joined(reasons, "en")],
];

const errorColumns = ["error_code", "error_message"];

/** The header line of a work list. */
export const worklistHeader: string = `${[...columns.map(([name]) => name), ...errorColumns].join(",")}\n`;

const cell = csvCellWriter(",");

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return "";
  return cell(typeof value === "number" ? String(value) : neutralText(value));
}

/** One line of a work list; no cell can become a formula. */
export function worklistLine(item: WorkItem): string {
  return `${columns.map(([, read]) => textOf(read(item))).join(",")},,\n`;
}

/** The line of an account that could not be judged. */
export function worklistErrorLine({ id, error }: ErrorRecord): string {
  const cells = columns.map(([name]) => (name === "id" ? textOf(id) : ""));
  const place = error.line === undefined ? error.message : `Line ${error.line}: ${error.message}`;
  return `${[...cells, error.code, textOf(place)].join(",")}\n`;
}
