/** A record's markup with what it is sorted by. */
interface KeptRecord {
  readonly anchor: string;
  readonly markup: string;
  /** 0 is gravest. */
  readonly gravity: number;
}

/** Keeps the gravest records that a page has room for. */
export interface KeptRecords {
  add(record: KeptRecord): void;
  /** Gravest first, in the order of the input among equals. */
  list(): readonly KeptRecord[];
  /** How many there was no room for. */
  left(): number;
}

/** Begins {@link KeptRecords} with room for so many UTF-16 units; what is less grave makes room for what is more. */
export function keepGravest(room: number): KeptRecords {
  const byGravity: KeptRecord[][] = [];
  let used = 0;
  let left = 0;
  const makeRoom = ({ markup, gravity }: KeptRecord): void => {
    for (let last = byGravity.length - 1; last > gravity && used + markup.length > room; ) {
      const dropped = byGravity[last]?.pop();
      if (dropped === undefined) last--;
      else {
        used -= dropped.markup.length;
        left++;
      }
    }
  };
  return {
    add: (record) => {
      makeRoom(record);
      if (used + record.markup.length > room) {
        left++;
        return;
      }
      while (byGravity.length <= record.gravity) byGravity.push([]);
      byGravity[record.gravity]?.push(record);
      used += record.markup.length;
    },
    list: () => byGravity.flat(),
    left: () => left,
  };
}
