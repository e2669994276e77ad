import type { Facts, Speaker } from "@tactful/domain";
import type { Audience } from "../packs/rule.ts";

/** Signals by which the other side shows who they are. */
const audienceSignals = { thirdParty: "audience.third-party", debtor: "audience.debtor" } as const;

/** Who is being spoken to after one more turn of the other side; an answer that says nothing changes nothing. */
export function nextAudience(
  known: Audience,
  turn: { readonly speaker: Speaker; readonly signals: ReadonlySet<string> },
): Audience {
  if (turn.speaker === "third-party") return "third-party";
  if (turn.speaker !== "borrower") return known;
  if (turn.signals.has(audienceSignals.thirdParty)) return "third-party";
  return turn.signals.has(audienceSignals.debtor) ? "debtor" : known;
}

/** Who is being spoken to, the facts considered: a verified identity settles it, and a verified guarantor may hear of the debt as the debtor may. */
export function audienceByFacts(heard: Audience, facts: Facts): Audience {
  return facts.identity_verified === true || facts.guarantor_verified === true ? "debtor" : heard;
}
