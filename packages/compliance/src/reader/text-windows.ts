/** A stretch of a text: UTF-16 offsets, the end excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Texts up to this length are read whole, longer ones in windows of about this length: a few sentences, as in training. */
const lengths = { zh: 160, en: 400 } as const;
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

/** Cuts a sentence that is longer than a window, as speech recognition without marks prints them, into parts of equal length; no pair is cut. */
function cut(text: string, sentence: Stretch, length: number): readonly Stretch[] {
  const size = sentence.end - sentence.start;
  // One unit less: a part may begin one earlier, before a pair.
  const count = size <= length ? 1 : Math.ceil(size / (length - 1));
  const border = (part: number): number => {
    const at = sentence.start + Math.floor((part * size) / count);
    const code = text.charCodeAt(at);
    return part > 0 && part < count && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
  };
  return Array.from({ length: count }, (_, part) => ({ start: border(part), end: border(part + 1) }));
}

/** The stretches in which a text is read: whole where it is short, else as many sentences at a time as fit. */
export function windowsOf(text: string, language: "zh" | "en"): readonly Stretch[] {
  const length = lengths[language];
  if (text.length <= length) return text.trim() === "" ? [] : [{ start: 0, end: text.length }];
  const windows: Stretch[] = [];
  for (const sentence of sentencesOf(text).flatMap((one) => cut(text, one, length))) {
    const last = windows.at(-1);
    if (last !== undefined && sentence.end - last.start <= length) {
      windows[windows.length - 1] = { start: last.start, end: sentence.end };
    } else {
      windows.push(sentence);
    }
  }
  return windows;
}
