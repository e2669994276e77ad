import type { Borrower } from "./borrower.ts";
import type { Contract } from "./contract.ts";
import type { BehaviourParameters, ContactParameters } from "./parameters.ts";
import type { Random } from "./random.ts";

/** An account with what stays the same from month to month. */
export interface Subject {
  readonly borrower: Borrower;
  readonly contract: Contract;
  /** Mean of the logarithm of the instalments the borrower can afford in a month. */
  readonly affordMean: number;
  /** Chance a month that an income shock begins. */
  readonly shockOnset: number;
  /** Chance a month that a shock ends, and that arrears are met with a lump sum. */
  readonly shockEnd: number;
  readonly lumpChance: number;
  /** Lives from payday to payday. */
  readonly thin: boolean;
  /** Chance of trying to pay with nothing overdue. */
  readonly tryCurrent: number;
  /** Logit of being reached by one attempt in bucket M1. */
  readonly reachLogit: number;
  /** Worked by collectors, left alone, or without a working number. */
  readonly treatment: "worked" | "deferred" | "invalid-number";
}

/** 1 / (1 + e^-x). */
export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Logit of trying to pay with this many instalments overdue: less willing, deeper in arrears, less likely. */
export function tryLogit(behaviour: BehaviourParameters, borrower: Borrower, overdue: number): number {
  const fatigue = behaviour.tryFatigue * Math.log(1 + overdue);
  return behaviour.tryBase + behaviour.tryWillingness * borrower.willingness - fatigue;
}

/** Draws what stays the same for one account. */
export function drawSubject(
  random: Random,
  behaviour: BehaviourParameters,
  contact: ContactParameters,
  borrower: Borrower,
  contract: Contract,
  incomeMedian: number,
): Subject {
  const usualBurden = 0.15;
  const burden = Math.log(contract.instalment / borrower.income / usualBurden);
  const richer = Math.log(borrower.income / incomeMedian);
  const drag = Math.exp(-behaviour.lenderDrag * borrower.otherLenders);
  return {
    borrower,
    contract,
    affordMean:
      behaviour.affordMean +
      behaviour.affordAbility * borrower.ability +
      behaviour.affordIncome * richer -
      behaviour.affordBurden * burden -
      behaviour.affordLender * borrower.otherLenders,
    shockOnset: (behaviour.shockOnset / drag) * Math.exp(-behaviour.shockAbilityFactor * borrower.ability),
    shockEnd: behaviour.shockEnd * drag,
    lumpChance: behaviour.lumpChance * drag * Math.exp(behaviour.lumpIncome * richer),
    thin: random.chance(logistic(behaviour.thinBase - behaviour.thinAbility * borrower.ability)),
    tryCurrent: logistic(tryLogit(behaviour, borrower, 0)),
    reachLogit: contact.reachBase + contact.reachSlope * borrower.reach,
    treatment: drawTreatment(random, contact),
  };
}

function drawTreatment(random: Random, contact: ContactParameters): Subject["treatment"] {
  const u = random.uniform();
  if (u < contact.deferred) return "deferred";
  return u < contact.deferred + contact.invalidNumber ? "invalid-number" : "worked";
}
