import { type Allocation, allocate, type LeftOutId, type WorkLimits } from "@tactful/strategy";
import type { Survey } from "./survey-book.ts";
import type { WorkGroups } from "./work-groups.ts";
import type { WorkTally } from "./work-tally.ts";

/** One account of the list, before it is written. */
export interface Chosen {
  readonly rank: number;
  readonly id: string;
  readonly ordinal: number;
  /** Index among the ways that were found for it. */
  readonly way: number;
}

/** Who is on the list, best first, and how they were chosen. */
export interface Choice {
  readonly chosen: readonly Chosen[];
  readonly method: Allocation["method"];
  /** What the collection queue brings, in minor units: the sum of the values. */
  readonly valueMinor: number;
  readonly specialists: number;
}

interface Ranked {
  readonly index: number;
  readonly way: number;
  readonly value: number;
}

/** The placements of the collection queue by value net of cost, equal ones by id. */
function ordered(
  groups: ReturnType<WorkGroups["ranked"]>,
  store: WorkGroups["store"],
  allocation: Allocation,
): readonly Ranked[] {
  const ranked = allocation.placements.map(({ group, place, option }) => {
    const own = groups[group];
    const chosen = own?.group.options[option];
    const index = own?.indexes[place] ?? 0;
    const gross = own?.group.gross[place] ?? 0;
    return { index, way: option, value: gross * (chosen?.share ?? 0) - (chosen?.costMinor ?? 0) };
  });
  return ranked.sort((a, b) => b.value - a.value || (store.idOf(a.index) < store.idOf(b.index) ? -1 : 1));
}

/** What the limits leave for specialists once collection has its share. */
function specialistRoom({ contacts, handlers }: WorkLimits, taken: number): number {
  const room = contacts === undefined ? Number.POSITIVE_INFINITY : contacts - taken;
  return Math.max(0, Math.min(room, handlers?.specialist?.contacts ?? Number.POSITIVE_INFINITY));
}

/**
 * Chooses from a survey. Specialists' accounts come after all others and by id: neither their value nor what befell them moves them up, and
 * they never take the place of another.
 */
export async function chooseContacts(survey: Survey, limits: WorkLimits, tally: WorkTally): Promise<Choice> {
  const { collection, specialist } = survey;
  const { sameBorrower, heldBorrower } = collection.store.settleBorrowers(collection.costs());
  tally.addLeftOut("same-borrower", "", sameBorrower);
  tally.addLeftOut("held-borrower", "", heldBorrower);
  const groups = collection.ranked();
  const allocation = await allocate(
    groups.map(({ group }) => group),
    limits,
  );
  const list = ordered(groups, collection.store, allocation);
  const candidates = collection.store.count() - sameBorrower - heldBorrower;
  const again = specialist.store.settleBorrowers(specialist.costs());
  tally.addLeftOut("same-borrower", "", again.sameBorrower);
  const others = specialist.ranked().flatMap(({ indexes }) => [...indexes]);
  others.sort((a, b) => (specialist.store.idOf(a) < specialist.store.idOf(b) ? -1 : 1));
  const taken = others.slice(0, specialistRoom(limits, list.length));
  const noCapacity: LeftOutId = "no-capacity";
  tally.addLeftOut(noCapacity, "collection", candidates - list.length);
  tally.addLeftOut(noCapacity, "specialist", others.length - taken.length);
  const chosen = [
    ...list.map(({ index, way }) => ({ store: collection.store, index, way })),
    ...taken.map((index) => ({ store: specialist.store, index, way: 0 })),
  ].map(({ store, index, way }, at) => ({
    rank: at + 1,
    id: store.idOf(index),
    ordinal: store.ordinalOf(index),
    way,
  }));
  return { chosen, method: allocation.method, valueMinor: allocation.valueMinor, specialists: taken.length };
}
