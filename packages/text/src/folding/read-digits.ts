import { dataRows } from "../views/data-rows.ts";
import { lazy } from "../views/lazy.ts";
import { type Rewrite, replaceUnits, rewriteOf, rewritten } from "../views/rewrite.ts";
import { markOf } from "../views/transforms.ts";
import type { View } from "../views/view.ts";
import { classBits, compactClasses } from "./compact-classes.ts";
import { isAsciiDigit } from "./is-han.ts";

const mark = markOf("digits");
const fewestDigits = 3;
const han = "〇零一二三四五六七八九幺";
const values = "001234567891";
const counting = "十百千万亿";
const bank = "壹贰叁肆伍陆柒捌玖拾佰仟";
const plain = "一二三四五六七八九十百千";
const moneyUnits = "元圆整";
/** Before 万 and 亿 only numerals that are no common characters besides. */
const manyUnits = "万亿";
const rareNumerals = "壹贰叁柒捌玖";

interface Sound {
  readonly written: string;
  readonly read: string;
  /** Where the first digit stands in `written`. */
  readonly offset: number;
}

/** Spellings with digits that stand for sounds, by their first digit. */
const sounds: () => ReadonlyMap<string, readonly Sound[]> = lazy(() => {
  const found = new Map<string, Sound[]>();
  for (const [written, read] of dataRows(new URL("../../data/digit-sounds.tsv", import.meta.url))) {
    const offset = written.search(/\d/);
    const digit = written.slice(offset, offset + 1);
    found.set(digit, [...(found.get(digit) ?? []), { written, read, offset }]);
  }
  return found;
});

function classAt({ units, length }: View, at: number): number {
  return at >= 0 && at < length ? (compactClasses()[units[at] ?? 0] ?? 0) : 0;
}

function endOf(view: View, at: number, bits: number): number {
  let to = at;
  while ((classAt(view, to) & bits) !== 0) to += 1;
  return to;
}

/** Whether a unit of counting stands at an index: then its neighbours are part of a number in words. */
function isCounting({ units }: View, at: number): boolean {
  return counting.includes(String.fromCharCode(units[at] ?? 0));
}

/** Rows such as 一一一 and 七七八八 are words. */
function isReduplicated({ units }: View, from: number, to: number): boolean {
  if (to - from === 4 && units[from] === units[from + 1] && units[from + 2] === units[from + 3]) return true;
  return units.subarray(from, to).every((unit) => unit === units[from]);
}

/** A row of Han digits without units is a number that is read out: 一一零, 幺二零. */
function readHanDigits(rewrite: Rewrite, at: number): number {
  const view = rewrite.source;
  const to = endOf(view, at, classBits.hanDigit);
  const between =
    (classAt(view, at - 1) & classBits.digit) !== 0 && (classAt(view, to) & classBits.digit) !== 0;
  if (to - at < fewestDigits && !between) return to;
  if (isCounting(view, at - 1) || isCounting(view, to)) return to;
  if (!between && isReduplicated(view, at, to)) return to;
  for (let index = at; index < to; index += 1) {
    const place = han.indexOf(String.fromCharCode(view.units[index] ?? 0));
    replaceUnits(rewrite, index, index + 1, [values.charCodeAt(place)], mark);
  }
  return to;
}

/** Numerals of contracts, two or more in a row or before a unit of money. */
function readBankDigits(rewrite: Rewrite, at: number): number {
  const view = rewrite.source;
  const to = endOf(view, at, classBits.bankDigit);
  const next = String.fromCharCode(view.units[to] ?? 0);
  const isAmount =
    moneyUnits.includes(next) ||
    (manyUnits.includes(next) && rareNumerals.includes(String.fromCharCode(view.units[at] ?? 0)));
  if (to - at < 2 && !isAmount) return to;
  for (let index = at; index < to; index += 1) {
    const place = bank.indexOf(String.fromCharCode(view.units[index] ?? 0));
    replaceUnits(rewrite, index, index + 1, [plain.charCodeAt(place)], mark);
  }
  return to;
}

function standsAt({ units, length }: View, at: number, text: string): boolean {
  if (at < 0 || at + text.length > length) return false;
  for (let index = 0; index < text.length; index += 1) {
    if (units[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** Digits that are typed for their sound, where the table knows what stands around them. */
function readSound(rewrite: Rewrite, at: number): number {
  const view = rewrite.source;
  const to = endOf(view, at, classBits.digit);
  for (const { written, read, offset } of sounds().get(String.fromCharCode(view.units[at] ?? 0)) ?? []) {
    const size = /^\d+/.exec(written.slice(offset))?.[0].length ?? 0;
    if (size !== to - at || !standsAt(view, at - offset, written)) continue;
    const after = written.length - offset - size;
    const units = Uint16Array.from(read.slice(offset, read.length - after), (letter) => letter.charCodeAt(0));
    replaceUnits(rewrite, at, to, units, mark);
    break;
  }
  return to;
}

function readAt(rewrite: Rewrite, at: number): number {
  const { units } = rewrite.source;
  const now = classAt(rewrite.source, at);
  if ((now & classBits.hanDigit) !== 0) return readHanDigits(rewrite, at);
  if ((now & classBits.bankDigit) !== 0) return readBankDigits(rewrite, at);
  return isAsciiDigit(units[at] ?? 0) ? readSound(rewrite, at) : at + 1;
}

/** Reads numbers that are written in disguise, and digits that are typed for their sound. */
export function readDigits(view: View): View | null {
  const rewrite = rewriteOf(view);
  for (let at = 0; at < view.length; ) at = readAt(rewrite, at);
  return rewritten(rewrite);
}
