import { type Citation, countryOf } from "@tactful/domain";
import type { BrokenLimit } from "../refusal.ts";
import { brokenLimit } from "../refusal.ts";
import type { RequestBase } from "../request/request-fields.ts";

/** A personalised instalment plan of a Chinese credit card runs five years at most. */
const chineseCardMonths = 60;

const chineseCardLaw: Citation = {
  instrument: "商业银行信用卡业务监督管理办法",
  article: "第七十条",
  layer: "rule",
  grade: "V1",
};

/** The months that the law leaves a plan for a product; undefined where no confirmed law sets a limit. */
export function lawfulMonths(product: string | undefined, base: Omit<RequestBase, "id">): number | undefined {
  if (product !== "credit-card") return undefined;
  const { jurisdiction, currency = "CNY" } = base;
  const isChinese = jurisdiction === undefined ? currency === "CNY" : countryOf(jurisdiction) === "CN";
  return isChinese ? chineseCardMonths : undefined;
}

function beyondLaw(limit: number): BrokenLimit {
  const message = {
    zh: `信用卡个性化分期还款协议最长不得超过 ${limit} 个月。`,
    en: `A personalised instalment plan for a credit card may run ${limit} months at most.`,
  };
  return brokenLimit("max-months", message, { maxMonths: limit }, chineseCardLaw);
}

/** A plan of more payments than the policy allows. */
export function beyondPolicyMonths(limit: number): BrokenLimit {
  const message = {
    zh: `期数超过政策允许的最多 ${limit} 期。`,
    en: `The policy allows ${limit} monthly payments at most.`,
  };
  return brokenLimit("max-months", message, { maxMonths: limit });
}

/**
 * What a plan's length breaks, the strictest limit last, so that it is the one a refusal names. `payments` is held
 * against the policy; the law counts the months from the first payment to the last, both included (`span`).
 */
export function brokenMonthLimits(
  length: { readonly payments: number; readonly span: number },
  limits: { readonly policy: number | undefined; readonly law: number | undefined },
): readonly BrokenLimit[] {
  const { policy = Number.POSITIVE_INFINITY, law = Number.POSITIVE_INFINITY } = limits;
  if (length.payments <= policy && length.payments <= law && length.span <= law) return [];
  const broken = [
    ...(length.payments > policy ? [{ limit: policy, of: beyondPolicyMonths }] : []),
    ...(Math.max(length.payments, length.span) > law ? [{ limit: law, of: beyondLaw }] : []),
  ];
  return broken.toSorted((one, other) => other.limit - one.limit).map(({ limit, of }) => of(limit));
}
