import { type CurrencyCode, formatMoney, type LocalizedText } from "@tactful/domain";
import type { Offer } from "../../policy/offer.ts";
import type { BarePlan } from "./offer-plans.ts";

/** What a household can pay in a month; absent where it is not known. */
export interface WhyContext {
  readonly currency: CurrencyCode;
  readonly affordableMinor?: number;
}

function join(parts: readonly LocalizedText[]): LocalizedText {
  return {
    zh: `${parts.map(({ zh }) => zh).join("；")}。`,
    en: `${parts.map(({ en }) => en).join("; ")}.`,
  };
}

function paymentsText(plan: BarePlan, money: (amountMinor: number) => string): LocalizedText {
  const most = money(Math.max(...plan.schedule.map(({ amountMinor }) => amountMinor)));
  const count = plan.schedule.length;
  if (count === 1) return { zh: `一次付 ${most}`, en: `one payment of ${most}` };
  return { zh: `共 ${count} 期，每期不超过 ${most}`, en: `${count} payments of ${most} at most` };
}

function costText({ costMinor }: BarePlan, money: (amountMinor: number) => string): LocalizedText {
  if (costMinor === 0) return { zh: "不比现在所欠多付", en: "nothing is paid beyond what is owed today" };
  const amount = money(Math.abs(costMinor));
  return costMinor > 0
    ? { zh: `比现在所欠多付 ${amount}`, en: `${amount} is paid beyond what is owed today` }
    : { zh: `减免 ${amount}`, en: `${amount} is waived` };
}

function meansText(
  isAffordable: boolean | undefined,
  money: (amountMinor: number) => string,
  affordableMinor: number | undefined,
): LocalizedText {
  if (isAffordable === undefined || affordableMinor === undefined) {
    return { zh: "收支情况不详，未评估负担能力", en: "what the household can afford is not known" };
  }
  const means = money(affordableMinor);
  return isAffordable
    ? { zh: `在每月可负担的 ${means} 以内`, en: `within the ${means} that is affordable in a month` }
    : { zh: `超出每月可负担的 ${means}`, en: `beyond the ${means} that is affordable in a month` };
}

/** Why a plan fits, or how far it does not: the offer, its payments, its cost, and what the household can afford. */
export function planWhy(
  offer: Offer,
  plan: BarePlan,
  isAffordable: boolean | undefined,
  { currency, affordableMinor }: WhyContext,
): LocalizedText {
  const money = (amountMinor: number): string => `${formatMoney({ amountMinor, currency })} ${currency}`;
  return join([
    offer.title,
    paymentsText(plan, money),
    costText(plan, money),
    meansText(isAffordable, money, affordableMinor),
  ]);
}
