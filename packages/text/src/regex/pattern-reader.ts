import { RegexSyntaxError } from "./regex-syntax-error.ts";

/** Reads a pattern character by character; a pair of surrogates is one character. */
export interface PatternReader {
  readonly position: () => number;
  /** The character ahead, "" at the end. */
  readonly peek: () => string;
  readonly next: () => string;
  /** Goes past a piece if it is ahead. */
  readonly skip: (piece: string) => boolean;
  /** Goes past what a sticky expression finds here. */
  readonly match: (expression: RegExp) => RegExpExecArray | null;
  /** Throws the error, by default at what is ahead. */
  readonly fail: (problem: string, at?: number) => never;
}

/** Starts at the beginning of a pattern. */
export function patternReader(source: string): PatternReader {
  let at = 0;
  const peek = (): string => {
    const code = source.codePointAt(at);
    return code === undefined ? "" : String.fromCodePoint(code);
  };
  return {
    position: () => at,
    peek,
    next: () => {
      const character = peek();
      at += character.length;
      return character;
    },
    skip: (piece) => {
      if (!source.startsWith(piece, at)) return false;
      at += piece.length;
      return true;
    },
    match: (expression) => {
      expression.lastIndex = at;
      const found = expression.exec(source);
      if (found !== null) at = expression.lastIndex;
      return found;
    },
    fail: (problem, position = at) => {
      throw new RegexSyntaxError(problem, position);
    },
  };
}
