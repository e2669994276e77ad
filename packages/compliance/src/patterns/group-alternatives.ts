import { PatternSyntaxError } from "./pattern-syntax-error.ts";

/** Most words that one group may be multiplied out to. */
const mostWords = 400;

/** Where the bracket that opens at `at` closes; -1 where it never does. */
export function closingBracket(source: string, at: number): number {
  let depth = 0;
  for (let index = at; index < source.length; index++) {
    const char = source.charAt(index);
    if (char === "(") depth++;
    else if (char === ")" && --depth === 0) return index;
  }
  return -1;
}

/** Splits at the bars that stand in no inner group. */
function splitAtBars(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (char === "(") depth++;
    else if (char === ")") depth--;
    else if (char === "|" && depth === 0) {
      parts.push(text.slice(from, index));
      from = index + 1;
    }
  }
  return [...parts, text.slice(from)];
}

function tooLarge(count: number, at: number): PatternSyntaxError {
  return new PatternSyntaxError(`a group of ${count} words is too large; at most ${mostWords}`, at);
}

/** One alternative with its inner groups multiplied out. */
function expanded(text: string, at: number): readonly string[] {
  const open = text.indexOf("(");
  if (open < 0) return [text];
  const close = closingBracket(text, open);
  if (close < 0) throw new PatternSyntaxError('"(" is never closed; add ")"', at);
  const isOptional = text[close + 1] === "?";
  const inner = groupAlternatives(text.slice(open + 1, close), at);
  const tails = expanded(text.slice(close + (isOptional ? 2 : 1)), at);
  const head = text.slice(0, open);
  const middles = [...inner, ...(isOptional ? [""] : [])];
  // Refused before they are made: a few groups more would fill the memory.
  if (middles.length * tails.length > mostWords) throw tooLarge(middles.length * tails.length, at);
  return middles.flatMap((middle) => tails.map((tail) => head + middle + tail));
}

/**
 * The words of a group, its inner groups multiplied out: `打到我(单位|家)|骂人` gives three. `at` is where it stands, for errors.
 * Throws {@link PatternSyntaxError}.
 */
export function groupAlternatives(text: string, at: number): readonly string[] {
  if (text.includes("~")) {
    throw new PatternSyntaxError(`a group holds a gap ("${text}"); write it as a pattern of its own`, at);
  }
  const words = splitAtBars(text)
    .flatMap((part) => expanded(part, at))
    .map((word) => word.trim());
  if (words.some((word) => word === "")) {
    throw new PatternSyntaxError(`"(${text})" holds an empty word; write "(...)?" for an optional group`, at);
  }
  const broken = words.find((word) => /[<>]/.test(word.replace(/<[^<>]+>/g, "")));
  if (broken !== undefined)
    throw new PatternSyntaxError(`"${broken}" holds "<" or ">" without the other`, at);
  if (words.length > mostWords) throw tooLarge(words.length, at);
  return words;
}
