import { readFileSync } from "node:fs";
import { dataRows } from "../views/data-rows.ts";
import { lazy } from "../views/lazy.ts";
import { markOf } from "../views/transforms.ts";

/** What the plain fold does with a unit. */
export const plainKinds = {
  keep: 0,
  /** Written as another unit, with a mark or without. */
  map: 1,
  space: 2,
  lineBreak: 3,
  /** Not seen when printed: dropped. */
  invisible: 4,
  /** Joins or varies an emoji, and is dropped without a mark there. */
  joiner: 5,
  surrogate: 6,
  apostrophe: 7,
} as const;

/** For each of the 65,536 units: what to do, what to write, and the mark of that. */
export interface PlainTable {
  readonly kind: Uint8Array;
  readonly unit: Uint16Array;
  readonly mark: Uint16Array;
}

const spaces = [0x20, 0x09, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0x3164, 0xffa0, 0x115f, 0x1160, 0x2800];
const lineBreaks = [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029];
const invisibleRanges = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180b, 0x180e],
  [0x200b, 0x200c],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
] as const;
const caseRanges = [
  [0x41, 0x5a],
  [0xc0, 0xde],
  [0x100, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x531, 0x556],
  [0x1e00, 0x1eff],
] as const;
/** Radicals, and ideographs that are there twice. */
const compatibilityHan = [
  [0x2e80, 0x2fd5],
  [0xf900, 0xfad9],
] as const;
const dashes = "‐‑‒–—―−⸺⸻﹘﹣";
const doubleQuotes = "“”„‟«»〝〞〟＂「」『』﹁﹂﹃﹄｢｣";
const apostrophes = "'’‘‛ʼʻ′＇`´｀";
/** Radicals of the supplement block and the ordinary character that people mean by them. */
const radicals =
  "⺁厂⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罒⺲罒⺳罒⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒长⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟";

function emptyTable(): PlainTable {
  const unit = new Uint16Array(65_536);
  for (let at = 0; at < unit.length; at += 1) unit[at] = at;
  return { kind: new Uint8Array(65_536), unit, mark: new Uint16Array(65_536) };
}

function setKind({ kind }: PlainTable, first: number, last: number, value: number): void {
  kind.fill(value, first, last + 1);
}

function setMap(table: PlainTable, from: number, to: number, mark: number): void {
  table.kind[from] = plainKinds.map;
  table.unit[from] = to;
  table.mark[from] = (table.mark[from] ?? 0) | mark;
}

function addCase(table: PlainTable): void {
  for (const [first, last] of caseRanges) {
    for (let unit = first; unit <= last; unit += 1) {
      const lower = String.fromCharCode(unit).toLowerCase();
      if (lower.length === 1 && lower.charCodeAt(0) !== unit) {
        setMap(table, unit, lower.charCodeAt(0), markOf("case"));
      }
    }
  }
}

/** Compatibility forms of one unit each: full-width, small and vertical signs, Kangxi radicals, compatibility ideographs. */
function addWidth(table: PlainTable): void {
  const ranges = [
    [0x2f00, 0x2fd5],
    [0xf900, 0xfad9],
    [0xfe10, 0xfe19],
    [0xfe30, 0xfe4f],
    [0xfe50, 0xfe6b],
    [0xff01, 0xff64],
    [0xffe0, 0xffe6],
  ] as const;
  for (const [first, last] of ranges) {
    for (let unit = first; unit <= last; unit += 1) {
      const form = String.fromCharCode(unit).normalize("NFKC");
      if (form.length === 1 && form.charCodeAt(0) !== unit) {
        const lower = form.toLowerCase();
        const mark = markOf("width") | (lower === form ? 0 : markOf("case"));
        setMap(table, unit, lower.charCodeAt(0), mark);
      }
    }
  }
  for (let at = 0; at < radicals.length; at += 2) {
    setMap(table, radicals.charCodeAt(at), radicals.charCodeAt(at + 1), markOf("width"));
  }
}

/** Units by the unit that is written for each. The generated file has rows of one length, so that it is read without being cut into lines. */
function simplifiedUnits(): ReadonlyMap<number, number> {
  const simplified = new Map<number, number>();
  const generated = readFileSync(new URL("../../data/simplified.tsv", import.meta.url), "utf8");
  for (let at = 0; at < generated.length; at += 4) {
    simplified.set(generated.charCodeAt(at), generated.charCodeAt(at + 2));
  }
  for (const [from, to] of dataRows(new URL("../../data/simplified-more.tsv", import.meta.url))) {
    simplified.set(from.charCodeAt(0), to.charCodeAt(0));
  }
  return simplified;
}

/** Simplified characters, also for what the table writes as traditional ones so far. */
function addTraditional(table: PlainTable): void {
  const simplified = simplifiedUnits();
  for (const [first, last] of compatibilityHan) {
    for (let unit = first; unit <= last; unit += 1) {
      const to = simplified.get(table.unit[unit] ?? 0);
      if (to !== undefined) setMap(table, unit, to, markOf("traditional"));
    }
  }
  for (const [from, to] of simplified) setMap(table, from, to, markOf("traditional"));
}

function addSigns(table: PlainTable): void {
  for (const unit of spaces) setKind(table, unit, unit, plainKinds.space);
  setKind(table, 0x2000, 0x200a, plainKinds.space);
  for (const unit of lineBreaks) setKind(table, unit, unit, plainKinds.lineBreak);
  for (const [first, last] of invisibleRanges) setKind(table, first, last, plainKinds.invisible);
  setKind(table, 0x200d, 0x200d, plainKinds.joiner);
  setKind(table, 0xfe00, 0xfe0f, plainKinds.joiner);
  setKind(table, 0xd800, 0xdfff, plainKinds.surrogate);
  for (const sign of dashes) setMap(table, sign.charCodeAt(0), 0x2d, 0);
  for (const sign of doubleQuotes) setMap(table, sign.charCodeAt(0), 0x22, 0);
  for (const sign of apostrophes)
    setKind(table, sign.charCodeAt(0), sign.charCodeAt(0), plainKinds.apostrophe);
}

/** Follows what is written for a unit to its end (禰 is written 祢, which is written 你), so that folding twice changes nothing. */
function followChains(table: PlainTable): void {
  const { kind, unit, mark } = table;
  for (let from = 0; from < unit.length; from += 1) {
    if (kind[from] !== plainKinds.map) continue;
    const to = unit[from] ?? 0;
    if (kind[to] === plainKinds.map) setMap(table, from, unit[to] ?? 0, mark[to] ?? 0);
  }
}

/** The table of the plain fold. */
export const plainTable: () => PlainTable = lazy(() => {
  const table = emptyTable();
  addCase(table);
  addWidth(table);
  addTraditional(table);
  addSigns(table);
  followChains(table);
  return table;
});
