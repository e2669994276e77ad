import type { ContactRequest, Facts } from "@tactful/domain";
import type { FactTest, GateLimit } from "./contact-rule.ts";

/** Answers whether something holds of the facts of a request. */
export type FactPredicate = (facts: Facts, request: ContactRequest) => boolean;

function knownValue(facts: Facts, fact: FactTest["fact"]): unknown {
  return fact === "attorney.known" ? facts.attorney?.known : facts[fact];
}

function isSaid(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

function holdsOf(test: FactTest, value: unknown, request: ContactRequest): boolean {
  if (test.is !== undefined) return value === test.is;
  if (test.below !== undefined) return typeof value === "number" && value < test.below;
  if (!Array.isArray(value)) return false;
  if (test.isFilled === true) return value.length > 0;
  return value.includes(test.hasChannel === true ? request.channel : test.has);
}

/** Makes the predicate of one test. What is not known passes no test. */
function factPredicate(test: FactTest): FactPredicate {
  const { fact, evidence } = test;
  return (facts, request) => {
    const value = knownValue(facts, fact);
    if (value === undefined || !holdsOf(test, value, request)) return false;
    return evidence === undefined || isSaid(facts[evidence]);
  };
}

/** Makes the predicate that answers whether a gate is closed. */
export function gatePredicate(gate: GateLimit): FactPredicate {
  if (gate === "closed") return () => true;
  if ("unless" in gate) {
    const tests = gate.unless.map(factPredicate);
    return (facts, request) => !tests.some((test) => test(facts, request));
  }
  const tests = gate.if.map(factPredicate);
  return (facts, request) => tests.some((test) => test(facts, request));
}
