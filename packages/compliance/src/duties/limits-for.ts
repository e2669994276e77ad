import { reachesInto } from "../check/applies-to.ts";
import type { ContactLimits } from "../packs/duty-rule.ts";
import type { ConversationLog } from "./conversation-log.ts";

/** The limits of a place: a country's, and those that its states and cities add. */
export function limitsOfPlace(log: ConversationLog): readonly ContactLimits[] {
  return log.limits.filter((limits) => reachesInto(limits.jurisdiction, log.jurisdiction));
}

/** Whether limits bind whoever collects here. */
export function isBound(limits: ContactLimits, log: ConversationLog): boolean {
  return limits.applies === undefined || limits.applies === log.applies;
}
