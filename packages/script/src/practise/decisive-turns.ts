import type { EmotionId, LocalizedText } from "@tactful/domain";
import type { ToneCues } from "../tone/load-tone.ts";
import { rewriteLine } from "../tone/rewrite-line.ts";
import type { TextChange } from "../tone/text-diff.ts";
import { disclosesEarly, pushes } from "./negotiation-steps.ts";
import type { Persona } from "./persona-file.ts";
import type { BetterSample, PracticeWords, TurnReason } from "./practice-words.ts";
import { emotionOf, hurts } from "./role-state.ts";
import { jurisdictionOf, type PracticeSetting, type PracticeState, type PracticeStep } from "./take-turn.ts";

/** A line of the collector that decided how the call went. */
export interface DecisiveTurn {
  readonly turn: number;
  readonly effect: "helped" | "hurt";
  readonly reason: TurnReason;
  readonly why: LocalizedText;
  /** Ids of the rules that it broke, and of the tone cues by which it pressed. */
  readonly rules: readonly string[];
  readonly cues: readonly string[];
  /** What would have been better; only where it hurt. */
  readonly better?: string;
  /** What turns the line into the better one, where it was mended and not replaced. */
  readonly changes?: readonly TextChange[];
}

const mostTurns = 5;
const distressed: ReadonlySet<EmotionId> = new Set(["anxious", "angry", "despairing"]);
const hurting: ReadonlySet<TurnReason> = new Set([
  "violation",
  "pressure",
  "disclosed",
  "unheard",
  "pushed",
  "ended",
]);

function answersFeeling({ heard }: PracticeStep): boolean {
  const { reaction, interpretation } = heard.tone.empathy;
  return reaction > 0 || interpretation > 0;
}

/** The feeling had just been shown, and the line passed over it. */
function passesOver(step: PracticeStep, persona: Persona): boolean {
  const isOver = step.before.solved || step.moment === "settled" || step.moment === "bye";
  const isDistress = !isOver && step.before.claimed && distressed.has(emotionOf(step.before, persona));
  return isDistress && !answersFeeling(step);
}

function hurtBy(step: PracticeStep, persona: Persona): TurnReason | null {
  if (disclosesEarly(step)) return "disclosed";
  if (step.heard.violations.length > 0) return "violation";
  if (hurts(step.heard)) return "pressure";
  if (step.moment === "hangup") return "ended";
  return pushes(persona, step) ? "pushed" : null;
}

function reasonOf(step: PracticeStep, persona: Persona): TurnReason | null {
  const { before, after, moment } = step;
  const hurt = hurtBy(step, persona);
  if (hurt !== null) return hurt;
  if (after.solved && !before.solved) return "solved";
  if (after.agreed !== null && before.agreed === null) return "agreed";
  if (moment === "reason" && !before.reasonTold) return "opened";
  if (before.tension - after.tension >= 0.8) return "calmed";
  return passesOver(step, persona) ? "unheard" : null;
}

const weights: Readonly<Record<TurnReason, number>> = {
  disclosed: 10,
  violation: 10,
  ended: 8,
  solved: 7,
  agreed: 7,
  pushed: 6,
  pressure: 6,
  opened: 5,
  unheard: 3,
  calmed: 3,
};

function weightOf({ before, after }: PracticeStep, reason: TurnReason): number {
  return weights[reason] + Math.abs(after.tension - before.tension);
}

/** What a whole line is better replaced by: where the call needed something else than money, by that. */
function sampleOf(step: PracticeStep, reason: TurnReason, persona: Persona): BetterSample {
  if (reason === "disclosed") return "verify";
  return pushes(persona, step) && persona.aim !== "promise" ? persona.aim : "acknowledge";
}

function betterFor(
  step: PracticeStep,
  reason: TurnReason,
  setting: PracticeSetting,
  state: PracticeState,
  tools: { readonly cues: ToneCues; readonly words: PracticeWords },
): Pick<DecisiveTurn, "better" | "changes"> {
  if (!hurting.has(reason)) return {};
  const { language, checker, persona } = setting;
  const text = state.turns[step.turn]?.text ?? "";
  const sample = sampleOf(step, reason, persona);
  const isMendable = sample === "acknowledge" && hurts(step.heard);
  const spoken = {
    text,
    speaker: "collector",
    channel: "call",
    jurisdiction: jurisdictionOf(setting),
  } as const;
  const mended = isMendable ? rewriteLine(spoken, language, { checker, cues: tools.cues }) : null;
  if (mended !== null) return { better: mended.after, changes: mended.changes };
  return { better: tools.words.better[sample][language] };
}

/** The lines that decided how a call went, the five weightiest, in the order in which they were said. */
export function decisiveTurns(
  setting: PracticeSetting,
  state: PracticeState,
  tools: { readonly cues: ToneCues; readonly words: PracticeWords },
): readonly DecisiveTurn[] {
  const told = state.steps.flatMap((step) => {
    const reason = reasonOf(step, setting.persona);
    return reason === null ? [] : [{ step, reason, weight: weightOf(step, reason) }];
  });
  return told
    .toSorted((left, right) => right.weight - left.weight)
    .slice(0, mostTurns)
    .toSorted((left, right) => left.step.turn - right.step.turn)
    .map(({ step, reason }) => ({
      turn: step.turn,
      effect: hurting.has(reason) ? "hurt" : "helped",
      reason,
      why: tools.words.why[reason],
      rules: [...new Set(step.heard.violations.map(({ rule }) => rule))],
      cues: step.heard.tone.spans.filter(({ shows }) => shows === "pressure").map(({ cue }) => cue),
      ...betterFor(step, reason, setting, state, tools),
    }));
}
