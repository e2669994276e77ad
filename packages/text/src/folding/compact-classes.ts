import { lazy } from "../views/lazy.ts";
import { alikes } from "./alike-letters.ts";
import { hanRanges } from "./is-han.ts";
import { splitTable } from "./split-table.ts";

/** Bits of what a unit of a plain view may be to the compact fold. */
export const classBits = {
  han: 1,
  letter: 2,
  digit: 4,
  space: 8,
  /** A sign that has no business between two Han characters. */
  noise: 16,
  /** Punctuation, which is noise only where it alternates with single characters. */
  soft: 32,
  /** Written for another letter or digit, or a combining mark. */
  alike: 64,
  /** Part of an emoji or a pictograph. */
  emoji: 128,
  /** A sign that stands for a letter inside of a word. */
  leet: 256,
  hanDigit: 512,
  /** A numeral of contracts: 壹贰叁. */
  bankDigit: 1024,
  /** The first or second part of some split character. */
  splitLeft: 2048,
  splitRight: 4096,
  /** A sign that may hide inside of a Latin word and never belongs there. */
  letterNoise: 8192,
  /** A letter of another alphabet that is drawn like a Latin one. */
  foreign: 16_384,
} as const;

const noise = ".·*-_|/+~^=#&%`\\@<>丶丨˙¨ˉ¯°§¤¦¬¶×÷・〰〜﹏•‧∙⋅";
const soft = ",。！？!?;:、…'\"()[]{}【】《》〈〉〔〕\n";
const letterNoise = "*^~`•·‧_";
const leet = "@$!|€£¥¢";
const hanDigits = "〇零一二三四五六七八九幺";
/** Units of emoji, and rows of arrows, shapes and dingbats. */
const pictographs = [
  [0xd83c, 0xd83e],
  [0xdc00, 0xdfff],
  [0x2190, 0x2bff],
] as const;
const bankDigits = "壹贰叁肆伍陆柒捌玖拾佰仟";

function add(classes: Uint16Array, signs: Iterable<string>, bit: number): void {
  for (const sign of signs) {
    const unit = sign.charCodeAt(0);
    classes[unit] = (classes[unit] ?? 0) | bit;
  }
}

function setRanges(classes: Uint16Array): void {
  for (const [first, last] of hanRanges) classes.fill(classBits.han, first, last + 1);
  classes.fill(classBits.letter, 0x61, 0x7b);
  classes.fill(classBits.digit, 0x30, 0x3a);
  for (const [first, last] of pictographs) classes.fill(classBits.emoji, first, last + 1);
  classes[0x20] = classBits.space;
}

/** The class bits of each of the 65,536 units. */
export const compactClasses: () => Uint16Array = lazy(() => {
  const classes = new Uint16Array(65_536);
  setRanges(classes);
  for (const sign of "丶丨") classes[sign.charCodeAt(0)] = 0;
  add(classes, alikes().keys(), classBits.alike);
  for (const [key, { foreign }] of alikes()) if (foreign) add(classes, key, classBits.foreign);
  add(classes, noise, classBits.noise);
  add(classes, soft, classBits.soft);
  add(classes, letterNoise, classBits.letterNoise);
  add(classes, leet, classBits.leet);
  add(classes, hanDigits, classBits.hanDigit);
  add(classes, bankDigits, classBits.bankDigit);
  const [left, right] = splitTable().parts;
  add(classes, left, classBits.splitLeft);
  add(classes, right, classBits.splitRight);
  return classes;
});
