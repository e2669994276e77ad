import type { AccountState } from "@tactful/domain";
import { matchingLines, replacementOf } from "../policy/cases/deciding-lines.ts";
import { type CaseAxis, failedAxis, type TreatmentCase } from "../policy/cases/treatment-case.ts";
import type { Policy, StopCause } from "../policy/policy.ts";
import { accountCase, requireInPolicy } from "./account-case.ts";
import { lineTreatment, soleLine, stopTreatment } from "./choose-treatment.ts";
import { holdsCause } from "./stop-causes.ts";
import type { Treatment, TreatmentContext } from "./treatment.ts";

/** A stop line that was looked at. */
export interface StopStep {
  readonly id: string;
  readonly cause: StopCause;
  /** 1-based line of the policy file; null for a policy that was not read from a file. */
  readonly line: number | null;
  readonly holds: boolean;
}

/** A treatment line that was looked at. */
export interface LineStep {
  readonly id: string;
  readonly line: number | null;
  readonly holds: boolean;
  /** What about the account it is not for; null where it holds. */
  readonly failedOn: CaseAxis | null;
  /** The line that takes its place; null where none does. */
  readonly replacedBy: string | null;
}

/** How a treatment was found: every line that was looked at, in order, and what came of it. */
export interface TreatmentTrace {
  readonly policy: string;
  readonly version: string;
  readonly file: string | null;
  readonly stops: readonly StopStep[];
  /** Null where a stop decided: then no score was looked at. */
  readonly case: TreatmentCase | null;
  readonly lines: readonly LineStep[];
  readonly treatment: Treatment;
}

function lineSteps(policy: Policy, one: TreatmentCase): readonly LineStep[] {
  const matching = matchingLines(policy.treatments, one);
  return policy.treatments.map((line) => {
    const failedOn = failedAxis(line.when, one) ?? null;
    const holds = failedOn === null;
    const replacedBy = holds ? (replacementOf(line, matching)?.id ?? null) : null;
    return { id: line.id, line: line.line ?? null, holds, failedOn, replacedBy };
  });
}

/** The treatment that `chooseTreatment` gives, with every line that was looked at; throws the same errors. */
export function explainTreatment(
  account: AccountState,
  policy: Policy,
  context: TreatmentContext,
): TreatmentTrace {
  requireInPolicy(account, policy);
  const head = { policy: policy.policy, version: policy.version, file: policy.file ?? null };
  const held = policy.stops.findIndex(({ cause }) => holdsCause(cause, account, context.signals));
  const looked = held < 0 ? policy.stops : policy.stops.slice(0, held + 1);
  const stops = looked.map(({ id, cause, line = null }, index) => ({
    id,
    cause,
    line,
    holds: index === held,
  }));
  const stop = policy.stops[held];
  if (stop !== undefined) {
    const treatment = stopTreatment(stop, policy, account, context);
    return { ...head, stops, case: null, lines: [], treatment };
  }
  const one = accountCase(account, policy, context);
  const line = soleLine(matchingLines(policy.treatments, one), policy);
  const treatment = lineTreatment(line, policy, account, context);
  return { ...head, stops, case: one, lines: lineSteps(policy, one), treatment };
}
