import { type BookColumns, copyColumns, type LateBook, type LatentTraits } from "../book/late-book.ts";
import { noiseAt, purposes } from "../book/noise.ts";
import type { WorldParameters } from "../world/draw-world.ts";

/** What a run counts. Money is in fen. */
export interface RunTally {
  collectedMinor: number;
  calls: number;
  messages: number;
  conversations: number;
  complaints: number;
  brokenPromises: number;
  keptPromises: number;
  /** Contacts beyond what the borrower bears in a fortnight. */
  burdensome: number;
  /** Contacts after the borrower had told of hardship, or while a promise was open. */
  disregarding: number;
}

/** A run as it goes. */
export interface RunState {
  readonly world: WorldParameters;
  readonly latent: LatentTraits;
  readonly columns: BookColumns;
  /** 1 where the open promise is meant. */
  readonly meant: Uint8Array;
  /** Day on which the open promise was made. */
  readonly promisedOn: Int32Array;
  /** Day of the plan's next instalment, and its amount in fen. */
  readonly planNext: Int32Array;
  readonly planMinor: Float64Array;
  readonly tally: RunTally;
}

/** The state of a run that begins; the book itself is left as it is. */
export function startRun(world: WorldParameters, book: LateBook): RunState {
  const { accounts } = book.columns;
  return {
    world,
    latent: book.latent,
    columns: copyColumns(book.columns),
    meant: new Uint8Array(accounts),
    promisedOn: new Int32Array(accounts),
    planNext: new Int32Array(accounts).fill(-1),
    planMinor: new Float64Array(accounts),
    tally: {
      collectedMinor: 0,
      calls: 0,
      messages: 0,
      conversations: 0,
      complaints: 0,
      brokenPromises: 0,
      keptPromises: 0,
      burdensome: 0,
      disregarding: 0,
    },
  };
}

/** Pays this much, or what is owed if that is less; when nothing is owed the account closes and its open promise is kept. */
export function payAmount(state: RunState, account: number, day: number, amountMinor: number): void {
  const { columns, tally } = state;
  const owed = columns.overdueMinor[account] ?? 0;
  const paid = Math.min(owed, amountMinor);
  columns.overdueMinor[account] = owed - paid;
  columns.lastPayment[account] = day;
  tally.collectedMinor += paid;
  if (paid < owed) return;
  columns.open[account] = 0;
  if ((columns.promisedFor[account] ?? -1) < 0) return;
  columns.promisedFor[account] = -1;
  columns.keptPromises[account] = (columns.keptPromises[account] ?? 0) + 1;
  tally.keptPromises += 1;
}

/** A payment by the borrower's own size: mostly all that is owed, else a part. */
export function payOwnSize(state: RunState, account: number, day: number): void {
  const { world, columns, latent } = state;
  const owed = columns.overdueMinor[account] ?? 0;
  const partial = noiseAt(latent.key[account] ?? 0, day, purposes.paymentSize) < world.partialShare;
  payAmount(state, account, day, partial ? Math.max(1, Math.round(owed * world.partialSize)) : owed);
}
