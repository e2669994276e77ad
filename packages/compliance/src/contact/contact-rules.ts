import {
  type ContactAnswer,
  type ContactReason,
  type ContactRequest,
  type LocalizedText,
  TactfulError,
} from "@tactful/domain";
import { reachesInto } from "../check/applies-to.ts";
import {
  type BindingKey,
  binds,
  type CompiledContactRule,
  compileContactRule,
  concerns,
} from "./compile-rule.ts";
import type { ContactBook } from "./contact-book.ts";
import { type ContactCase, openCase } from "./contact-case.ts";
import { forbiddingClock } from "./judge-rule.ts";
import { nextAllowed, writeTime } from "./next-allowed.ts";
import { reasonText } from "./reason-text.ts";

/** How {@link ContactRules} answers. */
export interface ContactAnswerOptions {
  /** Whether reasons carry their texts in Chinese and English; by default they do. */
  readonly withMessages?: boolean;
}

/** Answers whether people may be contacted. */
export interface ContactRules {
  /**
   * Whether a person may be contacted this way at this moment, every rule that forbids it, and when it is allowed next. The same request
   * gives the same answer; no clock is asked. Throws HOLIDAYS_UNCOVERED where a rule that applies names holidays of a year that no holiday
   * file covers.
   */
  answer(request: ContactRequest, options?: ContactAnswerOptions): ContactAnswer;
}

/** The two reasons that are the toolkit's own. */
const ownReasons = {
  selfHarm: {
    rule: "tactful/self-harm",
    message: {
      zh: "对方流露过自伤或轻生的念头：停止一切催收联系，转由专人关怀处理",
      en: "The person has spoken of self-harm: all collection stops, and a trained colleague takes over",
    },
  },
  noRule: {
    rule: "tactful/no-confirmed-rule",
    message: {
      zh: "规则包中没有该法域经核实的联系规则，无法判断能否联系",
      en: "The rule packs hold no confirmed contact rule for this jurisdiction, so nothing can be said of this contact",
    },
  },
} as const satisfies Record<string, { rule: string; message: LocalizedText }>;

function ownReason(name: keyof typeof ownReasons, withMessages: boolean): ContactReason {
  const { rule, message } = ownReasons[name];
  return withMessages ? { rule, message, citation: null } : { rule, citation: null };
}

/** Kinds of requests whose rules are kept; odd jurisdictions must not fill memory. */
const kindLimit = 4096;

/** Makes the function that finds the rules of a kind of request, a country's before those of its states and cities. */
function rulesByKind(
  compiled: readonly CompiledContactRule[],
): (key: BindingKey) => readonly CompiledContactRule[] {
  const ordered = compiled.toSorted(
    (left, right) => left.rule.jurisdiction.length - right.rule.jurisdiction.length,
  );
  const known = new Map<string, readonly CompiledContactRule[]>();
  return (key) => {
    const name = `${key.jurisdiction} ${key.applies} ${key.party} ${key.channel}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = ordered.filter((rule) => binds(rule, key));
    if (known.size >= kindLimit) known.clear();
    known.set(name, found);
    return found;
  };
}

function compileBook({ rules, laws, holidays }: ContactBook): readonly CompiledContactRule[] {
  const byId = new Map(laws.map((law) => [law.id, law]));
  return rules.map((rule) => {
    const law = byId.get(rule.citation);
    if (law !== undefined) return compileContactRule(rule, law, holidays);
    throw new TactfulError(
      "RULE_INVALID",
      `The contact rule ${rule.id} cites ${rule.citation}, which no pack holds; add it to the citations.`,
    );
  });
}

function reasonsOf(
  rules: readonly CompiledContactRule[],
  contact: ContactCase,
  withMessages: boolean,
): ContactReason[] {
  const reasons: ContactReason[] = [];
  for (const compiled of rules) {
    if (!concerns(compiled, contact.facts)) continue;
    const clock = forbiddingClock(compiled, contact, contact.at);
    if (clock === undefined) continue;
    const { rule, citation } = compiled;
    reasons.push(
      withMessages
        ? { rule: rule.id, message: reasonText(compiled, contact, clock, contact.at), citation }
        : { rule: rule.id, citation },
    );
  }
  return reasons;
}

/** The same where contact is stopped anyhow: no gap in a holiday file may keep that from being said. */
function knownReasons(
  rules: readonly CompiledContactRule[],
  contact: ContactCase,
  withMessages: boolean,
): readonly ContactReason[] {
  return rules.flatMap((rule) => {
    try {
      return reasonsOf([rule], contact, withMessages);
    } catch (error) {
      if (error instanceof TactfulError && error.code === "HOLIDAYS_UNCOVERED") return [];
      throw error;
    }
  });
}

function nextTime(rules: readonly CompiledContactRule[], contact: ContactCase): string | null {
  const concerned = rules.filter((compiled) => concerns(compiled, contact.facts));
  const next = nextAllowed(concerned, contact);
  const [clock] = contact.clocks;
  return next === null || clock === undefined ? null : writeTime(clock, next);
}

/** Makes contact rules ready to answer. Throws RULE_INVALID for a rule that cites no law of the packs. */
export function createContactRules(book: ContactBook): ContactRules {
  const compiled = compileBook(book);
  const rulesOf = rulesByKind(compiled);
  const isConfirmed = (jurisdiction: ContactRequest["jurisdiction"]): boolean =>
    compiled.some(({ rule }) => reachesInto(rule.jurisdiction, jurisdiction));
  return {
    answer(request, { withMessages = true } = {}) {
      const { id } = request;
      const rules = rulesOf(request);
      const isHarmFeared = request.facts?.vulnerability?.includes("self-harm") === true;
      if (rules.length === 0 && !isHarmFeared) {
        return isConfirmed(request.jurisdiction)
          ? { id, allowed: true, reasons: [], nextAllowedAt: null }
          : { id, allowed: null, reasons: [ownReason("noRule", withMessages)], nextAllowedAt: null };
      }
      const contact = openCase(request);
      if (isHarmFeared) {
        const reasons = [ownReason("selfHarm", withMessages), ...knownReasons(rules, contact, withMessages)];
        return { id, allowed: false, reasons, nextAllowedAt: null };
      }
      const reasons = reasonsOf(rules, contact, withMessages);
      if (reasons.length === 0) return { id, allowed: true, reasons, nextAllowedAt: null };
      return { id, allowed: false, reasons, nextAllowedAt: nextTime(rules, contact) };
    },
  };
}
