import { reachesInto } from "../check/applies-to.ts";
import type { ContactLimits } from "../packs/duty-rule.ts";
import type { ContactLog } from "./conversation-log.ts";

/** The limits of a place: a country's, and those that its states and cities add. */
export function limitsOfPlace(log: Pick<ContactLog, "limits" | "jurisdiction">): readonly ContactLimits[] {
  return log.limits.filter((limits) => reachesInto(limits.jurisdiction, log.jurisdiction));
}

/** Whether limits bind whoever collects here. */
export function isBound(limits: ContactLimits, log: Pick<ContactLog, "applies">): boolean {
  return limits.applies === undefined || limits.applies === log.applies;
}
