import { addMinor } from "../arithmetic/minor-units.ts";
import { type InterestTerms, simpleInterest } from "../arithmetic/simple-interest.ts";
import type { CapCheckAnswer } from "../plan-answer.ts";
import { invalidField } from "../request/invalid-field.ts";
import type { CapCheckRequest } from "./cap-check-request.ts";

/**
 * Times the loan prime rate at signing that private lending may cost, interest, late fees and penalty together: the Supreme
 * People's Court's rules on private lending, articles 25, 28 and 29. They do not bind licensed lenders.
 */
const privateMultiple = 4;

function capTerms({ lender, capRate, lprAtSigning }: CapCheckRequest): InterestTerms {
  if (lender === "licensed") {
    if (capRate !== undefined) return { annualRate: capRate, rounding: "down", path: "capRate" };
    throw invalidField(
      "capRate",
      "is missing; expected the highest yearly rate of a licensed lender, such as 0.24",
    );
  }
  if (lprAtSigning === undefined) {
    throw invalidField(
      "lprAtSigning",
      "is missing; expected the one-year loan prime rate at signing, such as 0.03",
    );
  }
  return { annualRate: lprAtSigning, multiple: privateMultiple, rounding: "down", path: "lprAtSigning" };
}

/**
 * Holds interest and fees against the cap: (principal - prepaid interest) x rate x days / 365, rounded down. Prepaid
 * interest is no principal (article 26 of the same rules; Civil Code, article 670). Throws RECORD_INVALID where the rate
 * that the lender goes by is missing, or more interest was prepaid than there is principal.
 */
export function answerCapCheck(request: CapCheckRequest): CapCheckAnswer {
  const { principalMinor, prepaidInterestMinor, days } = request;
  if (prepaidInterestMinor > principalMinor) {
    throw invalidField(
      "prepaidInterestMinor",
      `is more than the principal of ${principalMinor}; give what was kept back`,
    );
  }
  const interest = simpleInterest(capTerms(request));
  const effectivePrincipalMinor = principalMinor - prepaidInterestMinor;
  const capMinor = interest(effectivePrincipalMinor, days);
  const chargedMinor = addMinor(request.interestMinor, request.feesMinor, "interestMinor");
  const excessMinor = Math.max(0, chargedMinor - capMinor);
  return { effectivePrincipalMinor, capMinor, withinCap: excessMinor === 0, excessMinor };
}
