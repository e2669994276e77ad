/** Reads well-formed CSV character by character: another way than the product's, to hold it against. */
export function parseCsv(text: string, delimiter = ","): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  let wasQuoted = false;
  const characters = [...text.replace(/^\ufeff/, "")];
  for (const character of characters) {
    if (character === '"') {
      // A quote that opens a cell again is the second of a pair, which stands for one.
      if (!isQuoted && wasQuoted) cell += '"';
      isQuoted = !isQuoted;
      wasQuoted = true;
    } else if (!isQuoted && (character === delimiter || character === "\n")) {
      row.push(cell.replace(/\r$/, ""));
      cell = "";
      wasQuoted = false;
      if (character === "\n") {
        rows.push(row);
        row = [];
      }
    } else cell += character;
  }
  return rows;
}

/** The rows after the first by its names. */
export function parseCsvTable(text: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = parseCsv(text);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])));
}
