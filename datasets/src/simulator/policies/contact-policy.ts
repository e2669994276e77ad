import type { BookView } from "../book/book-view.ts";

/** Ways to contact a borrower in the simulator: to speak, or to write. */
export type SimulatedChannel = "call" | "message";

/** One contact to be made today. */
export interface PlannedContact {
  readonly account: number;
  readonly channel: SimulatedChannel;
  /** Part of the day for a call: 0 morning, 1 midday, 2 evening. */
  readonly hour: number;
}

/** How many contacts can be made in a day. */
export interface Capacity {
  readonly calls: number;
  readonly messages: number;
}

/**
 * Decides whom to contact today, from what the lender's records show. The same view, day and capacity give the same
 * contacts; an account is contacted once a day at most, and only while it owes.
 */
export type ContactPolicy = (view: BookView, day: number, capacity: Capacity) => readonly PlannedContact[];
