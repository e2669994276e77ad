import {
  type Account,
  channels,
  formatMoney,
  type LocalizedText,
  type Score,
  type ScoreResult,
} from "@tactful/domain";
import type { ContactTime, ContactValue, Treatment, ValueBasis } from "@tactful/strategy";
import { clockText } from "./local-iso.ts";

/** What the reasons of a line are drawn from. */
export interface ReasonParts {
  readonly account: Account;
  readonly score: Score | ScoreResult;
  readonly horizonDays: number | null;
  readonly treatment: Treatment;
  readonly value: ContactValue;
  readonly channel: ContactChannelId;
  readonly time: ContactTime;
  readonly isUnruled: boolean;
}

type ContactChannelId = keyof typeof channels;

const basisText: Readonly<Record<ValueBasis, LocalizedText>> = {
  recovery: {
    zh: "联系本身能带来多少尚无依据，按预期回收排序",
    en: "what contact itself changes is not known, so the order is by expected recovery",
  },
  assumed: {
    zh: "联系带来的部分为假设值",
    en: "the part that contact brings is an assumption",
  },
  measured: {
    zh: "联系带来的部分由历史数据估计",
    en: "the part that contact brings is estimated from history",
  },
  "no-effect": {
    zh: "历史数据看不出联系的作用，不主张增益，按预期回收排序",
    en: "history shows no effect of contact, so no gain is claimed and the order is by expected recovery",
  },
};

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function valueReason({ account, value, horizonDays }: ReasonParts): LocalizedText {
  const { currency } = account;
  const sum = (amountMinor: number): string => `${currency} ${formatMoney({ amountMinor, currency })}`;
  const zhDays = horizonDays === null ? "" : `${horizonDays} 天内`;
  const enDays = horizonDays === null ? "" : ` within ${horizonDays} days`;
  const basis = basisText[value.basis];
  const hasGain = value.gainMinor !== null && value.basis !== "no-effect";
  const zhGain = hasGain ? `，其中联系带来 ${sum(value.gainMinor ?? 0)}` : "";
  const enGain = hasGain ? `, of which contact brings ${sum(value.gainMinor ?? 0)}` : "";
  return {
    zh: `涉及金额 ${sum(value.stakeMinor)}，${zhDays}还款概率 ${percent(value.probability)}，预期回收 ${sum(value.recoveryMinor)}${zhGain}，联系成本 ${sum(value.costMinor)}；${basis.zh}`,
    en: `${sum(value.stakeMinor)} at stake, repaid${enDays} with probability ${percent(value.probability)}: ${sum(value.recoveryMinor)} expected${enGain}, less ${sum(value.costMinor)} for the contact; ${basis.en}`,
  };
}

function timeReason({ channel, time, treatment, isUnruled, value }: ReasonParts): LocalizedText {
  const name = channels[channel];
  const hours = `${clockText(time.from)}–${clockText(time.until)}`;
  const [first] = treatment.channels;
  const isFirst = first === channel;
  const before = first === undefined ? name : channels[first];
  const isShared = value.channelShare < 1;
  const zhShare = isShared ? `（假设只计首选渠道的 ${percent(value.channelShare)}）` : "";
  const enShare = isShared
    ? ` (assumed to bring ${percent(value.channelShare)} of what the first would)`
    : "";
  const zhFirst = isFirst ? "" : `首选的${before.zh}今天不可用或已满，改用${name.zh}${zhShare}；`;
  const enFirst = isFirst
    ? ""
    : `${before.en}, which comes first, is not open today or is full, so ${name.en.toLowerCase()}${enShare}; `;
  if (isUnruled) {
    return {
      zh: `${zhFirst}${hours}（当地时间）在公司作息之内；规则包中没有该地经核实的联系规则，请先由合规确认`,
      en: `${enFirst}${hours} local time lies within the house's hours; the rule packs hold no confirmed contact rule for this place, so have compliance confirm it first`,
    };
  }
  return {
    zh: `${zhFirst}${hours}（当地时间）法律与公司作息都允许联系`,
    en: `${enFirst}the law and the house's hours allow contact from ${hours} local time`,
  };
}

/** Why a line stands where it does: the policy's words first, then what the contact is worth, when it may be made, and what the score saw. */
export function itemReasons(parts: ReasonParts): readonly LocalizedText[] {
  const { treatment, score } = parts;
  const isRedirected = treatment.action === "redirect";
  const notes = treatment.notes.map(({ channel, why }) => ({
    zh: `${channels[channel].zh}：${why.zh}`,
    en: `${channels[channel].en}: ${why.en}`,
  }));
  const told = "reasons" in score ? score.reasons.flatMap(({ text }) => text ?? []) : [];
  return [
    treatment.why,
    ...(isRedirected ? [] : [valueReason(parts)]),
    timeReason(parts),
    ...notes,
    ...(isRedirected ? [] : told),
  ];
}
