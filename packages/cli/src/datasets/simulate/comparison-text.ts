import type { LocalizedText } from "@tactful/domain";
import { textTable } from "../../terminal/text-table.ts";
import type { FigureTable, FigureText } from "./comparison-tables.ts";
import { comparisonWords as words } from "./comparison-words.ts";

type Tongue = keyof LocalizedText;

function cellText(cell: FigureText | LocalizedText, tongue: Tongue): string {
  if (!("text" in cell)) return cell[tongue];
  return cell.interval === undefined ? cell.text : `${cell.text} (${cell.interval})`;
}

/** Tables of figures as lines for the terminal. */
export function comparisonText(
  setting: LocalizedText,
  tables: readonly FigureTable[],
  tongue: Tongue,
): readonly string[] {
  const blocks = tables.flatMap(({ caption, columns, rows }) => {
    const heads = columns.map(
      (label, at) => ({ label: label[tongue], align: at === 0 ? "start" : "end" }) as const,
    );
    const cells = rows.map(({ name, cells: figures }) => [
      name[tongue],
      ...figures.map((figure) => cellText(figure, tongue)),
    ]);
    return [caption[tongue], "", ...textTable(heads, cells), ""];
  });
  return [
    setting[tongue],
    `${words.perThousand[tongue]}; ${words.interval[tongue]}`,
    "",
    ...blocks,
    words.caution[tongue],
  ];
}
