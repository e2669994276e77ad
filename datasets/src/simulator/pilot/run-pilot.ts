import { mix } from "../../portfolio/random.ts";
import type { BookView } from "../book/book-view.ts";
import { drawBook } from "../book/draw-book.ts";
import { runDays } from "../days/run-days.ts";
import type { ContactPolicy, PlannedContact, SimulatedChannel } from "../policies/contact-policy.ts";
import { isStopped } from "../policies/house-rules.ts";
import { likeliestHour } from "../policies/likeliest-hour.ts";
import type { WorldParameters } from "../world/draw-world.ts";
import { featureCount, writeFeatures } from "./account-features.ts";

/** What was done with an account in a window: left alone by lot, called or written to. */
export const pilotArms = ["none", "call", "message"] as const;

/** Records of a pilot: accounts that were contacted, or not, by lot, and whether they paid within the fortnight after. */
export interface PilotRecords {
  readonly rows: number;
  /** `featureCount` numbers a row, as they stood before the contact. */
  readonly features: Float64Array;
  /** Place in {@link pilotArms}. */
  readonly arm: Uint8Array;
  readonly paid: Uint8Array;
  /** Paid of what was owed by those who paid, as a share of their sum. */
  readonly paidShare: number;
}

/** Length of a window; also the horizon of what is learnt. */
const pilotWindowDays = 14;

interface PilotLog {
  readonly features: number[];
  readonly arm: number[];
  readonly paid: number[];
  readonly opened: Int32Array;
  readonly owed: Float64Array;
  owedByPayers: number;
  paidByPayers: number;
}

/**
 * Lives through a pilot on a book of its own: every fortnight each account that owes and is not stopped is by lot left alone,
 * called once or written to once. Each account's windows begin on its own day, so that the work is even.
 */
export function runPilot(
  world: WorldParameters,
  seed: number,
  accounts: number,
  windows: number,
): PilotRecords {
  const book = drawBook(world, seed, accounts);
  const log: PilotLog = {
    features: [],
    arm: [],
    paid: [],
    opened: new Int32Array(accounts).fill(-1),
    owed: new Float64Array(accounts),
    owedByPayers: 0,
    paidByPayers: 0,
  };
  const days = windows * pilotWindowDays;
  const unlimited = { calls: accounts, messages: accounts };
  const { final } = runDays({
    world,
    book,
    days,
    policy: pilotPolicy(log, seed, days),
    capacityOn: () => unlimited,
  });
  closeWindows(final, log, days);
  return {
    rows: log.arm.length,
    features: Float64Array.from(log.features),
    arm: Uint8Array.from(log.arm),
    paid: Uint8Array.from(log.paid),
    paidShare: log.owedByPayers === 0 ? 1 : log.paidByPayers / log.owedByPayers,
  };
}

/** Contacts by lot and writes down the rows; a row's payment is filled in when its window ends. */
function pilotPolicy(log: PilotLog, seed: number, days: number): ContactPolicy {
  const row = new Float64Array(featureCount);
  return (view, day) => {
    closeWindows(view, log, day);
    const planned: PlannedContact[] = [];
    for (let account = day % pilotWindowDays; account < view.accounts; account += pilotWindowDays) {
      if (day + pilotWindowDays > days || view.open[account] !== 1 || isStopped(view, account)) continue;
      const arm = mix(seed ^ mix(account * 64 + Math.floor(day / pilotWindowDays))) % pilotArms.length;
      writeFeatures(view, account, row, 0);
      for (const value of row) log.features.push(value);
      log.opened[account] = log.arm.length;
      log.owed[account] = view.overdueMinor[account] ?? 0;
      log.arm.push(arm);
      log.paid.push(0);
      const channel = pilotArms[arm] ?? "none";
      if (channel !== "none") planned.push(contactOf(view, account, channel));
    }
    return planned;
  };
}

function contactOf(view: BookView, account: number, channel: SimulatedChannel): PlannedContact {
  return { account, channel, hour: channel === "call" ? likeliestHour(view, account) : 0 };
}

/** Fills in the payments of the windows that end on the morning of this day. */
function closeWindows(view: BookView, log: PilotLog, day: number): void {
  for (let account = day % pilotWindowDays; account < view.accounts; account += pilotWindowDays) {
    const row = log.opened[account] ?? -1;
    if (row < 0) continue;
    log.opened[account] = -1;
    if ((view.lastPayment[account] ?? -1) < day - pilotWindowDays) continue;
    log.paid[row] = 1;
    const owed = log.owed[account] ?? 0;
    log.owedByPayers += owed;
    log.paidByPayers += owed - (view.overdueMinor[account] ?? 0);
  }
}
