import type { Checker } from "@tactful/compliance";
import type { Signals, Turn } from "@tactful/domain";
import type { ReadTone } from "../tone/read-tone.ts";
import { amountsSaid } from "./amounts-said.ts";
import { chooseMoment, settles } from "./choose-moment.ts";
import type { FindActs } from "./collector-acts.ts";
import type { ReplyMoment } from "./persona-file.ts";
import { currencyOf, type ReplySetting, replyAt } from "./reply.ts";
import { type Agreement, feel, type HeardLine, openingState, type RoleState } from "./role-state.ts";

/** What a practice call is played with. */
export interface PracticeSetting extends ReplySetting {
  /** One that makes suggestions. */
  readonly checker: Checker;
  readonly readTone: ReadTone;
  readonly findActs: FindActs;
}

/** One line of the collector and what it did. */
export interface PracticeStep {
  /** Index of the collector's turn. */
  readonly turn: number;
  readonly heard: HeardLine;
  readonly before: RoleState;
  readonly after: RoleState;
  readonly moment: ReplyMoment;
}

/** A practice call so far. */
export interface PracticeState {
  readonly turns: readonly Turn[];
  /** What the persona meant, one for each of its turns. */
  readonly signals: readonly Signals[];
  readonly steps: readonly PracticeStep[];
  readonly role: RoleState;
}

/** The persona picks up. */
export function openPractice(setting: PracticeSetting): PracticeState {
  const { persona } = setting;
  const role = openingState(persona);
  const { text, signals } = replyAt("pickup", setting, { turn: 0, role, amountMinor: 0, said: [] });
  return { turns: [{ speaker: persona.answers, text }], signals: [signals], steps: [], role };
}

/** The law under which a language's personas are called. */
export function jurisdictionOf({ language }: ReplySetting): "CN" | "US" {
  return language === "en" ? "US" : "CN";
}

function hear(setting: PracticeSetting, state: PracticeState, text: string): HeardLine {
  const { language, checker, readTone, findActs } = setting;
  const context = state.turns.at(-1)?.text;
  const { findings } = checker.utterance({
    text,
    speaker: "collector",
    channel: "call",
    language,
    jurisdiction: jurisdictionOf(setting),
    ...(context === undefined ? {} : { context }),
  });
  return {
    acts: findActs(text),
    tone: readTone(text, language),
    violations: findings.filter(({ status }) => status === "violation"),
    amounts: amountsSaid(text, language),
  };
}

/** What the persona would pay: what was offered where that is less than he can, else what he can. */
function payable({ persona, language }: PracticeSetting, { amounts }: HeardLine): number {
  const currency = currencyOf(language);
  return Math.min(...amounts, persona.ability[currency]);
}

function moved(
  setting: PracticeSetting,
  state: PracticeState,
  step: {
    readonly heard: HeardLine;
    readonly felt: RoleState;
    readonly moment: ReplyMoment;
    readonly turn: number;
  },
): RoleState {
  const { heard, felt, moment, turn } = step;
  const { persona } = setting;
  const isAgreement = moment === "agree" || moment === "promise";
  const agreement: Agreement | null = isAgreement ? { amountMinor: payable(setting, heard), turn } : null;
  const isSolved = moment === "settled" || (moment === "bye" && settles(persona, felt, heard));
  return {
    ...felt,
    verified: felt.verified || (moment === "identity" && persona.answers === "borrower"),
    claimed: felt.claimed || moment === "claim",
    reasonTold: felt.reasonTold || moment === "reason",
    agreed: agreement ?? state.role.agreed,
    solved: felt.solved || isSolved,
    ended: moment === "bye" || moment === "hangup" ? moment : null,
  };
}

/** The persona hears a line of the collector and answers; a call that has ended stays as it is. */
export function takeTurn(setting: PracticeSetting, state: PracticeState, line: string): PracticeState {
  if (state.role.ended !== null) return state;
  const { persona, language } = setting;
  const turn = state.turns.length;
  const heard = hear(setting, state, line);
  const felt: RoleState = { ...state.role, ...feel(state.role, heard) };
  const moment = chooseMoment(persona, felt, heard, currencyOf(language));
  const role = moved(setting, state, { heard, felt, moment, turn: turn + 1 });
  const said = state.turns.filter(({ speaker }) => speaker !== "collector").map(({ text }) => text);
  const ability = persona.ability[currencyOf(language)];
  const amountMinor = role.agreed?.turn === turn + 1 ? role.agreed.amountMinor : ability;
  const reply = replyAt(moment, setting, { turn: turn + 1, role, amountMinor, said });
  return {
    turns: [
      ...state.turns,
      { speaker: "collector", text: line },
      { speaker: persona.answers, text: reply.text },
    ],
    signals: [...state.signals, reply.signals],
    steps: [...state.steps, { turn, heard, before: state.role, after: role, moment }],
    role,
  };
}
