import type { Channel, Jurisdiction, Speaker } from "@tactful/domain";
import type { RuleCondition } from "../packs/rule.ts";
import type { PlacedRule } from "../packs/rule-book.ts";

/**
 * Of what moments a rule speaks. All rules' scopes have the same fields, so that they are read without a search for each: rules as they
 * stand in packs leave out what they do not need.
 */
export interface RuleScope {
  readonly isMustNot: boolean;
  readonly isSilenced: boolean;
  readonly speakers: readonly Speaker[] | undefined;
  readonly channels: readonly Channel[] | undefined;
  readonly jurisdictions: readonly Jurisdiction[] | undefined;
  readonly when: RuleCondition | undefined;
}

/** The scope of a rule. */
export function scopeOf({ rule, isSilenced }: PlacedRule): RuleScope {
  return {
    isMustNot: rule.kind === "must-not",
    isSilenced: isSilenced === true,
    speakers: rule.speakers,
    channels: rule.channels,
    jurisdictions: rule.jurisdictions,
    when: rule.when,
  };
}
