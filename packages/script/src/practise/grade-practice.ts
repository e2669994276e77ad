import type { Conversation, EmotionId, LocalizedText } from "@tactful/domain";
import { afterCall, type CallNote } from "../after-call/after-call.ts";
import type { AfterCallWords } from "../after-call/after-call-file.ts";
import type { FindWord } from "../stages/word-finder.ts";
import { type CallTone, callTone } from "../tone/call-tone.ts";
import type { Coaching } from "../tone/coaching.ts";
import type { ToneCues } from "../tone/load-tone.ts";
import { type DecisiveTurn, decisiveTurns } from "./decisive-turns.ts";
import { negotiationSteps, type StepDone } from "./negotiation-steps.ts";
import type { PracticeOutcome, PracticeWords } from "./practice-words.ts";
import { currencyOf } from "./reply.ts";
import { emotionOf } from "./role-state.ts";
import { jurisdictionOf, type PracticeSetting, type PracticeState } from "./take-turn.ts";

/** What a practice call is graded with. */
export interface GradeTools {
  readonly cues: ToneCues;
  readonly coaching: Coaching;
  readonly afterCall: AfterCallWords;
  readonly words: PracticeWords;
  readonly isMachine: FindWord;
}

/** How a practice call was led. Every grade is 0 to 100. */
export interface PracticeGrade {
  readonly compliance: number;
  readonly empathy: number;
  readonly negotiation: number;
  readonly outcome: {
    readonly id: PracticeOutcome;
    readonly text: LocalizedText;
    readonly lender: number;
    readonly borrower: number;
    /** What the borrower feels at the end. */
    readonly feeling: EmotionId;
  };
  readonly steps: readonly (StepDone & { readonly text: LocalizedText })[];
  readonly decisive: readonly DecisiveTurn[];
  readonly tone: Omit<CallTone, "turns">;
  readonly note: CallNote | null;
}

/** A practice call as a conversation that the language check reads. */
export function practiceConversation(setting: PracticeSetting, state: PracticeState): Conversation {
  const { persona, language, seed } = setting;
  const currency = currencyOf(language);
  return {
    id: `practise-${persona.id}-${seed}`,
    language,
    jurisdiction: jurisdictionOf(setting),
    channel: "call",
    applies: "agency",
    debtor: { currency, amountDue: persona.debtMinor[currency] / 100 },
    turns: state.turns,
  };
}

function outcomeOf({ role }: PracticeState): PracticeOutcome {
  if (role.ended === "hangup") return "broken";
  if (role.solved) return "solved";
  return role.agreed === null ? "open" : "agreed";
}

/** What the outcome is worth to the lender, and to the borrower before his feelings count; our own figures. */
const worth: Readonly<Record<PracticeOutcome, readonly [lender: number, borrower: number]>> = {
  agreed: [1, 1],
  solved: [1, 1],
  open: [0.4, 0.5],
  broken: [0, 0],
};

function percent(share: number): number {
  return Math.round(share * 100);
}

const highestFailed = 59;

function complianceOf(note: CallNote | null): number {
  if (note === null) return 0;
  const { parts, passed } = note.quality;
  const share = parts.duties === null ? parts.language : parts.language * 0.6 + parts.duties * 0.4;
  return passed ? percent(share) : Math.min(percent(share), highestFailed);
}

/**
 * Grades a practice call on compliance (the language check and its duties), empathy (the tone meter), negotiation (the steps that the call
 * needed) and the outcome of both sides, and names the turns that decided it. The borrower's outcome is half what was reached and half how
 * calm the call left him. It is for learning, and never the sole basis of a personnel decision.
 */
export function gradePractice(
  setting: PracticeSetting,
  state: PracticeState,
  tools: GradeTools,
): PracticeGrade {
  const conversation = practiceConversation(setting, state);
  const answer = setting.checker.conversation(conversation);
  const { turns: _turns, ...tone } = callTone(conversation, setting.language, state.signals, {
    readTone: setting.readTone,
    coaching: tools.coaching,
  });
  const note = afterCall(
    {
      conversation,
      date: setting.date,
      signals: state.signals,
      answer,
      tone: { ...tone, turns: [] },
      isMachine: tools.isMachine,
    },
    tools.afterCall,
  );
  const steps = negotiationSteps(setting.persona, state);
  const id = outcomeOf(state);
  const [lender, borrower] = worth[id];
  return {
    compliance: complianceOf(note),
    empathy: percent(note?.quality.parts.tone ?? 0),
    negotiation: percent(steps.filter(({ done }) => done).length / Math.max(1, steps.length)),
    outcome: {
      id,
      text: tools.words.outcome[id],
      lender: percent(lender),
      borrower: percent((borrower + 1 - state.role.tension / 10) / 2),
      feeling: emotionOf(state.role, setting.persona),
    },
    steps: steps.map((step) => ({ ...step, text: tools.words.steps[step.id] })),
    decisive: decisiveTurns(setting, state, tools),
    tone,
    note,
  };
}
