/** Longest passage that is read in one piece: beyond it the parts of a pattern have nothing to do with each other. */
const longest = 2000;
const ends = /[。！？!?\n]/g;

/** A piece of a text and where it begins. */
export interface Passage {
  readonly text: string;
  /** UTF-16 offset into the whole text. */
  readonly offset: number;
}

/** Where to cut at most `longest` units behind `from`: behind a sentence where one ends there, else between two characters. */
function cutBehind(text: string, from: number): number {
  const limit = from + longest;
  if (limit >= text.length) return text.length;
  let cut = 0;
  ends.lastIndex = from;
  for (let match = ends.exec(text); match !== null && match.index < limit; match = ends.exec(text)) {
    cut = match.index + 1;
  }
  if (cut > from) return cut;
  const code = text.charCodeAt(limit);
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit;
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
