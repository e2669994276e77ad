import type { Language, Situation } from "@tactful/domain";
import {
  bareDesk,
  createUnderstanding,
  type FindPolicy,
  type Library,
  permissionRules,
  readDesk,
  readLibrary,
  readSlots,
  readStages,
  type SuggestTools,
  signalReader,
} from "@tactful/script";
import { samplePolicyFile } from "@tactful/strategy";
import { checkerOf, findSecondReader, openPacks } from "../check/open-checker.ts";
import { policyFinder } from "../plan/find-policy.ts";
import type { SuggestRun } from "./suggest-run.ts";

/** What of a run decides how guidance is made. */
export type SuggestSetup = Pick<SuggestRun, "desk" | "seniority" | "policy" | "library" | "today">;

/** Finds the policy that a situation names, else that of `--policy`, else its jurisdiction's sample, of which there may be none. */
function findPolicyFor(chosen: string | undefined): FindPolicy {
  const find = policyFinder(chosen);
  return ({ id, policy, account, jurisdiction }: Situation) => {
    const isBare = policy === undefined && chosen === undefined;
    if (isBare && samplePolicyFile(jurisdiction) === undefined) return undefined;
    const named = policy === undefined ? {} : { policy };
    return find({
      id,
      task: "options",
      account: { jurisdiction, ...account },
      extensionsGranted: 0,
      ...named,
    });
  };
}

/**
 * Opens all that guidance is made of. The library of a language is read when its first situation comes. Throws FILE_NOT_FOUND,
 * CONFIG_INVALID, LIBRARY_INVALID, POLICY_INVALID and RULE_INVALID.
 */
export function openSuggest({ desk, seniority, policy, library, today }: SuggestSetup): SuggestTools {
  const book = readStages();
  const ready = openPacks(today, []);
  const settings = desk === undefined ? bareDesk : readDesk(desk);
  const libraries = new Map<Language, Library>();
  const libraryOf = (language: Language): Library => {
    const known = libraries.get(language) ?? readLibrary(language, book.finds.debt, library);
    libraries.set(language, known);
    return known;
  };
  return {
    book,
    library: libraryOf,
    slots: readSlots(),
    desk: seniority === undefined ? settings : { ...settings, seniority },
    checker: checkerOf(ready, findSecondReader(), { date: today, suggestions: false }),
    dutyChecker: checkerOf(ready, null, { date: today, suggestions: false }),
    permission: permissionRules(),
    readSignals: signalReader(createUnderstanding({ today })),
    findPolicy: findPolicyFor(policy),
  };
}
