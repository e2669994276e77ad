/** How a CSV file separates its cells and its lines. */
export interface CsvDialect {
  /** One character between cells. */
  readonly delimiter: string;
  /** `\n` also stands for CRLF. */
  readonly newline: "\n" | "\r";
}

/** The delimiters that are told from the header line, in the order that settles a tie. */
const knownDelimiters = [",", ";", "\t"] as const;

/** Where the first line ends: the first line end outside quotes; -1 where there is none. */
function firstLineEnd(text: string): number {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === 0x22) isQuoted = !isQuoted;
    else if ((char === 0x0a || char === 0x0d) && !isQuoted) return at;
  }
  return -1;
}

function mostFrequent(line: string): string {
  const unquoted = line.replace(/"[^"]*"/g, "");
  let best: string = knownDelimiters[0];
  let most = 0;
  for (const delimiter of knownDelimiters) {
    const count = unquoted.split(delimiter).length - 1;
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}

/**
 * Tells the dialect from the header line, counting only delimiters that stand outside quotes; null where the text does not yet hold the
 * whole line.
 *
 * @param isAll whether the input ends with this text
 */
export function detectDialect(text: string, isAll: boolean): CsvDialect | null {
  const end = firstLineEnd(text);
  const isCarriageReturn = text.charAt(end) === "\r";
  const isUndecided = end < 0 || (isCarriageReturn && end + 1 === text.length);
  if (isUndecided && !isAll) return null;
  const newline = isCarriageReturn && text.charAt(end + 1) !== "\n" ? "\r" : "\n";
  return { delimiter: mostFrequent(end < 0 ? text : text.slice(0, end)), newline };
}
