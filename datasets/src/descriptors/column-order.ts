import type { DatasetDescriptor } from "./dataset-descriptor.ts";

/**
 * For each column of a descriptor its place in a heading, by name or alias, case and surrounding blanks aside; or undefined
 * where the cells are no heading of this data set because a column is not among them.
 */
export function columnOrder(
  descriptor: DatasetDescriptor,
  heading: readonly string[],
): readonly number[] | undefined {
  const places = new Map(heading.map((cell, place) => [fold(cell), place]));
  const order: number[] = [];
  for (const { name, aliases } of descriptor.columns) {
    const found = [name, ...aliases].find((known) => places.has(fold(known)));
    const place = found === undefined ? undefined : places.get(fold(found));
    if (place === undefined) return undefined;
    order.push(place);
  }
  return order;
}

function fold(heading: string): string {
  return heading
    .replace(/^\uFEFF/, "")
    .replace(/^"(.*)"$/, "$1")
    .trim()
    .toLowerCase();
}
