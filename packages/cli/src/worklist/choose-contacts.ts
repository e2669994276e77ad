import { type Allocation, allocate, type WorkLimits } from "@tactful/strategy";
import type { LeftOut } from "./left-out-file.ts";
import type { Survey } from "./survey-book.ts";
import type { WorkGroups } from "./work-groups.ts";

/** One account of the list, before it is written. */
export interface Chosen {
  readonly rank: number;
  readonly id: string;
  readonly ordinal: number;
  /** Index among the ways that were found for it. */
  readonly way: number;
}

/** Who is on the list, best first, and who is not. */
export interface Choice {
  readonly chosen: readonly Chosen[];
  /** What the collection queue brings, in minor units: the sum of the values. */
  readonly valueMinor: number;
  readonly specialists: number;
  /** Candidates that are not on the list, once. */
  readonly notChosen: Iterable<LeftOut>;
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

/** Candidates of a queue that are not on the list, and why, in input order. */
function* notChosen(
  store: WorkGroups["store"],
  chosen: readonly number[],
  queue: string,
): Generator<LeftOut> {
  const isChosen = new Set(chosen);
  for (let index = 0; index < store.count(); index++) {
    if (isChosen.has(index)) continue;
    const why = store.exclusionOf(index);
    yield why === null
      ? { id: store.idOf(index), why: "no-capacity", detail: queue }
      : { id: store.idOf(index), why, detail: "" };
  }
}

function* inTurn<Value>(...parts: readonly Iterable<Value>[]): Generator<Value> {
  for (const part of parts) yield* part;
}

/**
 * Chooses from a survey. Specialists' accounts come after all others and by id: neither their value nor what befell them moves them up, and
 * they never take the place of another.
 */
export async function chooseContacts(survey: Survey, limits: WorkLimits): Promise<Choice> {
  const { collection, specialist } = survey;
  collection.store.settleBorrowers(collection.costs());
  const groups = collection.ranked();
  const allocation = await allocate(
    groups.map(({ group }) => group),
    limits,
  );
  const list = ordered(groups, collection.store, allocation);
  specialist.store.settleBorrowers(specialist.costs());
  const others = specialist.ranked().flatMap(({ indexes }) => [...indexes]);
  others.sort((a, b) => (specialist.store.idOf(a) < specialist.store.idOf(b) ? -1 : 1));
  const taken = others.slice(0, specialistRoom(limits, list.length));
  const chosen = [
    ...list.map(({ index, way }) => ({ store: collection.store, index, way })),
    ...taken.map((index) => ({ store: specialist.store, index, way: 0 })),
  ].map(({ store, index, way }, at) => ({
    rank: at + 1,
    id: store.idOf(index),
    ordinal: store.ordinalOf(index),
    way,
  }));
  return {
    chosen,
    valueMinor: allocation.valueMinor,
    specialists: taken.length,
    notChosen: inTurn(
      notChosen(
        collection.store,
        list.map(({ index }) => index),
        "collection",
      ),
      notChosen(specialist.store, taken, "specialist"),
    ),
  };
}
