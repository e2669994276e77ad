import type { Scorer } from "@tactful/scoring";

function fold(heading: string): string {
  return heading.trim().toLowerCase();
}

/** Tells which columns of a file a model may read, so that the others are not taken out of their rows. */
export function neededColumns(scorer: Scorer): (column: string) => boolean {
  const names = scorer.pipeline.columns.flatMap((column) => [column.name, ...column.aliases]);
  const known = new Set([...names, "currency"].map(fold));
  return (column) => known.has(fold(column));
}
