export {
  type ComplaintKey,
  type ComplaintRate,
  type ContactCount,
  complaintRates,
} from "./complaints/complaint-rates.ts";
export type { Rate } from "./complaints/poisson-rate.ts";
export {
  type Discontinuity,
  type DiscontinuityOptions,
  discontinuity,
  type ThresholdCase,
} from "./evaluation/discontinuity.ts";
export { type AccountRows, type AccountTerms, requireCurrency, withTerms } from "./ledger/account-rows.ts";
export { Instalment } from "./ledger/instalment.ts";
export type { JudgedPlan, JudgedPromise, PromiseStatus } from "./ledger/judge-promises.ts";
export { keepLedger, type LedgerOptions } from "./ledger/keep-ledger.ts";
export type { LedgerEntry, LedgerStatus } from "./ledger/ledger-entry.ts";
export { Payment } from "./ledger/payment.ts";
export type { PaymentRecord } from "./ledger/payment-record.ts";
export { PromiseToPay } from "./ledger/promise-to-pay.ts";
export type { ExtensionOffer, FullOffer, InstalmentOffer, Offer, SettlementOffer } from "./policy/offer.ts";
export {
  type Authority,
  type Cadence,
  type Handler,
  handlers,
  type Policy,
  type StopCause,
  type StopLine,
  type Stretch,
  stopCauses,
  type Tone,
  type TreatmentCondition,
  type TreatmentLine,
  tones,
} from "./policy/policy.ts";
export { type AccountPath, type AccountPoint, accountPath, monthsBetween } from "./portfolio/account-path.ts";
export { type Cohort, type CohortKey, cohortTable } from "./portfolio/cohort-table.ts";
export { type CurePoint, cureCurve } from "./portfolio/cure-curve.ts";
export {
  type MigrationCell,
  type MigrationRow,
  migrationMatrix,
  monthlySteps,
  type Step,
} from "./portfolio/migration-matrix.ts";
export { type PortfolioState, portfolioStates } from "./portfolio/portfolio-state.ts";
export { type RollRate, rollRates } from "./portfolio/roll-rates.ts";
export { type VintageCurve, type VintagePoint, vintageCurves } from "./portfolio/vintage-curves.ts";
export type { Share } from "./statistics/wilson-share.ts";
export { type Quadrant, quadrants } from "./willingness/quadrant.ts";
