import type { BookView } from "./book-view.ts";
import { hourSlots } from "./book-view.ts";

/** How a borrower answers to contact. */
export const answerKinds = { ordinary: 0, once: 1, deaf: 2 } as const;

/** What no lender can see, by account. */
export interface LatentTraits {
  /** Seed of the account's own noise. */
  readonly key: Int32Array;
  /** Chance a day of paying unasked while in M1, as a rate. */
  readonly cureRate: Float64Array;
  /** Chance that a first conversation, and a read message, brings a payment. */
  readonly conversationEffect: Float64Array;
  readonly messageEffect: Float64Array;
  /** 1 where one conversation is all that can help. */
  readonly once: Uint8Array;
  /** 1 where many contacts put the borrower off. */
  readonly hurt: Uint8Array;
  /** 1 where the borrower cannot pay. */
  readonly hardship: Uint8Array;
  /** Logit of answering a call, and the part of the day that adds to it. */
  readonly reachLogit: Float64Array;
  readonly goodHour: Uint8Array;
  /** Contacts in a fortnight that the borrower bears. */
  readonly tolerance: Float64Array;
}

/** The observable columns as the simulator writes them. */
export interface BookColumns extends BookView {
  readonly open: Uint8Array;
  readonly overdueMinor: Float64Array;
  readonly daysPastDue: Int32Array;
  readonly score: Float64Array;
  readonly brokenPromises: Int32Array;
  readonly keptPromises: Int32Array;
  readonly callsTried: Int32Array;
  readonly callsAnswered: Int32Array;
  readonly conversations: Int32Array;
  readonly messages: Int32Array;
  readonly contacts: Int32Array;
  readonly lastContact: Int32Array;
  readonly lastConversation: Int32Array;
  readonly recentContacts: Int32Array;
  readonly lastPayment: Int32Array;
  readonly promisedFor: Int32Array;
  readonly hardshipTold: Uint8Array;
  readonly planActive: Uint8Array;
  readonly complained: Uint8Array;
  readonly lot: Float64Array;
}

/** Late accounts on day 0: what a lender sees and what it does not. */
export interface LateBook {
  readonly columns: BookColumns;
  readonly latent: LatentTraits;
}

/** Columns for this many accounts, all numbers 0. */
export function emptyBook(accounts: number): LateBook {
  const flags = (): Uint8Array => new Uint8Array(accounts);
  const counts = (): Int32Array => new Int32Array(accounts);
  const numbers = (): Float64Array => new Float64Array(accounts);
  return {
    columns: {
      accounts,
      open: flags(),
      overdueMinor: numbers(),
      daysPastDue: counts(),
      score: numbers(),
      brokenPromises: counts(),
      keptPromises: counts(),
      callsTried: new Int32Array(accounts * hourSlots),
      callsAnswered: new Int32Array(accounts * hourSlots),
      conversations: counts(),
      messages: counts(),
      contacts: counts(),
      lastContact: counts(),
      lastConversation: counts(),
      recentContacts: counts(),
      lastPayment: counts(),
      promisedFor: counts(),
      hardshipTold: flags(),
      planActive: flags(),
      complained: flags(),
      lot: numbers(),
    },
    latent: {
      key: counts(),
      cureRate: numbers(),
      conversationEffect: numbers(),
      messageEffect: numbers(),
      once: flags(),
      hurt: flags(),
      hardship: flags(),
      reachLogit: numbers(),
      goodHour: flags(),
      tolerance: numbers(),
    },
  };
}

/** The same columns, to be written by another run. */
export function copyColumns(columns: BookColumns): BookColumns {
  const copied = Object.entries(columns).map(([name, column]) => [
    name,
    ArrayBuffer.isView(column) ? structuredClone(column) : column,
  ]);
  return Object.fromEntries(copied) as BookColumns;
}
