import type { EmotionId, Finding } from "@tactful/domain";
import type { Tone } from "../tone/read-tone.ts";
import type { CollectorAct } from "./collector-acts.ts";
import type { Persona, PracticeAim } from "./persona-file.ts";

/** Something agreed in a practice call. */
export interface Agreement {
  readonly amountMinor: number;
  readonly turn: number;
}

/** How the played borrower stands. */
export interface RoleState {
  /** 0 to 10; at 10 he hangs up. */
  readonly tension: number;
  /** 0 to 10; he opens up as it grows. */
  readonly trust: number;
  readonly verified: boolean;
  readonly claimed: boolean;
  readonly reasonTold: boolean;
  readonly agreed: Agreement | null;
  readonly solved: boolean;
  readonly ended: "bye" | "hangup" | null;
}

/** What the played borrower hears in one line of the collector. */
export interface HeardLine {
  readonly acts: ReadonlySet<CollectorAct>;
  readonly tone: Tone;
  readonly violations: readonly Finding[];
  /** Amounts named, in minor units. */
  readonly amounts: readonly number[];
}

/** How a persona stands when it picks up. */
export function openingState({ tension, trust }: Persona): RoleState {
  return {
    tension,
    trust,
    verified: false,
    claimed: false,
    reasonTold: false,
    agreed: null,
    solved: false,
    ended: null,
  };
}

const pressedFrom = 0.3;

/** Whether a line hurts: it breaks a rule or presses. */
export function hurts({ tone, violations }: HeardLine): boolean {
  return violations.length > 0 || tone.pressure >= pressedFrom;
}

/** Whether a line is kind. */
export function soothes({ tone }: HeardLine): boolean {
  const { reaction, interpretation, exploration } = tone.empathy;
  return reaction + interpretation + exploration > 0;
}

function kept(degree: number): number {
  return Math.min(10, Math.max(0, Math.round(degree * 10) / 10));
}

/** How a line moves the feelings: kindness eases and builds trust, pressure and broken rules do the opposite, and more so. */
export function feel(state: RoleState, heard: HeardLine): Pick<RoleState, "tension" | "trust"> {
  const { reaction, interpretation, exploration } = heard.tone.empathy;
  const grave = heard.violations.filter(
    ({ severity }) => severity === "critical" || severity === "high",
  ).length;
  const light = heard.violations.length - grave;
  const harm = heard.tone.pressure * 4 + Math.min(4, grave * 2 + light);
  // Kind words beside a threat do not undo it.
  const kindness = hurts(heard) ? 0 : reaction * 0.8 + interpretation * 0.8 + exploration * 0.6;
  const proof = heard.acts.has("proof") ? 2 : 0;
  return {
    tension: kept(state.tension + harm - kindness),
    trust: kept(state.trust + kindness + proof - harm),
  };
}

/** The feeling that a state shows. */
export function emotionOf(
  { tension }: Pick<RoleState, "tension">,
  { emotion, strained }: Persona,
): EmotionId {
  if (tension >= 7) return strained;
  return tension >= 4 ? emotion : "calm";
}

const solves: Readonly<Record<Exclude<PracticeAim, "promise">, readonly CollectorAct[]>> = {
  dispute: ["take-dispute"],
  handover: ["handover"],
  callback: ["call-back"],
  stop: ["respect-stop"],
  crisis: ["handover"],
};

/** Whether a line does what a call without money in it needs. A stranger needs no more than to be left alone. */
export function isSolving({ aim }: Persona, { acts }: HeardLine): boolean {
  return aim !== "promise" && solves[aim].some((act) => acts.has(act));
}
