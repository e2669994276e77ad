import type { Persona, ReplyMoment } from "./persona-file.ts";
import { type HeardLine, hurts, isSolving, type RoleState, soothes } from "./role-state.ts";

/** Trust from which a borrower identifies himself, and from which he tells the reason. */
const identifiesFrom = 2;
const opensFrom: Readonly<Record<Persona["attitude"], number>> = {
  cooperative: 2,
  guarded: 4,
  evasive: 4.5,
  hostile: 3.5,
};

/** Whether an offer is within what the persona can pay. An offer without an amount leaves that to him. */
function isWithin(persona: Persona, heard: HeardLine, currency: "CNY" | "USD"): boolean {
  const { ability } = persona;
  return heard.amounts.every((amount) => amount <= ability[currency]);
}

function offerMoment(
  persona: Persona,
  state: RoleState,
  heard: HeardLine,
  currency: "CNY" | "USD",
): ReplyMoment | null {
  const isOffer = heard.acts.has("offer") || (heard.acts.has("ask-payment") && heard.amounts.length > 0);
  if (persona.aim !== "promise") return isOffer || heard.acts.has("ask-payment") ? "claim" : null;
  if (heard.acts.has("recap") && state.agreed !== null) return "confirm";
  if (isOffer) return isWithin(persona, heard, currency) ? "agree" : "too-much";
  if (!heard.acts.has("ask-payment")) return null;
  const isOpen = state.reasonTold || state.trust >= opensFrom[persona.attitude];
  return isOpen ? "promise" : "guarded";
}

function matterMoment(persona: Persona, state: RoleState, heard: HeardLine): ReplyMoment | null {
  if (heard.acts.has("verify") && !state.verified) {
    return state.trust < identifiesFrom ? "doubt" : "identity";
  }
  // A third party learns nothing by himself: he answers to what is let slip.
  if (!state.claimed && heard.acts.has("debt")) return "claim";
  if (heard.acts.has("ask-reason") || heard.tone.empathy.exploration > 0) {
    if (!state.claimed) return "claim";
    return state.trust >= opensFrom[persona.attitude] ? "reason" : "guarded";
  }
  return null;
}

/** Whether a line does what the call needs. A stranger, or somebody on the road, need not be asked about the matter first. */
export function settles(persona: Persona, { claimed }: RoleState, heard: HeardLine): boolean {
  const isTold = claimed || persona.answers === "third-party" || persona.aim === "callback";
  return isTold && isSolving(persona, heard) && !hurts(heard);
}

/** Who speaks of ending his life is helped by somebody who stays, before anything is settled. */
function isHeld({ aim }: Persona, { claimed }: RoleState, { acts }: HeardLine): boolean {
  return aim === "crisis" && claimed && acts.has("safety");
}

/** To what moment a persona's next words belong, once its feelings have moved. */
export function chooseMoment(
  persona: Persona,
  state: RoleState,
  heard: HeardLine,
  currency: "CNY" | "USD",
): ReplyMoment {
  if (state.tension >= 10) return "hangup";
  if (heard.acts.has("farewell")) return "bye";
  if (settles(persona, state, heard)) return "settled";
  if (hurts(heard) && state.claimed) return "hurt";
  if (isHeld(persona, state, heard)) return "soothed";
  const found = offerMoment(persona, state, heard, currency) ?? matterMoment(persona, state, heard);
  return found ?? (soothes(heard) && state.claimed ? "soothed" : "other");
}
