import type { ActivePlan, Facts, NestedAccount, Plan, PromiseSignal } from "@tactful/domain";
import type { Desk } from "../desk/desk.ts";
import type { SlotFile, SlotId } from "../library/slots.ts";
import { daysBefore, type WritingPlace, writeAmount, writeDay } from "./format-values.ts";

/** What the locked slots are filled from. */
export interface AccountSources {
  readonly account: NestedAccount;
  readonly planActive?: ActivePlan;
  readonly facts: Facts;
  /** Best first. */
  readonly options: readonly Plan[];
  readonly promise: PromiseSignal | null;
  readonly desk: Desk;
  readonly slots: SlotFile;
  readonly place: WritingPlace;
  readonly today: string;
}

type Values = Readonly<Partial<Record<SlotId, string>>>;

/** All that is owed, in minor units. */
export function ledgerTotal({ principalMinor, interestMinor, feesMinor }: NestedAccount): number {
  return principalMinor + interestMinor + feesMinor;
}

function debtValues({ account, slots, place, today }: AccountSources): Values {
  const { daysPastDue, currency } = account;
  const product = slots.products[account.product]?.[place.language];
  const due = account.overdueMinor ?? ledgerTotal(account);
  return {
    amountDue: writeAmount(due, currency, place),
    ...(daysPastDue === 0 ? {} : { daysPastDue: String(daysPastDue) }),
    ...(daysPastDue === 0 ? {} : { dueDate: writeDay(daysBefore(today, daysPastDue), today, place) }),
    ...(product === undefined ? {} : { product }),
  };
}

/** A plan in equal parts can be said with one amount, as can the one that runs. */
function planValues({ options, planActive, account, place, today }: AccountSources): Values {
  if (planActive !== undefined) {
    return {
      planCount: String(planActive.instalments),
      planAmount: writeAmount(planActive.instalmentMinor, account.currency, place),
      planFirstDate: writeDay(planActive.nextDue, today, place),
    };
  }
  const plan = options.find(({ kind, needsApproval }) => kind === "instalments" && !needsApproval);
  const [first] = plan?.schedule ?? [];
  if (plan === undefined || first === undefined) return {};
  return {
    planCount: String(plan.schedule.length),
    planAmount: writeAmount(first.amountMinor, account.currency, place),
    planFirstDate: writeDay(first.date, today, place),
    planTotal: writeAmount(plan.totalMinor, account.currency, place),
  };
}

function promiseValues({ promise, account, place, today }: AccountSources): Values {
  return {
    ...(promise?.date === undefined ? {} : { promiseDate: writeDay(promise.date, today, place) }),
    ...(promise?.amountMinor === undefined
      ? {}
      : { promiseAmount: writeAmount(promise.amountMinor, account.currency, place) }),
  };
}

function deskValues({ desk, slots, facts, place: { language } }: AccountSources): Values {
  const payChannel = desk.payChannel?.[language] ?? slots.slots.payChannel.placeholder?.[language];
  const lastFour = slots.slots.lastFour.placeholder?.[language];
  const caseNumber =
    typeof facts.case_filed === "string" ? facts.case_filed : slots.slots.caseNumber.placeholder?.[language];
  return {
    ...(payChannel === undefined ? {} : { payChannel }),
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(lastFour === undefined ? {} : { lastFour }),
  };
}

/** The values of the slots that tell of the account; what is not known has none. */
export function accountValues(sources: AccountSources): Values {
  return {
    ...debtValues(sources),
    ...planValues(sources),
    ...promiseValues(sources),
    ...deskValues(sources),
  };
}
