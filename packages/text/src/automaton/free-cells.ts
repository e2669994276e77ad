/** Which cells of a growing array are free, and which places are claimed as the beginning of a row. */
export interface FreeCells {
  readonly first: () => number;
  /** The first free cell after this one. */
  readonly next: (cell: number) => number;
  readonly isFree: (cell: number) => boolean;
  readonly take: (cell: number) => void;
  readonly isClaimed: (base: number) => boolean;
  readonly claim: (base: number) => void;
}

/** Makes the record for about so many cells, numbered from 1; more come as they are asked for. */
export function freeCells(expected: number): FreeCells {
  // A free cell points to itself, a taken one to some cell on the way to the next free one.
  let jumps = Int32Array.from({ length: expected }, (_, cell) => cell);
  let claimed = new Uint8Array(expected);
  const reach = (cell: number) => {
    if (cell < jumps.length) return;
    const held = jumps;
    jumps = Int32Array.from({ length: cell * 2 }, (_, at) => at);
    jumps.set(held);
    const marks = claimed;
    claimed = new Uint8Array(cell * 2);
    claimed.set(marks);
  };
  const find = (cell: number): number => {
    reach(cell);
    let free = cell;
    while (jumps[free] !== free) {
      free = jumps[free] as number;
      reach(free);
    }
    for (let at = cell; jumps[at] !== free; ) {
      const onward = jumps[at] as number;
      jumps[at] = free;
      at = onward;
    }
    return free;
  };
  return {
    first: () => find(1),
    next: (cell) => find(cell + 1),
    isFree: (cell) => cell >= jumps.length || jumps[cell] === cell,
    take: (cell) => {
      reach(cell + 1);
      jumps[cell] = cell + 1;
    },
    isClaimed: (base) => claimed[base] === 1,
    claim: (base) => {
      reach(base);
      claimed[base] = 1;
    },
  };
}
