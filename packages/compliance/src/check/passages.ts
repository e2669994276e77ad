/** Longest passage that is read in one piece: beyond it the parts of a pattern have nothing to do with each other. */
const longest = 2000;
const ends = new Set([..."。！？!?\n"].map((mark) => mark.charCodeAt(0)));
const blanks = new Set([..." \t\u00a0\u3000"].map((blank) => blank.charCodeAt(0)));
const fullStop = 0x2e;

/** A piece of a text and where it begins. */
export interface Passage {
  readonly text: string;
  /** UTF-16 offset into the whole text. */
  readonly offset: number;
}

/** Whether two units from `at` on are one character. */
function isPair(text: string, at: number): boolean {
  const [high, low] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

/** Where to cut at most `longest` units behind `from`: behind a sentence where one ends there, else behind a blank, else between two characters. */
function cutBehind(text: string, from: number): number {
  const limit = from + longest;
  if (limit >= text.length) return text.length;
  let blank = -1;
  for (let at = limit - 1; at >= from; at--) {
    const code = text.charCodeAt(at);
    if (ends.has(code)) return at + 1;
    if (code === fullStop && blanks.has(text.charCodeAt(at + 1))) return at + 1;
    if (blank < 0 && blanks.has(code)) blank = at;
  }
  if (blank >= from) return blank + 1;
  return isPair(text, limit - 1) ? limit - 1 : limit;
}

/**
 * Cuts a text into passages of at most 2,000 UTF-16 units, at the ends of sentences where there are any. Each is checked by itself, so
 * that the work grows with the length of the text and no faster.
 */
export function passagesOf(text: string): readonly Passage[] {
  if (text.length <= longest) return [{ text, offset: 0 }];
  const passages: Passage[] = [];
  for (let from = 0; from < text.length; ) {
    const to = cutBehind(text, from);
    passages.push({ text: text.slice(from, to), offset: from });
    from = to;
  }
  return passages;
}
