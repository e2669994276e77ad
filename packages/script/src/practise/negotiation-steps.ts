import type { Persona } from "./persona-file.ts";
import type { NegotiationStep } from "./practice-words.ts";
import type { PracticeState, PracticeStep } from "./take-turn.ts";

/** A step of a well-led call, with the collector's turn that did it. */
export interface StepDone {
  readonly id: NegotiationStep;
  readonly done: boolean;
  readonly turn?: number;
}

function stepBy(
  id: NegotiationStep,
  steps: readonly PracticeStep[],
  does: (step: PracticeStep) => boolean,
): StepDone {
  const turn = steps.find(does)?.turn;
  return { id, done: turn !== undefined, ...(turn === undefined ? {} : { turn }) };
}

/** Whether a line named the debt to somebody who was not verified. */
export function disclosesEarly({ heard, before }: PracticeStep): boolean {
  return heard.acts.has("debt") && !before.verified;
}

/** Whether a line still asked for money where the call needed something else, and the borrower had said so. */
export function pushes({ aim }: Persona, { heard, before }: PracticeStep): boolean {
  const asks = heard.acts.has("ask-payment") || heard.acts.has("offer");
  return aim !== "promise" && before.claimed && asks;
}

/** What a well-led call with this persona does, and whether it was done. */
export function negotiationSteps(persona: Persona, { steps }: PracticeState): readonly StepDone[] {
  const early = steps.find(disclosesEarly);
  const verified: StepDone =
    persona.answers === "third-party"
      ? { id: "verified", done: early === undefined, ...(early === undefined ? {} : { turn: early.turn }) }
      : {
          ...stepBy("verified", steps, ({ moment }) => moment === "identity"),
          ...(early === undefined ? {} : { done: false }),
        };
  if (persona.aim !== "promise") {
    const pushed = steps.find((step) => pushes(persona, step));
    return [
      verified,
      stepBy("heard", steps, ({ after }) => after.claimed || after.solved),
      stepBy("solved", steps, ({ after }) => after.solved),
      { id: "unpushed", done: pushed === undefined, ...(pushed === undefined ? {} : { turn: pushed.turn }) },
    ];
  }
  return [
    verified,
    stepBy("heard", steps, ({ moment }) => moment === "reason"),
    stepBy("ability", steps, ({ heard }) => heard.acts.has("ask-payment")),
    stepBy("fits", steps, ({ moment }) => moment === "agree" || moment === "promise"),
    stepBy("agreed", steps, ({ after }) => after.agreed !== null),
    stepBy("recap", steps, ({ moment }) => moment === "confirm"),
  ];
}
