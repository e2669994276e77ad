import { type CsvDialect, detectDialect } from "./csv-dialect.ts";
import { type CsvScanner, type CsvScannerOptions, createCsvScanner } from "./csv-scanner.ts";

/** A scanner that tells the dialect from the header line. */
export interface SniffingScanner extends CsvScanner {
  /** What was told; LF and the given delimiter, or a comma, before the header line is complete. */
  dialect(): CsvDialect;
}

/** Makes a {@link SniffingScanner}; a given delimiter is taken as it is. */
export function createSniffingScanner(
  delimiter: string | undefined,
  options: CsvScannerOptions,
): SniffingScanner {
  let held = "";
  let dialect: CsvDialect = { delimiter: delimiter ?? ",", newline: "\n" };
  let scanner: CsvScanner | null = null;

  const open = (isAll: boolean): CsvScanner | null => {
    const told = detectDialect(held.replace(/^[\r\n]+/, ""), isAll);
    if (told === null) return null;
    dialect = delimiter === undefined ? told : { ...told, delimiter };
    scanner = createCsvScanner(dialect, options);
    return scanner;
  };

  return {
    push(text) {
      if (scanner !== null) return scanner.push(text);
      held += text;
      const rows = open(false)?.push(held) ?? [];
      if (scanner !== null) held = "";
      return rows;
    },
    end() {
      if (scanner !== null) return scanner.end();
      const opened = open(true);
      return opened === null ? [] : [...opened.push(held), ...opened.end()];
    },
    isEmpty: () => held === "" && (scanner === null || scanner.isEmpty()),
    dialect: () => dialect,
  };
}
