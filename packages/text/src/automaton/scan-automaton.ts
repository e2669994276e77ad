import type { Automaton } from "./automaton.ts";

/** Is told of an occurrence: the index of the word and the offset right after it. The word's length is in `lengths` of the automaton. */
export type VisitWord = (word: number, end: number) => void;

/**
 * Finds every occurrence of every word in the first `length` units, overlapping ones too: by ascending end, at one end the
 * longer word first, and equal words by index. Nothing is allocated. The visitor may scan with the same automaton.
 */
export function scanUnits(automaton: Automaton, units: Uint16Array, length: number, visit: VisitWord): void {
  if (length > units.length) throw new RangeError(`length ${length} exceeds the ${units.length} units.`);
  const { columns, rows, labels, cells, singles, links } = automaton;
  let row = 0;
  let state = 0;
  let filter = 0;
  for (let at = 0; at < length; at++) {
    const column = columns[units[at] as number] as number;
    const own = rows[column] as number;
    let cell = row + column;
    // The filter spares most states the look into their row.
    if (((filter >>> column) & 1) !== 0) {
      const far = state + column;
      cell = labels[far] === column ? far : fallback(automaton, state, column, cell);
    }
    row = own >> 1;
    if (labels[cell] !== column) {
      state = 0;
      filter = 0;
      if ((own & 1) !== 0) report(links, singles[column] as number, at + 1, visit);
      continue;
    }
    const value = cells[2 * cell] as number;
    const code = cells[2 * cell + 1] as number;
    state = value >> 1;
    filter = code;
    if ((value & 1) === 0) continue;
    filter = -1;
    report(links, code, at + 1, visit);
  }
}

/** The same over the UTF-16 units of a string. */
export function scanText(automaton: Automaton, text: string, visit: VisitWord): void {
  const { columns, rows, labels, cells, singles, links } = automaton;
  const { length } = text;
  let row = 0;
  let state = 0;
  let filter = 0;
  for (let at = 0; at < length; at++) {
    const column = columns[text.charCodeAt(at)] as number;
    const own = rows[column] as number;
    let cell = row + column;
    if (((filter >>> column) & 1) !== 0) {
      const far = state + column;
      cell = labels[far] === column ? far : fallback(automaton, state, column, cell);
    }
    row = own >> 1;
    if (labels[cell] !== column) {
      state = 0;
      filter = 0;
      if ((own & 1) !== 0) report(links, singles[column] as number, at + 1, visit);
      continue;
    }
    const value = cells[2 * cell] as number;
    const code = cells[2 * cell + 1] as number;
    state = value >> 1;
    filter = code;
    if ((value & 1) === 0) continue;
    filter = -1;
    report(links, code, at + 1, visit);
  }
}

/** The UTF-16 units of a string, as the automaton takes them. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}

function report(links: Int32Array, code: number, end: number, visit: VisitWord): void {
  visit(code >> 1, end);
  if ((code & 1) === 0) return;
  for (let word = links[code >> 1] as number; word >= 0; word = links[word] as number) visit(word, end);
}

/** After a miss in the state's row: the cell of the first row that has one, of those that the rows name to go on with; else the near cell. */
function fallback({ rows, labels, cells }: Automaton, state: number, column: number, near: number): number {
  const linkColumn = rows.length;
  let link = state + linkColumn;
  while (labels[link] === linkColumn) {
    const next = (cells[2 * link] as number) >> 1;
    if (labels[next + column] === column) return next + column;
    link = next + linkColumn;
  }
  return near;
}
