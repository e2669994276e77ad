import { addMinor } from "../arithmetic/minor-units.ts";
import type { Owed } from "./request-fields.ts";

/** All that is owed today: principal, interest and fees. Throws MONEY_INVALID at `principalMinor` beyond 2^53 - 1. */
export function owedToday({ principalMinor, interestMinor, feesMinor }: Owed): number {
  return addMinor(addMinor(principalMinor, interestMinor, "principalMinor"), feesMinor, "principalMinor");
}
