/** Lists of numbers in one array: list i is `items[from[i] .. from[i + 1])`. */
export interface Lists {
  readonly from: Int32Array;
  readonly items: Int32Array;
}

/** Packs lists into one array. */
export function packLists(lists: readonly (readonly number[])[]): Lists {
  const from = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => {
    from[index + 1] = (from[index] ?? 0) + list.length;
  });
  return { from, items: Int32Array.from(lists.flat()) };
}
