import { type Channel, channels } from "@tactful/domain";
import type { ContactLimits, OpenHours } from "../packs/duty-rule.ts";
import type { Law } from "../packs/law.ts";
import type { ContactRule, CountScope, CountWindow, DayHours } from "./contact-rule.ts";

type Count = NonNullable<ContactLimits["counts"]>[number];

function isSame(left: DayHours | undefined, right: DayHours | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** The hours of calls, as far as a weekday and a weekend tell them; holidays are not looked up for a conversation that took place. */
function hoursOf({ hours, channels, place }: ContactRule): ContactLimits["hours"] {
  const isOfCalls = channels === undefined || channels.includes("call");
  if (hours === undefined || !isOfCalls || place !== undefined || hours.weekdays === "closed")
    return undefined;
  const { weekdays, saturday = weekdays, sunday = weekdays } = hours;
  if (!isSame(saturday, sunday) || saturday === "closed") return undefined;
  const weekend: OpenHours | undefined = isSame(saturday, weekdays) ? undefined : saturday;
  return { ...weekdays, ...(weekend === undefined ? {} : { weekend }) };
}

/** The days of a window; undefined where it is no number of days. */
function daysOf(window: CountWindow): number | undefined {
  if (window === "ever") return undefined;
  if ("days" in window) return window.days;
  if ("week" in window) return window.week === "any" ? 7 : undefined;
  return window.month === "any" ? 31 : undefined;
}

function scopeOf(per: readonly CountScope[]): Count["scope"] {
  if (per.includes("number")) return "number";
  return per.includes("debt") || per.includes("account") ? "debt" : "person";
}

function countOf({ count, channels: named, place }: ContactRule): Count | undefined {
  if (count === undefined) return undefined;
  const days = daysOf(count.window);
  if (days === undefined) return undefined;
  return {
    kind: count.unit,
    channels: named ?? (Object.keys(channels) as Channel[]).filter((channel) => channel !== "court"),
    scope: scopeOf(count.per),
    days,
    most: count.most,
    ...(count.isSummed === true ? { isSummed: true } : {}),
    ...(place === undefined ? {} : { place }),
    ...(count.liftedBy === undefined ? {} : { consentDays: count.liftedBy.days }),
  };
}

function cooldownOf({ cooldown }: ContactRule): Pick<ContactLimits, "cooldownDays" | "consentDays"> {
  if (cooldown === undefined) return {};
  const { days, liftedBy } = cooldown;
  return { cooldownDays: days, ...(liftedBy === undefined ? {} : { consentDays: liftedBy.days }) };
}

/**
 * What the rules on contact with the debtor mean for the duties of a conversation, which know its start, its history and its facts. Gates
 * have no duty of their own, and windows that are no number of days are left out.
 */
export function limitsOfContact(
  rules: readonly ContactRule[],
  laws: readonly Law[],
): readonly ContactLimits[] {
  const bound = new Map(laws.map((law) => [law.id, law.applies]));
  return rules.flatMap((rule) => {
    if (rule.parties?.includes("debtor") === false) return [];
    const applies = rule.applies ?? bound.get(rule.citation);
    const hours = hoursOf(rule);
    const count = countOf(rule);
    const parts: Partial<ContactLimits> = {
      ...(hours === undefined ? {} : { hours }),
      ...(count === undefined ? {} : { counts: [count] }),
      ...cooldownOf(rule),
    };
    if (Object.keys(parts).length === 0) return [];
    const { jurisdiction, citation } = rule;
    return [{ jurisdiction, ...(applies === undefined ? {} : { applies }), ...parts, citations: [citation] }];
  });
}
