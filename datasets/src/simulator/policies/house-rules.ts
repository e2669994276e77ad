import { type BookView, contactsWithin } from "../book/book-view.ts";

/** When a house lets an account be contacted, whoever ranks it. */
export interface HouseRules {
  /** Whole days from one contact to the next. */
  readonly everyDays: number;
  readonly mostPerWeek: number;
  readonly mostPerFortnight: number;
  /** Days without contact after a conversation. */
  readonly quietAfterConversation: number;
  /** Whether an open promise, told hardship and a complaint end contact. */
  readonly stops: boolean;
}

/** A moderate cadence with every stop: what the usual rankings work under. */
export const moderateRules: HouseRules = {
  everyDays: 3,
  mostPerWeek: 2,
  mostPerFortnight: 4,
  quietAfterConversation: 7,
  stops: true,
};

/** The same with half as many contacts a fortnight. */
export const gentleRules: HouseRules = { ...moderateRules, mostPerFortnight: 2 };

/** No more than the day's one contact: what a dialler without rules does. */
export const noRules: HouseRules = {
  everyDays: 1,
  mostPerWeek: 7,
  mostPerFortnight: 14,
  quietAfterConversation: 0,
  stops: false,
};

/** Whether the rules let this account be contacted today. */
export function mayContact(view: BookView, account: number, day: number, rules: HouseRules): boolean {
  if (view.open[account] !== 1) return false;
  if (rules.stops && isStopped(view, account)) return false;
  const last = view.lastContact[account] ?? -1;
  if (last >= 0 && day - last < rules.everyDays) return false;
  const spoke = view.lastConversation[account] ?? -1;
  if (spoke >= 0 && day - spoke < rules.quietAfterConversation) return false;
  return (
    contactsWithin(view, account, 7) < rules.mostPerWeek &&
    contactsWithin(view, account, 14) < rules.mostPerFortnight
  );
}

/** Whether a promise is open, or hardship, a plan or a complaint ends contact about money. */
export function isStopped(view: BookView, account: number): boolean {
  return (
    (view.promisedFor[account] ?? -1) >= 0 ||
    view.hardshipTold[account] === 1 ||
    view.planActive[account] === 1 ||
    view.complained[account] === 1
  );
}
