import { readFileSync } from "node:fs";

/** The rows of a tab-separated file of the package, without its comment lines (`#`). */
export function dataRows(file: URL): readonly (readonly [string, string])[] {
  const rows: [string, string][] = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const tab = line.indexOf("\t");
    if (tab > 0 && !line.startsWith("#")) rows.push([line.slice(0, tab), line.slice(tab + 1)]);
  }
  return rows;
}
