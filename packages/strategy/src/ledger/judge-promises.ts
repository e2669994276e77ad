import type { Id, IsoDate } from "@tactful/domain";
import { dateOfDay } from "../calendar/day-number.ts";
import { groupBy } from "../statistics/group-by.ts";
import type { FundedPromise } from "./promise-money.ts";

/**
 * What became of a promise. `kept`: the whole sum came in time, or has come already. `open`: its deadline has not passed.
 * `partial`: a part came in time. `broken`: nothing did.
 */
export type PromiseStatus = "kept" | "partial" | "broken" | "open";

/** A promise by itself, judged. */
export interface JudgedPromise {
  readonly id?: Id;
  readonly madeAt: IsoDate;
  readonly date: IsoDate;
  readonly amountMinor: number;
  readonly status: PromiseStatus;
  /** What was put to it, at most its sum. */
  readonly paidMinor: number;
  /** paidMinor / amountMinor, 0 to 1. */
  readonly fulfilment: number;
  /** The day to look at it again: after the deadline while open, today where it was not kept, null where it was. */
  readonly followUp: IsoDate | null;
}

/** A plan, a list of promises, judged as a whole. */
export interface JudgedPlan {
  readonly plan: Id;
  /** `kept`: all is paid. `open`: on track. Behind: `partial` where something was paid, else `broken`. */
  readonly status: PromiseStatus;
  /** Nothing whose deadline has passed is unpaid; payments count also where they came late. */
  readonly onTrack: boolean;
  /** Number of payments in all, and of those paid in full. */
  readonly instalments: number;
  readonly paid: number;
  /** The payment that comes next, in minor units, and its day; null where all is paid. */
  readonly instalmentMinor: number | null;
  readonly nextDue: IsoDate | null;
  readonly amountMinor: number;
  readonly paidMinor: number;
  /** Unpaid of what should have been paid by now. */
  readonly behindMinor: number;
  readonly followUp: IsoDate | null;
}

function statusOf(funded: FundedPromise, today: number): PromiseStatus {
  if (funded.paidMinor >= funded.promise.amountMinor) return "kept";
  if (today <= funded.deadline) return "open";
  return funded.paidMinor > 0 ? "partial" : "broken";
}

function followUpOf(status: PromiseStatus, deadline: number, today: number): IsoDate | null {
  if (status === "kept") return null;
  return dateOfDay(status === "open" ? deadline + 1 : today);
}

/** Judges promises by themselves at the end of a day, in the order given. */
export function judgePromises(funded: readonly FundedPromise[], today: number): readonly JudgedPromise[] {
  return funded
    .filter(({ promise }) => promise.plan === undefined)
    .map((one) => {
      const { id, madeAt, date, amountMinor } = one.promise;
      const status = statusOf(one, today);
      return {
        ...(id === undefined ? {} : { id }),
        madeAt,
        date,
        amountMinor,
        status,
        paidMinor: one.paidMinor,
        fulfilment: one.paidMinor / amountMinor,
        followUp: followUpOf(status, one.deadline, today),
      };
    });
}

function sum(funded: readonly FundedPromise[], value: (one: FundedPromise) => number): number {
  return funded.reduce((total, one) => total + value(one), 0);
}

function judgePlan(plan: Id, parts: readonly FundedPromise[], today: number): JudgedPlan {
  const unpaid = parts.filter(({ promise, paidMinor }) => paidMinor < promise.amountMinor);
  const behind = unpaid.filter(({ deadline }) => deadline < today);
  const paidMinor = sum(parts, (one) => one.paidMinor);
  const late = paidMinor > 0 ? "partial" : "broken";
  const running = behind.length > 0 ? late : "open";
  const next = unpaid[0];
  const status = next === undefined ? "kept" : running;
  return {
    plan,
    status,
    onTrack: behind.length === 0,
    instalments: parts.length,
    paid: parts.length - unpaid.length,
    instalmentMinor: next?.promise.amountMinor ?? null,
    nextDue: next?.promise.date ?? null,
    amountMinor: sum(parts, ({ promise }) => promise.amountMinor),
    paidMinor,
    behindMinor: sum(behind, (one) => one.promise.amountMinor - one.paidMinor),
    followUp: followUpOf(status, next?.deadline ?? today, today),
  };
}

/** Judges plans at the end of a day, in order of their first payment. */
export function judgePlans(funded: readonly FundedPromise[], today: number): readonly JudgedPlan[] {
  const parts = funded.filter(({ promise }) => promise.plan !== undefined);
  const plans = groupBy(parts, ({ promise }) => promise.plan ?? "");
  return [...plans].map(([plan, of]) => judgePlan(plan, of, today));
}
