import type { Channel, DutyResult, Jurisdiction } from "@tactful/domain";
import { reachesInto } from "../check/applies-to.ts";
import type { MessageDuty } from "../packs/duty-rule.ts";

/** The duties that a single message of its channel must carry by itself; none where the channel is not known. */
export function messageDuties(
  rules: readonly MessageDuty[],
  message: { readonly channel?: Channel },
  jurisdiction: Jurisdiction,
  signals: ReadonlySet<string>,
): readonly DutyResult[] {
  const { channel } = message;
  if (channel === undefined) return [];
  return rules
    .filter((rule) => rule.channels.includes(channel))
    .filter(
      (rule) =>
        rule.jurisdictions === undefined ||
        rule.jurisdictions.some((place) => reachesInto(place, jurisdiction)),
    )
    .map((rule) => ({
      id: rule.duty,
      status: rule.signals.some((signal) => signals.has(signal)) ? ("met" as const) : ("missed" as const),
    }));
}
