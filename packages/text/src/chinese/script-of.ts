import { isHan } from "../folding/is-han.ts";
import { dataRows } from "../views/data-rows.ts";
import { lazy } from "../views/lazy.ts";

/** The language of a text as its letters show it. */
export type Script = "zh-Hans" | "zh-Hant" | "en";

const cantonese = "喺嘅咗嚟冇佢哋嘢咁乜睇攞嗰嗌搵唔啲啦哂嘥攰";

/** For each unit, 1 where only traditional script uses it, and 2 where only simplified script does. */
const scripts: () => Uint8Array = lazy(() => {
  const found = new Uint8Array(65_536);
  for (const [name, letters] of dataRows(new URL("../../data/script-letters.tsv", import.meta.url))) {
    for (const letter of letters) found[letter.charCodeAt(0)] = name === "traditional" ? 1 : 2;
  }
  for (const letter of cantonese) found[letter.charCodeAt(0)] = 1;
  return found;
});

interface Counts {
  hans: number;
  words: number;
  traditional: number;
  simplified: number;
  chineseSigns: number;
}

function isLatin(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
}

function isChineseSign(unit: number): boolean {
  return (unit >= 0x3001 && unit <= 0x301f) || (unit >= 0xff01 && unit <= 0xff1f);
}

function countHan(counts: Counts, unit: number): void {
  counts.hans += 1;
  const script = scripts()[unit];
  if (script === 1) counts.traditional += 1;
  else if (script === 2) counts.simplified += 1;
}

function countLetters(text: string): Counts {
  const counts = { hans: 0, words: 0, traditional: 0, simplified: 0, chineseSigns: 0 };
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isLetter = isLatin(unit);
    if (isLetter && !inWord) counts.words += 1;
    inWord = isLetter || (inWord && (unit === 0x27 || unit === 0x2019));
    if (isHan(unit)) countHan(counts, unit);
    else if (isChineseSign(unit)) counts.chineseSigns += 1;
  }
  return counts;
}

/**
 * The language of a text by its letters. Chinese where there is more than one Han character to two Latin words,
 * and traditional where more characters belong only to that script than only to the simplified one. A text without any letter
 * is English, or simplified Chinese when its punctuation is Chinese.
 */
export function scriptOf(text: string): Script {
  const { hans, words, traditional, simplified, chineseSigns } = countLetters(text);
  if (hans === 0) return words === 0 && chineseSigns > 0 ? "zh-Hans" : "en";
  if (hans * 2 <= words) return "en";
  return traditional > simplified ? "zh-Hant" : "zh-Hans";
}
