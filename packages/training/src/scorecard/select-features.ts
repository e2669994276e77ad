import type { Outcome } from "../binning/outcome.ts";
import { fitLogistic, type LogisticFit } from "./logistic-regression.ts";
import type { ScorecardOptions } from "./scorecard-options.ts";
import { varianceInflation } from "./variance-inflation.ts";

/** A feature that may enter the card. */
export interface Candidate {
  readonly name: string;
  readonly iv: number;
  /** Weight of evidence of every row. */
  readonly woe: Float64Array;
}

/** A feature that did not enter the card, why, and the figure that decided. */
export interface DroppedFeature {
  readonly feature: string;
  readonly reason: "protected" | "iv" | "vif" | "stepwise" | "sign";
  /** Information value, variance inflation factor, change of the criterion, or coefficient; null for a protected feature. */
  readonly value: number | null;
}

/** What selection left, and the regression on it. */
export interface Selection<T extends Candidate> {
  /** In the order in which they were given. */
  readonly kept: readonly T[];
  readonly dropped: readonly DroppedFeature[];
  readonly fit: LogisticFit;
}

/**
 * Chooses features in four steps, each on what the one before left: information value, variance inflation, stepwise
 * search, sign. The last fits all that is left and drops the feature with the lowest coefficient until every
 * coefficient is above 0: a feature whose coefficient is not would turn the direction of its own bins round.
 */
export function selectFeatures<T extends Candidate>(
  candidates: readonly T[],
  outcome: Outcome,
  options: ScorecardOptions,
): Selection<T> {
  const dropped: DroppedFeature[] = [];
  const informative = candidates.filter(({ name, iv }) => {
    if (iv < options.minIv || iv === 0) dropped.push({ feature: name, reason: "iv", value: iv });
    return iv >= options.minIv && iv > 0;
  });
  const separate = dropCollinear(informative, outcome, options.maxVif, dropped);
  const chosen = stepwise(separate, outcome, options, dropped);
  return dropReversed(chosen, outcome, options.ridge, dropped);
}

function dropCollinear<T extends Candidate>(
  candidates: readonly T[],
  outcome: Outcome,
  maxVif: number,
  dropped: DroppedFeature[],
): readonly T[] {
  const factors = varianceInflation(
    candidates.map(({ woe }) => woe),
    outcome.weights,
  );
  const above = candidates
    .map((candidate, at) => ({ candidate, factor: factors[at] ?? 1 }))
    .filter(({ factor }) => factor > maxVif);
  if (above.length === 0) return candidates;
  const worst = above.reduce((least, other) => (other.candidate.iv <= least.candidate.iv ? other : least));
  dropped.push({ feature: worst.candidate.name, reason: "vif", value: worst.factor });
  return dropCollinear(
    candidates.filter((candidate) => candidate !== worst.candidate),
    outcome,
    maxVif,
    dropped,
  );
}

/** A set of features on the way, its regression, and what the criterion makes of it. */
interface Step<T extends Candidate> {
  readonly set: readonly T[];
  readonly fit: LogisticFit;
  readonly cost: number;
}

function stepwise<T extends Candidate>(
  candidates: readonly T[],
  outcome: Outcome,
  options: ScorecardOptions,
  dropped: DroppedFeature[],
): readonly T[] {
  if (options.stepwise === "none") return candidates;
  const forward = options.stepwise === "forward";
  const price = options.criterion === "aic" ? 2 : Math.log(outcome.repaid.length);
  const stepTo = (set: readonly T[], before?: Step<T>): Step<T> => {
    const fit = fitOn(set, outcome, options.ridge, before);
    return { set, fit, cost: price * (set.length + 1) - 2 * fit.logLikelihood };
  };
  const neighbours = ({ set }: Step<T>): readonly (readonly T[])[] =>
    forward
      ? candidates.filter((one) => !set.includes(one)).map((one) => [...set, one])
      : set.map((one) => set.filter((other) => other !== one));
  let now = stepTo(forward ? [] : candidates);
  for (let before: Step<T> | undefined; before !== now; ) {
    before = now;
    for (const set of neighbours(before)) {
      const next = stepTo(set, before);
      if (next.cost < now.cost) now = next;
    }
  }
  const chosen = now;
  for (const one of candidates) {
    if (chosen.set.includes(one)) continue;
    const value = stepTo([...chosen.set, one], chosen).cost - chosen.cost;
    dropped.push({ feature: one.name, reason: "stepwise", value });
  }
  return candidates.filter((one) => chosen.set.includes(one));
}

function dropReversed<T extends Candidate>(
  candidates: readonly T[],
  outcome: Outcome,
  ridge: number,
  dropped: DroppedFeature[],
  before?: Pick<Step<T>, "set" | "fit">,
): Selection<T> {
  const fit = fitOn(candidates, outcome, ridge, before);
  const lowest = Math.min(...fit.coefficients);
  const reversed = lowest > 0 ? undefined : candidates[fit.coefficients.indexOf(lowest)];
  if (reversed === undefined) return { kept: candidates, dropped, fit };
  dropped.push({ feature: reversed.name, reason: "sign", value: lowest });
  const left = candidates.filter((candidate) => candidate !== reversed);
  return dropReversed(left, outcome, ridge, dropped, { set: candidates, fit });
}

/** The regression on a set of features; it starts from that of a similar set. */
function fitOn<T extends Candidate>(
  set: readonly T[],
  outcome: Outcome,
  ridge: number,
  before?: Pick<Step<T>, "set" | "fit">,
): LogisticFit {
  const start = before && {
    intercept: before.fit.intercept,
    coefficients: set.map((one) => before.fit.coefficients[before.set.indexOf(one)] ?? 0),
  };
  const columns = set.map(({ woe }) => woe);
  return fitLogistic(columns, outcome, ridge, start);
}
