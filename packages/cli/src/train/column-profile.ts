import type { FeatureRow } from "@tactful/scoring";

/** What the cells of one column look like. */
export interface ColumnProfile {
  /** Cells that hold something. */
  readonly filled: number;
  readonly isNumeric: boolean;
  /** Different values as text, counted up to a thousand. */
  readonly values: ReadonlySet<string>;
  /** As good as every row has a value of its own, and they are whole numbers or texts. */
  readonly looksLikeId: boolean;
}

interface Draft {
  filled: number;
  isNumeric: boolean;
  isWhole: boolean;
  readonly values: Set<string>;
  ascending: boolean;
  last: number;
}

const mostValues = 1000;

function addCell(draft: Draft, cell: unknown): void {
  const text = cell === null || cell === undefined ? "" : String(cell).trim();
  if (text === "" || /^(na|nan|null|n\/a)$/i.test(text)) return;
  draft.filled++;
  const number = Number(text);
  if (Number.isNaN(number)) draft.isNumeric = false;
  if (!Number.isInteger(number)) draft.isWhole = false;
  if (number <= draft.last) draft.ascending = false;
  draft.last = number;
  if (draft.values.size < mostValues) draft.values.add(text);
}

function finish(draft: Draft, rows: number): ColumnProfile {
  const { filled, isNumeric, values, isWhole, ascending } = draft;
  const looksLikeId =
    rows > 20 &&
    filled === rows &&
    (isNumeric ? isWhole && ascending : values.size >= Math.min(rows, mostValues));
  return { filled, isNumeric, values, looksLikeId };
}

/** Profiles every column of some rows, in the order in which columns first appear. */
export async function profileColumns(
  rows: AsyncIterable<FeatureRow>,
): Promise<{ readonly rows: number; readonly profiles: ReadonlyMap<string, ColumnProfile> }> {
  const drafts = new Map<string, Draft>();
  let count = 0;
  for await (const row of rows) {
    count++;
    for (const [heading, cell] of Object.entries(row)) {
      let draft = drafts.get(heading);
      if (draft === undefined) {
        draft = {
          filled: 0,
          isNumeric: true,
          isWhole: true,
          values: new Set(),
          ascending: true,
          last: Number.NEGATIVE_INFINITY,
        };
        drafts.set(heading, draft);
      }
      addCell(draft, cell);
    }
  }
  return {
    rows: count,
    profiles: new Map([...drafts].map(([heading, draft]) => [heading, finish(draft, count)])),
  };
}
