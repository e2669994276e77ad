import {
  type AccountState,
  type ContactChannel,
  type IsoDate,
  type LocalizedText,
  quoteValue,
  type Score,
  TactfulError,
} from "@tactful/domain";
import { dateOfDay, dayNumber } from "../calendar/day-number.ts";
import type { Policy } from "../policy/policy.ts";
import { orderChannels } from "../treatment/order-channels.ts";
import { holdsCause } from "../treatment/stop-causes.ts";

/** What is known of an account that is not late, beside the account itself. */
export interface EarlyWarningContext {
  readonly today: IsoDate;
  /** The next due date, today or later. */
  readonly nextDue: IsoDate;
  /** Probability of repayment is what is read of it. */
  readonly score?: Score;
  /** Of the last instalments that fell due, how many there were and how many were paid late. */
  readonly past?: { readonly due: number; readonly late: number };
}

/** The gentle treatment of an account that is not late. It is a service, and never counts as a collection contact. */
export interface EarlyWarning {
  /**
   * `none`: nothing is needed; `remind`: a reminder before the due date; `move-date`: a reminder with the offer to move the due
   * date; `help`: a person trained for it asks whether help is wanted.
   */
  readonly action: "none" | "remind" | "move-date" | "help";
  /** Always gentle, whatever the score. */
  readonly tone: "gentle";
  readonly channels: readonly ContactChannel[];
  /** Null where nothing is sent. */
  readonly sendOn: IsoDate | null;
  /** Always false: it presses for nothing. */
  readonly countsAsCollection: false;
  readonly why: LocalizedText;
}

/** A reminder comes so many days before the due date, an offer to move it somewhat earlier: assumptions. */
const remindDays = 3;
const offerDays = 7;

/** Below this probability of repayment, or from this share of late payments on, the due date may not suit: assumptions. */
const doubtfulProbability = 0.7;
const oftenLateShare = 0.3;
/** From so many instalments on a share of late ones says something. */
const fewestPast = 3;

const causesToLeaveAlone = ["self-harm", "deceased", "attorney", "cease-request", "dispute"] as const;

/** A due date is a service message: text, e-mail and chat in the product, and never a visit. */
const reminderChannels: readonly ContactChannel[] = ["sms", "email", "chat"];
const helpChannels: readonly ContactChannel[] = ["call", "sms", "email"];

const whys = {
  leave: { zh: "借款人的情况不宜打扰，不发提醒", en: "The borrower's situation calls for no message" },
  calm: { zh: "一向按时还款，无需提醒", en: "Payments have come on time; no reminder is needed" },
  remind: {
    zh: "到期前提醒一次，避免忘记",
    en: "One reminder before the due date, so that it is not forgotten",
  },
  moveDate: {
    zh: "近期多次晚几天还款或评分偏低，提醒时一并询问是否需要调整还款日",
    en: "Payments often come some days late, or the score is low: the reminder asks whether another due date suits better",
  },
  help: {
    zh: "已知有困难或弱势情形，由专员先问候，看是否需要延期等帮助",
    en: "Hardship or vulnerability is known: a specialist asks first whether more time or other help is wanted",
  },
} satisfies Record<string, LocalizedText>;

type Choice = Pick<EarlyWarning, "action" | "channels" | "why"> & { readonly daysBefore: number };

function isOftenLate(past: EarlyWarningContext["past"]): boolean {
  return past !== undefined && past.due >= fewestPast && past.late / past.due >= oftenLateShare;
}

function choiceFor(account: AccountState, { score, past }: EarlyWarningContext): Choice {
  if (causesToLeaveAlone.some((cause) => holdsCause(cause, account))) {
    return { action: "none", channels: [], why: whys.leave, daysBefore: 0 };
  }
  if (holdsCause("hardship", account) || holdsCause("vulnerable", account)) {
    return { action: "help", channels: helpChannels, why: whys.help, daysBefore: offerDays };
  }
  const isDoubtful = (score?.probability ?? 1) < doubtfulProbability;
  if (isDoubtful || isOftenLate(past)) {
    return { action: "move-date", channels: reminderChannels, why: whys.moveDate, daysBefore: offerDays };
  }
  const isSteady = past !== undefined && past.due >= fewestPast && past.late === 0;
  if (isSteady) return { action: "none", channels: [], why: whys.calm, daysBefore: 0 };
  return { action: "remind", channels: reminderChannels, why: whys.remind, daysBefore: remindDays };
}

/**
 * What is done for an account that is not late yet: a reminder before the due date, an offer to move it, a question whether
 * help is wanted, or nothing. Opt-outs and consent hold as for every treatment. Throws OPTION_INVALID for an account that is
 * late, or a due date that is past: those belong to `chooseTreatment`.
 */
export function earlyWarning(
  account: AccountState,
  policy: Pick<Policy, "byAppointment">,
  context: EarlyWarningContext,
): EarlyWarning {
  const { today, nextDue } = context;
  if (account.daysPastDue > 0 || nextDue < today) {
    throw new TactfulError(
      "OPTION_INVALID",
      `Early warning is for accounts that are not late; got ${quoteValue(account.daysPastDue)} days past due and ${nextDue} as the next due date.`,
      { path: account.daysPastDue > 0 ? "daysPastDue" : "nextDue" },
    );
  }
  const { action, channels, why, daysBefore } = choiceFor(account, context);
  const open = orderChannels(channels, policy.byAppointment, account, { today }).channels;
  const day = Math.max(dayNumber(today), dayNumber(nextDue) - daysBefore);
  return {
    action: open.length === 0 ? "none" : action,
    tone: "gentle",
    channels: open,
    sendOn: open.length === 0 ? null : dateOfDay(day),
    countsAsCollection: false,
    why,
  };
}
