import { byteTexts } from "./byte-texts.ts";

/** An account that may be contacted, as it is handed to the store. */
export interface Candidate {
  readonly id: string;
  /** 0-based number of its record in the input. */
  readonly ordinal: number;
  /** Index of the group of accounts that can be contacted in the same ways. */
  readonly group: number;
  /** Gross value in minor units, before the cost of contact. */
  readonly gross: number;
  readonly borrowerId?: string;
}

/**
 * Why a candidate is left out for the sake of the person behind it: the borrower is contacted about another account, or is left in peace or
 * in other hands because of another one.
 */
export type BorrowerExclusion = "same-borrower" | "held-borrower";

/**
 * Candidates of a whole book, some 30 bytes each: their values, records and groups, and no more. A borrower who has several accounts
 * is contacted about one of them, and not at all where one of them says so.
 */
export interface CandidateStore {
  add(candidate: Candidate): void;
  /** No account of this borrower is to be contacted for money. */
  hold(borrowerId: string): void;
  readonly count: () => number;
  /** Drops what the person behind the accounts rules out. `costs` is what the first way of each group costs, in minor units. */
  settleBorrowers(costs: readonly number[]): void;
  /** Why a candidate was dropped; null where it was not. */
  exclusionOf(index: number): BorrowerExclusion | null;
  /** The candidates of a group that are left, highest gross value first, equal ones by id. */
  ranked(group: number): Uint32Array;
  grossOf(index: number): number;
  ordinalOf(index: number): number;
  idOf(index: number): string;
}

interface Columns {
  gross: Float64Array;
  ordinal: Uint32Array;
  group: Uint16Array;
  borrower: Int32Array;
}

/** Numbers of groups that stand for a candidate that was dropped. */
const heldBorrower = 0xffff;
const sameBorrower = 0xfffe;

function columnsOf(size: number, from?: Columns): Columns {
  const columns = {
    gross: new Float64Array(size),
    ordinal: new Uint32Array(size),
    group: new Uint16Array(size),
    borrower: new Int32Array(size),
  };
  if (from !== undefined) {
    columns.gross.set(from.gross);
    columns.ordinal.set(from.ordinal);
    columns.group.set(from.group);
    columns.borrower.set(from.borrower);
  }
  return columns;
}

/** Numbers borrowers as they come; texts are copied, so that they keep no piece of the input in memory. */
function borrowerNumbers(): (borrowerId: string) => number {
  const known = new Map<string, number>();
  return (borrowerId) => {
    const before = known.get(borrowerId);
    if (before !== undefined) return before;
    const copy = new TextDecoder().decode(new TextEncoder().encode(borrowerId));
    known.set(copy, known.size);
    return known.size - 1;
  };
}

/** Starts an empty store. */
export function candidateStore(): CandidateStore {
  let columns = columnsOf(1 << 12);
  let count = 0;
  const ids = byteTexts();
  const numberOf = borrowerNumbers();
  const held = new Set<number>();
  const grossOf = (index: number): number => columns.gross[index] ?? 0;

  const isAfter = (left: number, right: number): number => {
    const byGross = grossOf(right) - grossOf(left);
    if (byGross !== 0) return byGross;
    const [a, b] = [ids.at(left), ids.at(right)];
    return a < b ? -1 : a > b ? 1 : left - right;
  };

  /** Whether one account of a borrower is to be contacted rather than another: by value net of cost, then by id. */
  const isRather = (left: number, right: number, costs: readonly number[]): boolean => {
    const net = (index: number): number => grossOf(index) - (costs[columns.group[index] ?? 0] ?? 0);
    const byNet = net(left) - net(right);
    return byNet === 0 ? isAfter(left, right) < 0 : byNet > 0;
  };

  /** Keeps the better one of a borrower's accounts and drops the other. */
  const keepBetter = (
    index: number,
    borrower: number,
    first: Map<number, number>,
    costs: readonly number[],
  ): void => {
    const other = first.get(borrower);
    const isKept = other === undefined || isRather(index, other, costs);
    if (isKept) first.set(borrower, index);
    if (other !== undefined) columns.group[isKept ? other : index] = sameBorrower;
  };

  return {
    add({ id, ordinal, group, gross, borrowerId }) {
      if (count === columns.gross.length) columns = columnsOf(2 * count, columns);
      columns.gross[count] = gross;
      columns.ordinal[count] = ordinal;
      columns.group[count] = group;
      columns.borrower[count] = borrowerId === undefined ? -1 : numberOf(borrowerId);
      ids.add(id);
      count += 1;
    },
    hold: (borrowerId) => {
      held.add(numberOf(borrowerId));
    },
    count: () => count,
    settleBorrowers(costs) {
      const first = new Map<number, number>();
      for (let index = 0; index < count; index++) {
        const borrower = columns.borrower[index] ?? -1;
        if (borrower < 0) continue;
        if (held.has(borrower)) columns.group[index] = heldBorrower;
        else keepBetter(index, borrower, first, costs);
      }
    },
    exclusionOf(index) {
      const group = columns.group[index];
      if (group === heldBorrower) return "held-borrower";
      return group === sameBorrower ? "same-borrower" : null;
    },
    ranked(group) {
      const indexes: number[] = [];
      for (let index = 0; index < count; index++) if (columns.group[index] === group) indexes.push(index);
      return Uint32Array.from(indexes).sort(isAfter);
    },
    grossOf,
    ordinalOf: (index) => columns.ordinal[index] ?? 0,
    idOf: ids.at,
  };
}
