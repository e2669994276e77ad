import type {
  ConversationFigures,
  EvaluationChange,
  GroupFigures,
  LanguageEvaluation,
  NamedRetrieval,
  Retrieval,
  Share,
  UtteranceFigures,
} from "@tactful/compliance";
import { formatCount, formatCountOf } from "../terminal/format-number.ts";
import { type TextColumn, textTable } from "../terminal/text-table.ts";

function percent(value: number | null): string {
  return value === null ? "-" : `${(value * 100).toFixed(1)} %`;
}

function range({
  value,
  low,
  high,
}: Pick<Share, "low" | "high"> & { readonly value: number | null }): string {
  return value === null ? "" : `${(low * 100).toFixed(0)}-${(high * 100).toFixed(0)}`;
}

function shareLine(share: Share): string {
  return `${percent(share.value)} (${formatCount(share.hits)} of ${formatCount(share.of)}, ${range(share)})`;
}

const end = { align: "end" } as const;
const retrievalColumns: readonly TextColumn[] = [
  { label: "right", ...end },
  { label: "wrong", ...end },
  { label: "missed", ...end },
  { label: "precision", ...end },
  { label: "95 %", ...end },
  { label: "recall", ...end },
  { label: "95 %", ...end },
  { label: "F1", ...end },
  { label: "95 %", ...end },
];

function retrievalCells(figures: Retrieval): readonly string[] {
  const { right, wrong, missed, precision, recall, f1 } = figures;
  return [
    ...[right, wrong, missed].map(formatCount),
    ...[precision, recall, f1].flatMap((figure) => [percent(figure.value), range(figure)]),
  ];
}

function retrievalTable(title: string, rows: readonly NamedRetrieval[]): readonly string[] {
  const used = rows.filter(({ right, wrong, missed }) => right + wrong + missed > 0);
  if (used.length === 0) return [];
  const cells = used.map((row) => [row.name, ...retrievalCells(row)]);
  return ["", ...textTable([{ label: title }, ...retrievalColumns], cells)];
}

function groupTable(title: string, groups: readonly GroupFigures[]): readonly string[] {
  if (groups.length === 0) return [];
  const columns: readonly TextColumn[] = [
    { label: title },
    { label: "records", ...end },
    { label: "found", ...end },
    { label: "", ...end },
    { label: "95 %", ...end },
    { label: "false alarms", ...end },
    { label: "", ...end },
    { label: "95 %", ...end },
  ];
  const shareCells = (share: Share): readonly string[] =>
    share.of === 0 ? ["", "", ""] : [`${share.hits}/${share.of}`, percent(share.value), range(share)];
  const rows = groups.map((group) => [
    group.name,
    formatCount(group.records),
    ...shareCells(group.found),
    ...shareCells(group.falseAlarms),
  ]);
  return ["", ...textTable(columns, rows)];
}

function categoryTable({ categories }: UtteranceFigures): readonly string[] {
  const used = categories.filter(({ right, wrong, missed }) => right + wrong + missed > 0);
  const rows = used.map((row) => [row.name, ...retrievalCells(row), percent(row.detected.value)]);
  const columns = [{ label: "Category" }, ...retrievalColumns, { label: "found at all", ...end }];
  return ["", ...textTable(columns, rows)];
}

/** Groups of fewer records say little on their own; they are counted in all other tables. */
const leastRecords = 4;

function frequent(groups: readonly GroupFigures[]): readonly GroupFigures[] {
  return groups.filter(({ records }) => records >= leastRecords);
}

function utteranceLines(figures: UtteranceFigures, withRules: boolean): readonly string[] {
  const { overall, languages, suggestions } = figures;
  return [
    formatCountOf(figures.records, "utterance"),
    ...retrievalTable("All, and by language", [{ name: "all", ...overall }, ...languages]),
    "",
    `category of the gravest finding right: ${shareLine(figures.categoryOfFirst)}`,
    `violations with a suggestion: ${shareLine(suggestions.covered)}; ${suggestions.distinct} different, the most used ${shareLine(suggestions.mostUsed)}`,
    ...categoryTable(figures),
    ...groupTable("Form", figures.forms),
    ...groupTable("Evasion", figures.evasions),
    ...groupTable("Function", frequent(figures.functions)),
    ...(withRules ? retrievalTable("Rule", figures.rules) : []),
  ];
}

function conversationLines(figures: ConversationFigures): readonly string[] {
  return [
    formatCountOf(figures.records, "conversation"),
    ...retrievalTable("All", [
      { name: "missed duties", ...figures.missedDuties },
      { name: "turns flagged", ...figures.turns },
      { name: "turn and category", ...figures.findings },
    ]),
    "",
    `clean conversations left clean: ${shareLine(figures.cleanLeftClean)}`,
    `duties with the status of the label: ${shareLine(figures.dutyStatus)}`,
    ...retrievalTable("Missed duty", figures.duties),
  ];
}

/** The lines of an evaluation for reading; rules with their own figures only where asked. */
export function evaluationLines(
  evaluation: LanguageEvaluation,
  options: { readonly title: string; readonly withRules: boolean },
): readonly string[] {
  const { utterances, conversations } = evaluation;
  return [
    `== ${options.title} ==`,
    ...(utterances === undefined ? [] : ["", ...utteranceLines(utterances, options.withRules)]),
    ...(conversations === undefined ? [] : ["", ...conversationLines(conversations)]),
  ];
}

/** The lines of a comparison with an earlier run. */
export function changeLines(change: EvaluationChange): readonly string[] {
  if (change.figures.length === 0 && change.broken.length === 0 && change.mended.length === 0) {
    return ["Nothing has changed since the earlier run."];
  }
  const columns = [{ label: "Changed" }, { label: "before", ...end }, { label: "now", ...end }];
  const rows = change.figures.map(({ name, before, after }) => [name, percent(before), percent(after)]);
  return [
    ...(rows.length === 0 ? [] : textTable(columns, rows)),
    `mended: ${change.mended.length === 0 ? "none" : change.mended.join(" ")}`,
    `broken: ${change.broken.length === 0 ? "none" : change.broken.join(" ")}`,
  ];
}
