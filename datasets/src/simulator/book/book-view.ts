/** A column of numbers, one for each account, that can be read only. */
export type Column = ArrayLike<number>;

/** Parts of the day in which a call can be made: morning, midday, evening. */
export const hourSlots = 3;

/**
 * What a lender knows of its late accounts on a day, by account. All of it is in the lender's own records; nothing here
 * tells what a borrower wants or can do. Days count from the start of the run; flags are 0 or 1.
 */
export interface BookView {
  readonly accounts: number;
  /** 1 while something is owed. */
  readonly open: Column;
  /** Owed now, in fen. */
  readonly overdueMinor: Column;
  readonly daysPastDue: Column;
  /** The lender's score of repayment, standardised: mean 0, standard deviation 1, higher is likelier to pay. */
  readonly score: Column;
  /** Broken and kept promises, those before day 0 included. */
  readonly brokenPromises: Column;
  readonly keptPromises: Column;
  /** Calls tried and answered, those before day 0 included; {@link hourSlots} numbers an account. */
  readonly callsTried: Column;
  readonly callsAnswered: Column;
  /** Conversations, messages, and contacts of both kinds, answered or not, since day 0. */
  readonly conversations: Column;
  readonly messages: Column;
  readonly contacts: Column;
  /** Day of the last contact and conversation; negative where there was none. */
  readonly lastContact: Column;
  readonly lastConversation: Column;
  /** Days of the last fortnight with a contact, as bits; bit 0 is today, bit 1 yesterday. */
  readonly recentContacts: Column;
  /** Day of the last payment; negative where there was none. */
  readonly lastPayment: Column;
  /** Day to which a payment is promised; negative where nothing is. */
  readonly promisedFor: Column;
  /** 1 once the borrower has told of hardship, and once a plan runs. */
  readonly hardshipTold: Column;
  readonly planActive: Column;
  /** 1 once the borrower has complained. */
  readonly complained: Column;
  /** A number in [0, 1) by which accounts are put into control shares; it tells nothing of the account. */
  readonly lot: Column;
}

/** How many of the last `days` days, today included and 14 at most, had a contact. */
export function contactsWithin(view: BookView, account: number, days: number): number {
  let bits = (view.recentContacts[account] ?? 0) & ((1 << days) - 1);
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}
