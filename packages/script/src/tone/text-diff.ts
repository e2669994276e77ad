/** A part of a text that was kept, taken out or put in, in the order of reading. */
export interface TextChange {
  readonly kind: "keep" | "drop" | "add";
  readonly text: string;
}

/** Words of letters with the blank after them, and every other character by itself. */
const piece = /[\p{L}\p{N}'’]+\s*|\s+|[^\s]/gu;
const han = /\p{Script=Han}/u;

function piecesOf(text: string): readonly string[] {
  return (text.match(piece) ?? []).flatMap((part) => (han.test(part) ? [...part] : [part]));
}

/** Texts of more pieces are compared as wholes: the table below grows with the product of both. */
const mostPieces = 600;

/** The lengths of the longest common subsequences of all endings, row by row. */
function commonLengths(left: readonly string[], right: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const [here, below] = [rows[i], rows[i + 1]];
      if (here === undefined || below === undefined) continue;
      here[j] = left[i] === right[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0);
    }
  }
  return rows;
}

function joined(changes: readonly TextChange[]): readonly TextChange[] {
  const out: TextChange[] = [];
  for (const change of changes) {
    const last = out.at(-1);
    if (last?.kind === change.kind) out[out.length - 1] = { kind: last.kind, text: last.text + change.text };
    else out.push(change);
  }
  return out.filter(({ text }) => text !== "");
}

/** What turns one text into another: the kept and dropped parts make the first, the kept and added parts the second. */
export function textDiff(before: string, after: string): readonly TextChange[] {
  const [left, right] = [piecesOf(before), piecesOf(after)];
  if (left.length > mostPieces || right.length > mostPieces) {
    return joined([
      { kind: "drop", text: before },
      { kind: "add", text: after },
    ]);
  }
  const rows = commonLengths(left, right);
  const changes: TextChange[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [from, to] = [left[i], right[j]];
    if (from !== undefined && from === to) {
      changes.push({ kind: "keep", text: from });
      [i, j] = [i + 1, j + 1];
    } else if (
      from !== undefined &&
      (to === undefined || (rows[i + 1]?.[j] ?? 0) >= (rows[i]?.[j + 1] ?? 0))
    ) {
      changes.push({ kind: "drop", text: from });
      i += 1;
    } else {
      changes.push({ kind: "add", text: to ?? "" });
      j += 1;
    }
  }
  return joined(changes);
}
