import type { AccountState, ContactChannel, Facts, LocalizedText } from "@tactful/domain";
import type { ChannelNote, TreatmentContext } from "./treatment.ts";

/** The channels left for an account, in order, and what was changed. */
export interface ChannelOrder {
  readonly channels: readonly ContactChannel[];
  readonly notes: readonly ChannelNote[];
}

const electronic: readonly ContactChannel[] = ["sms", "email", "chat", "social"];

/** Someone who let a visitor in once does not thereby ask for visits. */
const neverMovedUp: readonly ContactChannel[] = ["visit"];

const words = {
  optedOut: { zh: "借款人已拒绝此渠道", en: "The borrower opted out of this channel" },
  noElectronic: { zh: "借款人不同意电子方式联系", en: "The borrower did not consent to electronic contact" },
  noSocial: { zh: "社交媒体须有借款人同意", en: "Social media need the borrower's consent" },
  noVoice: { zh: "借款人不同意智能语音外呼", en: "The borrower did not consent to an artificial voice" },
  noAppointment: { zh: "须先与借款人约定时间", en: "Only at a time agreed with the borrower" },
  preferred: { zh: "借款人希望用此渠道", en: "The borrower asked for this channel" },
  answered: { zh: "借款人曾在此渠道回应", en: "The borrower answered on this channel before" },
} satisfies Record<string, LocalizedText>;

/** Why a channel is closed by what the borrower chose; undefined where it is open. */
function closedBy(
  channel: ContactChannel,
  facts: Facts,
  byAppointment: readonly ContactChannel[],
  today: string,
): LocalizedText | undefined {
  if (facts.opt_outs?.includes(channel)) return words.optedOut;
  if (channel === "social" && facts.electronic_consent !== true) return words.noSocial;
  if (electronic.includes(channel) && facts.electronic_consent === false) return words.noElectronic;
  if (channel === "ai-call" && facts.prior_express_consent === false) return words.noVoice;
  const agreed = facts.agreed_window;
  const isAgreed = agreed?.evidence !== undefined && agreed.evidence !== "" && agreed.date >= today;
  if (byAppointment.includes(channel) && !isAgreed) return words.noAppointment;
  return undefined;
}

const noFacts: Facts = {};

/**
 * Puts the channels of a line in order for one account: closed ones out; then those the borrower asked for, those on which
 * the borrower answered before, and the rest, each group in the line's own order. Only channels of the line are ever used,
 * and nothing about who the borrower is counts.
 */
export function orderChannels(
  offered: readonly ContactChannel[],
  byAppointment: readonly ContactChannel[],
  account: AccountState,
  { today, preferredChannels = [] }: TreatmentContext,
): ChannelOrder {
  const notes: ChannelNote[] = [];
  const open = offered.filter((channel) => {
    const why = closedBy(channel, account.facts ?? noFacts, byAppointment, today);
    if (why !== undefined) notes.push({ channel, why });
    return why === undefined;
  });
  const movable = open.filter((channel) => !neverMovedUp.includes(channel));
  const preferred = preferredChannels.filter(
    (channel, index) => movable.includes(channel) && preferredChannels.indexOf(channel) === index,
  );
  const hasAnswered = (channel: ContactChannel): boolean =>
    (account.history ?? []).some(
      (event) => event.party === "debtor" && event.kind === "connected" && event.channel === channel,
    );
  const answered = movable.filter((channel) => !preferred.includes(channel) && hasAnswered(channel));
  const front = [...preferred, ...answered];
  const rest = open.filter((channel) => !front.includes(channel));
  for (const channel of front) {
    const why = preferred.includes(channel) ? words.preferred : words.answered;
    if ([...front, ...rest].indexOf(channel) < open.indexOf(channel)) notes.push({ channel, why });
  }
  return { channels: [...front, ...rest], notes };
}
