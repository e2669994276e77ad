/** A stretch of a text: UTF-16 offsets, the end excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Texts up to this length are read whole, longer ones in windows of about this length. */
const window = 120;
const sentenceEnd = /[。！？!?；;\n]+["”」』'’)）]*\s*|\.\s+/g;

/** The sentences of a text, without the blanks around them. */
export function sentencesOf(text: string): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  const push = (end: number): void => {
    const part = text.slice(start, end);
    const blank = part.length - part.trimStart().length;
    if (part.trim() !== "") sentences.push({ start: start + blank, end: start + blank + part.trim().length });
    start = end;
  };
  for (const match of text.matchAll(sentenceEnd)) push(match.index + match[0].length);
  push(text.length);
  return sentences;
}

/** Cuts a sentence that is longer than a window, as speech recognition without marks prints them. */
function cut(sentence: Stretch): readonly Stretch[] {
  const parts: Stretch[] = [];
  for (let start = sentence.start; start < sentence.end; start += window) {
    parts.push({ start, end: Math.min(sentence.end, start + window) });
  }
  return parts;
}

/** The stretches in which a text is read: whole where it is short, else as many sentences at a time as fit. */
export function windowsOf(text: string): readonly Stretch[] {
  if (text.length <= window) return text.trim() === "" ? [] : [{ start: 0, end: text.length }];
  const windows: Stretch[] = [];
  for (const sentence of sentencesOf(text).flatMap(cut)) {
    const last = windows.at(-1);
    if (last !== undefined && sentence.end - last.start <= window) {
      windows[windows.length - 1] = { start: last.start, end: sentence.end };
    } else {
      windows.push(sentence);
    }
  }
  return windows;
}
