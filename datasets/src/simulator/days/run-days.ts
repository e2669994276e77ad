import { TactfulError } from "@tactful/domain";
import { type BookView, hourSlots } from "../book/book-view.ts";
import type { BookColumns, LateBook } from "../book/late-book.ts";
import type { Capacity, ContactPolicy, PlannedContact } from "../policies/contact-policy.ts";
import type { WorldParameters } from "../world/draw-world.ts";
import { endDay } from "./end-day.ts";
import { makeContact } from "./make-contact.ts";
import { type RunTally, startRun } from "./run-state.ts";

/** One run of a policy over a book. */
export interface RunOptions {
  readonly world: WorldParameters;
  readonly book: LateBook;
  readonly days: number;
  readonly policy: ContactPolicy;
  /** How many contacts each day has. */
  readonly capacityOn: (day: number) => Capacity;
}

/** What came of a run. */
export interface RunRecord {
  readonly tally: Readonly<RunTally>;
  /** The records on the last evening. */
  readonly final: BookView;
  /** Contacts made on each day. */
  readonly used: readonly Capacity[];
}

/**
 * Lets a policy work a book day by day. The book is left as it is, so that each policy meets the same one.
 *
 * @throws OPTION_INVALID where the policy plans more than a day holds, contacts an account twice a day or one that owes nothing.
 */
export function runDays({ world, book, days, policy, capacityOn }: RunOptions): RunRecord {
  const state = startRun(world, book);
  const used: Capacity[] = [];
  for (let day = 0; day < days; day += 1) {
    const capacity = capacityOn(day);
    const planned = policy(state.columns, day, capacity);
    const calls = planned.filter(({ channel }) => channel === "call").length;
    const made = { calls, messages: planned.length - calls };
    refuseOverload(made, capacity, day);
    for (const contact of planned) {
      refuseWrongAccount(state.columns, contact, day);
      makeContact(state, contact, day);
    }
    used.push(made);
    endDay(state, day);
  }
  return { tally: state.tally, final: state.columns, used };
}

function refuseOverload(made: Capacity, capacity: Capacity, day: number): void {
  if (made.calls <= capacity.calls && made.messages <= capacity.messages) return;
  throw new TactfulError(
    "OPTION_INVALID",
    `The policy plans ${made.calls} calls and ${made.messages} messages on day ${day}, which has ${capacity.calls} and ${capacity.messages}; plan no more than that.`,
  );
}

function refuseWrongAccount(columns: BookColumns, { account, hour }: PlannedContact, day: number): void {
  const known = Number.isInteger(account) && account >= 0 && account < columns.accounts;
  const hourKnown = Number.isInteger(hour) && hour >= 0 && hour < hourSlots;
  if (known && hourKnown && columns.open[account] === 1 && columns.lastContact[account] !== day) return;
  throw new TactfulError(
    "OPTION_INVALID",
    `The policy contacts account ${account} in part ${hour} of day ${day}; contact an account that owes, once a day, in part 0 to ${hourSlots - 1}.`,
  );
}
