import { type Facts, type Plan, type Situation, type StageId, TactfulError } from "@tactful/domain";
import { answerOptions, type Policy } from "@tactful/strategy";
import type { Moment } from "../stages/moment.ts";

/** Stages in which a plan may be spoken of. */
const bargaining: ReadonlySet<StageId> = new Set(["remind", "explore", "negotiate", "hardship", "promise"]);

/** So many plans are shown. */
const most = 3;

/** Finds the policy of a situation; undefined where it names none and its jurisdiction has no sample. */
export type FindPolicy = (situation: Situation) => Policy | undefined;

function accountFacts({ account, borrower, facts }: Situation): Facts {
  return {
    ...account.facts,
    ...(borrower.vulnerability.length === 0 ? {} : { vulnerability: borrower.vulnerability }),
    ...(borrower.planActive === undefined ? {} : { plan_active: true }),
    ...(borrower.represented === undefined ? {} : { attorney: { known: true } }),
    ...facts,
  };
}

/** A sample policy need not fit every account; one that is named must. */
function isOfSample({ policy }: Situation, error: unknown): boolean {
  return policy === undefined && error instanceof TactfulError;
}

/**
 * The plans that may be offered now, best first and three at most, as the calculator reckons them; none before verification, in a crisis, to
 * somebody who is represented, or at a stage that is not for bargaining. Throws as `answerOptions` does where the named policy does not fit.
 */
export function planOptions(
  situation: Situation,
  moment: Moment,
  stage: StageId,
  findPolicy: FindPolicy,
): readonly Plan[] {
  if (!moment.verified || moment.crisis || moment.represented || !bargaining.has(stage)) return [];
  const policy = findPolicy(situation);
  if (policy === undefined) return [];
  const { id, score, jurisdiction } = situation;
  const account = { jurisdiction, ...situation.account, facts: accountFacts(situation) };
  const request = {
    id,
    task: "options",
    account,
    extensionsGranted: 0,
    ...(score === undefined ? {} : { score }),
  } as const;
  try {
    return answerOptions(request, policy, situation.localTime.slice(0, 10)).options.slice(0, most);
  } catch (error) {
    if (isOfSample(situation, error)) return [];
    throw error;
  }
}
