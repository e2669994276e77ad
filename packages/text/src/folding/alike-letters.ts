import { dataRows } from "../views/data-rows.ts";
import { lazy } from "../views/lazy.ts";
import { markOf } from "../views/transforms.ts";

/** What a unit or a pair of units is read as, and by which transform. */
export interface Alike {
  readonly text: string;
  readonly mark: number;
  /** Whether it is a letter of another alphabet, which is read as Latin only among Latin letters. */
  readonly foreign: boolean;
}

const combining = markOf("combining");
const alike = markOf("look-alike");
const digits = markOf("digits");

type Range = readonly [number, number];
const accented: readonly Range[] = [
  [0xdf, 0x24f],
  [0x1e00, 0x1eff],
];
const combiningMarks: readonly Range[] = [
  [0x300, 0x34e],
  [0x350, 0x36f],
  [0x483, 0x489],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
];
/** Compatibility forms of letters and digits: raised, lowered, circled, bracketed, double-struck. */
const forms: readonly Range[] = [
  [0xaa, 0xaa],
  [0xb2, 0xba],
  [0x2b0, 0x2b8],
  [0x2e1, 0x2e3],
  [0x1d2c, 0x1d6a],
  [0x2070, 0x209c],
  [0x2102, 0x2149],
  [0x2460, 0x24ea],
  [0x3220, 0x3229],
  [0x3280, 0x3289],
  [0x1d400, 0x1d7ff],
  [0x1f110, 0x1f149],
];
/** Rows of letters or digits in alphabetical order that have no compatibility form. */
const rows = [
  [0x1f150, "abcdefghijklmnopqrstuvwxyz"],
  [0x1f170, "abcdefghijklmnopqrstuvwxyz"],
  [0x2776, "123456789"],
  [0x2780, "123456789"],
  [0x278a, "123456789"],
  [0x24f5, "123456789"],
] as const;

function* codesOf(ranges: readonly Range[]): Generator<string> {
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code += 1) yield String.fromCodePoint(code);
  }
}

function addAccented(table: Map<string, Alike>): void {
  for (const letter of codesOf(accented)) {
    const base = letter.normalize("NFD").replace(/\p{M}/gu, "");
    if (base !== letter && /^[a-z]$/.test(base))
      table.set(letter, { text: base, mark: combining, foreign: false });
  }
  for (const mark of codesOf(combiningMarks)) table.set(mark, { text: "", mark: combining, foreign: false });
}

function addForms(table: Map<string, Alike>): void {
  for (const form of codesOf(forms)) {
    const text = form.normalize("NFKC").toLowerCase().replace(/[().]/g, "");
    if (/^(?:[a-z]|\d{1,2}|[一二三四五六七八九十])$/.test(text) && text !== form) {
      table.set(form, { text, mark: /[a-z]/.test(text) ? alike : digits, foreign: false });
    }
  }
  for (const [first, letters] of rows) {
    for (const [index, text] of [...letters].entries()) {
      const mark = /\d/.test(text) ? digits : alike;
      table.set(String.fromCodePoint(first + index), { text, mark, foreign: false });
    }
  }
}

/** Everything that is read as other letters or digits, by the unit or the pair of units that it is written with. */
export const alikes: () => ReadonlyMap<string, Alike> = lazy(() => {
  const table = new Map<string, Alike>();
  addAccented(table);
  addForms(table);
  for (const [from, text] of dataRows(new URL("../../data/look-alikes.tsv", import.meta.url))) {
    table.set(from, { text, mark: alike, foreign: true });
  }
  return table;
});
