import type { Refusal } from "./guards/guard-text.ts";

/** Why the library's wording stands where a language model was asked for. A number after `http-` is the status that a service answered. */
export type FallbackReason =
  | "no-key"
  | "no-address"
  | "nothing-to-reword"
  | "fixed-wording"
  | "crisis"
  | "budget"
  | "circuit-open"
  | "cancelled"
  | "deadline"
  | "connection"
  | `http-${number}`
  | "refused"
  | "filtered"
  | "truncated"
  | "invalid-answer"
  | `guard-${Refusal}`;

/** The cases in which the service, not what it said, is at fault: enough of them in a row open the circuit. */
export function isServiceFault(reason: FallbackReason): boolean {
  return reason === "deadline" || reason === "connection" || reason.startsWith("http-");
}
