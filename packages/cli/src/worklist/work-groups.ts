import {
  type CandidateGroup,
  type CandidateStore,
  type ContactOption,
  candidateStore,
} from "@tactful/strategy";

/** The candidates of a day, by the ways in which they can be contacted. */
export interface WorkGroups {
  readonly store: CandidateStore;
  /** The number of the group that can be contacted in these ways; a new one where there is none yet. */
  groupOf(options: readonly ContactOption[]): number;
  /** What the first way of each group costs, in minor units. */
  costs(): readonly number[];
  /** The groups with their candidates, highest gross value first, and who they are. */
  ranked(): readonly { readonly group: CandidateGroup; readonly indexes: Uint32Array }[];
}

/** Starts without any. */
export function workGroups(): WorkGroups {
  const store = candidateStore();
  const numbers = new Map<string, number>();
  const options: (readonly ContactOption[])[] = [];
  return {
    store,
    groupOf(own) {
      const key = own
        .map(({ channel, handler, hour = "", share }) => `${handler} ${channel} ${hour} ${share}`)
        .join("|");
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, options.length);
      options.push(own);
      return options.length - 1;
    },
    costs: () => options.map(([first]) => first?.costMinor ?? 0),
    ranked: () =>
      options.map((own, number) => {
        const indexes = store.ranked(number);
        const gross = Float64Array.from(indexes, (index) => store.grossOf(index));
        return { group: { options: own, gross }, indexes };
      }),
  };
}
