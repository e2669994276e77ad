import { dataRows } from "../views/data-rows.ts";
import { lazy } from "../views/lazy.ts";
import { type Rewrite, replaceUnits, rewriteOf, rewritten } from "../views/rewrite.ts";
import { markOf } from "../views/transforms.ts";
import type { View } from "../views/view.ts";
import { classBits, compactClasses } from "./compact-classes.ts";
import { isAsciiLetter } from "./is-han.ts";

const mark = markOf("leet");
const longestToken = 32;
const inside: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "|": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
  "€": "e",
  "£": "l",
  "¥": "y",
  "¢": "c",
};
const anyToken = classBits.letter | classBits.digit | classBits.leet;

/** Whole words whose sign or digit stands at an end. */
const wholeWords: () => ReadonlyMap<string, string> = lazy(
  () => new Map(dataRows(new URL("../../data/leet-words.tsv", import.meta.url))),
);

/** Whether an address of mail goes on after the sign: `name@host.tld`. */
function isAddress({ units, length }: View, to: number): boolean {
  return units[to] === 0x2e && to + 1 < length && isAsciiLetter(units[to + 1] ?? 0);
}

/** The letters that a row of signs and digits between two letters stands for; null where one of them stands for none. */
function lettersOf(signs: string): string | null {
  if (signs === "11") return "ll";
  const read = [...signs].map((sign) => inside[sign]);
  return read.every((letter) => letter !== undefined) ? read.join("") : null;
}

interface Match {
  readonly from: number;
  readonly to: number;
  readonly letters: string;
}

/** The rows of one or two signs that stand between letters, or that are dollar signs at an end. */
function signsOf(token: string): readonly Match[] {
  const found: Match[] = [];
  for (const match of token.matchAll(
    /(?<=[a-z])[^a-z]{1,2}(?=[a-z])|^\$(?=[a-z]{2})|(?<=[a-z]{2})\$$|(?<=[a-z])\$\$$|^@(?=[a-z$]{2})/g,
  )) {
    const letters = lettersOf(match[0]);
    if (letters !== null) found.push({ from: match.index, to: match.index + match[0].length, letters });
  }
  return found;
}

/** Too few letters for a word, such as b2b and h2o, or a number in the name of a thing, such as covid19a. */
function isName(token: string): boolean {
  const letters = token.replace(/[^a-z]/g, "").length;
  const digits = token.replace(/[^0-9]/g, "").length;
  return letters < 3 || digits > letters || (letters === 2 && digits === 1);
}

const shortWords = /^(?:\$ue|@ss|a\$\$|a55|s3x|d1e|d!e|l1e)$/;

function writeToken(rewrite: Rewrite, from: number, to: number): void {
  const view = rewrite.source;
  const token = String.fromCharCode(...view.units.subarray(from, to)).replace(/[!|]+$/, "");
  const whole = wholeWords().get(token);
  if (whole !== undefined) {
    for (const [index, letter] of [...whole].entries()) {
      if (token[index] !== letter)
        replaceUnits(rewrite, from + index, from + index + 1, [letter.charCodeAt(0)], mark);
    }
    return;
  }
  if (isName(token) && !shortWords.test(token)) return;
  if (token.includes("@") && isAddress(view, to)) return;
  for (const match of signsOf(token)) {
    const size = match.to - match.from;
    for (let index = 0; index < size; index += 1) {
      const at = from + match.from + index;
      replaceUnits(rewrite, at, at + 1, [match.letters.charCodeAt(index)], mark);
    }
  }
}

/** Reads signs and digits that stand for letters inside of a word; amounts, times and names with numbers stay. */
export function readLeet(view: View): View | null {
  const classes = compactClasses();
  const rewrite = rewriteOf(view);
  for (let at = 0; at < view.length; at += 1) {
    let to = at;
    let all = 0;
    for (; to < view.length; to += 1) {
      const now = classes[view.units[to] ?? 0] ?? 0;
      if ((now & anyToken) === 0) break;
      all |= now;
    }
    const isMixed = (all & classBits.letter) !== 0 && (all & (classBits.digit | classBits.leet)) !== 0;
    if (isMixed && to - at <= longestToken) writeToken(rewrite, at, to);
    at = Math.max(at, to);
  }
  return rewritten(rewrite);
}
