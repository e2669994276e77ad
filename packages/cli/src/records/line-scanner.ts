import { recordLimit } from "./record-limit.ts";

/** One line of text. */
export interface TextLine {
  /** 1-based. */
  readonly line: number;
  /** Without the line end; empty for a line beyond the record limit. */
  readonly text: string;
  readonly isTooLong: boolean;
}

/** Cuts text into lines, piece by piece. */
export interface LineScanner {
  /** The lines that are complete with this text. */
  push(text: string): TextLine[];
  /** The line left once the text has ended. */
  end(): TextLine[];
}

/** Cuts text into lines that end with LF or CRLF. The pieces may be cut anywhere. */
export function createLineScanner(): LineScanner {
  let pieces: string[] = [];
  let pendingLength = 0;
  let line = 1;

  const take = (piece: string): TextLine => {
    const isTooLong = pendingLength + piece.length > recordLimit;
    const text = isTooLong ? "" : pieces.join("") + piece;
    pieces = [];
    pendingLength = 0;
    line += 1;
    return { line: line - 1, text: text.endsWith("\r") ? text.slice(0, -1) : text, isTooLong };
  };

  return {
    push(text) {
      const lines: TextLine[] = [];
      let at = 0;
      for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", at)) {
        lines.push(take(text.slice(at, end)));
        at = end + 1;
      }
      if (at < text.length) {
        pendingLength += text.length - at;
        // What belongs to a line that is already too long is not kept.
        if (pendingLength <= recordLimit) pieces.push(text.slice(at));
        else pieces = [];
      }
      return lines;
    },
    end: () => (pendingLength === 0 ? [] : [take("")]),
  };
}
