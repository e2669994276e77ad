import type { LocalizedText } from "@tactful/domain";

interface OfferBase {
  readonly id: string;
  readonly title: LocalizedText;
  /** Products it is for; all of the policy's where absent. */
  readonly products?: readonly string[];
}

/** Equal monthly instalments. */
export interface InstalmentOffer extends OfferBase {
  readonly kind: "instalments";
  /** Lengths to choose from, in months, shortest first. */
  readonly months: readonly number[];
  readonly minInstalmentMinor: number;
  /** Yearly rate while the plan runs, as a decimal; 0 where interest rests. */
  readonly annualRate: number;
  /** What is owed in interest and fees: paid with the first instalment, or spread over all. */
  readonly arrears: "first" | "spread";
}

/** Due dates moved back. */
export interface ExtensionOffer extends OfferBase {
  readonly kind: "extension";
  readonly extendMonths: number;
  readonly maxExtensions: number;
  readonly annualRate: number;
}

/** A part is waived if the rest is paid. */
export interface SettlementOffer extends OfferBase {
  readonly kind: "settlement";
  /** Share of all that is owed that is waived, 0 to 1. */
  readonly discount: number;
  /** Days from today until the payment is due. */
  readonly dueDays: number;
  /** Equal payments, one a month; 1 where it is paid at once. */
  readonly parts: number;
}

/** All that is overdue, at once. */
export interface FullOffer extends OfferBase {
  readonly kind: "full";
  readonly dueDays: number;
}

/** Something that may be offered to a borrower. */
export type Offer = InstalmentOffer | ExtensionOffer | SettlementOffer | FullOffer;
