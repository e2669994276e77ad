import type { Finding, IsoDate } from "@tactful/domain";

/** A named person's decision that findings of a rule are accepted, until a date. */
export interface Suppression {
  readonly rule: string;
  readonly owner: string;
  readonly reason: string;
  /** The last day on which it holds. */
  readonly expires: IsoDate;
}

/** What let a finding pass: a directive in the text, an entry of a suppressions file, or the baseline. */
export type SuppressedBy =
  | ({ readonly kind: "directive" | "file" } & Omit<Suppression, "rule">)
  | { readonly kind: "baseline" };

/** A finding that was let pass, and by what. */
export interface SuppressedFinding {
  readonly finding: Finding;
  readonly by: SuppressedBy;
  /** Where it is wanted. */
  readonly fingerprint?: string;
}
