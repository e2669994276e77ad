import type { FactId, Facts } from "@tactful/domain";
import type { NeededFact } from "../packs/rule.ts";

/** What the facts say of a sentence that hangs on them. */
export type Verdict =
  | { readonly status: "fine" }
  | { readonly status: "violation" }
  | { readonly status: "needs-fact"; readonly needs: readonly FactId[] };

/** True, false or not known (undefined); a case number, a text, a date or a sum stands for true. */
function truthOf(facts: Facts, fact: FactId): boolean | undefined {
  const value = facts[fact];
  if (value === undefined) return undefined;
  if (fact === "attorney") return facts.attorney?.known ?? facts.attorney?.name !== undefined;
  return Array.isArray(value) ? value.length > 0 : value !== false;
}

/** Judges a sentence by its facts: one known to be unlawful makes it a violation, one not known leaves it open. */
export function judgeByFacts(needs: readonly NeededFact[], facts: Facts): Verdict {
  const truths = needs.map(({ fact, lawful }) => ({ fact, lawful, truth: truthOf(facts, fact) }));
  if (truths.some(({ truth, lawful }) => truth !== undefined && truth !== lawful)) {
    return { status: "violation" };
  }
  const open = truths.filter(({ truth }) => truth === undefined).map(({ fact }) => fact);
  return open.length === 0 ? { status: "fine" } : { status: "needs-fact", needs: open };
}
