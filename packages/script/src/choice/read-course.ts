import type { CheckAnswer } from "@tactful/compliance";
import type { Conversation, Signals, Situation } from "@tactful/domain";
import { hoursOf } from "../case/hours-of.ts";
import { type Moment, readMoment } from "../stages/moment.ts";
import { checkFacts } from "./check-facts.ts";
import type { SuggestTools } from "./suggest-tools.ts";

/** What a conversation shows so far. */
export interface Course {
  readonly moment: Moment;
  readonly duties: CheckAnswer["duties"];
  /** Of what the other side said last. */
  readonly signals: Signals;
}

/** When the conversation began: now, less the seconds to its last turn. */
function startOf({ localTime, turns }: Situation): string {
  const seconds = turns.findLast(({ at }) => at !== undefined)?.at ?? 0;
  const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(localTime)?.[0] ?? "Z";
  const wall = Date.parse(`${localTime.slice(0, localTime.length - offset.length)}Z`);
  if (!Number.isFinite(wall) || !Number.isSafeInteger(Math.round(seconds * 1000))) return localTime;
  const begun = new Date(wall - Math.round(seconds * 1000));
  return Number.isNaN(begun.getTime()) ? localTime : `${begun.toISOString().slice(0, 19)}${offset}`;
}

function conversationOf(situation: Situation): Conversation {
  const { id, language, jurisdiction, channel, turns, account, borrower } = situation;
  return {
    id,
    language,
    jurisdiction,
    channel,
    startedAt: startOf(situation),
    applies: "agency",
    turns,
    facts: checkFacts(situation),
    ...(account.timeZone === undefined ? {} : { timeZone: account.timeZone }),
    ...(account.history === undefined ? {} : { history: account.history }),
    ...(borrower.name === undefined ? {} : { debtor: { name: borrower.name } }),
  };
}

/** Reads what a conversation shows so far. */
export function readCourse(situation: Situation, tools: SuggestTools): Course {
  const { book, readSignals, dutyChecker } = tools;
  const signals = readSignals(situation);
  const answer = dutyChecker.conversation(conversationOf(situation));
  const hours = hoursOf(situation, tools.permission, book.finds.inbound);
  const escalated = (answer.escalations ?? []).length > 0;
  const none: Signals = {
    id: situation.id,
    intents: [],
    reason: null,
    emotion: null,
    promises: [],
    abstained: [],
  };
  return {
    moment: readMoment(situation, { book, signals, hours, escalated }),
    duties: answer.duties,
    signals: signals.at(-1) ?? none,
  };
}
