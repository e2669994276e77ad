export {
  type ComplaintKey,
  type ComplaintRate,
  type ContactCount,
  complaintRates,
} from "./complaints/complaint-rates.ts";
export type { Rate } from "./complaints/poisson-rate.ts";
export { type EarlyWarning, type EarlyWarningContext, earlyWarning } from "./early-warning/early-warning.ts";
export { assumedPromiseKept, assumedRightParty } from "./estimates/assumed-priors.ts";
export { type BestHour, type BestHourOptions, bestHour, type HourRate } from "./estimates/best-hour.ts";
export { type BetaPrior, betaRate, type RateEstimate } from "./estimates/beta-rate.ts";
export { fitBetaPrior, fitPromiseKept, fitRightParty, type TrialRow } from "./estimates/fit-beta-prior.ts";
export { fitRecovery } from "./estimates/fit-recovery.ts";
export { promiseKept } from "./estimates/promise-kept.ts";
export {
  assumedRecovery,
  type BucketRecovery,
  type RecoveryEstimate,
  type RecoveryMonth,
  type RecoveryTable,
  recoveryRate,
} from "./estimates/recovery-rate.ts";
export { type LostContact, lostContact, rightPartyContact } from "./estimates/right-party-contact.ts";
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
export type { AffordabilityRequest } from "./plan/affordability/affordability-request.ts";
export { answerPlan } from "./plan/answer-plan.ts";
export type { CapCheckRequest } from "./plan/cap-check/cap-check-request.ts";
export type { ExtensionRequest } from "./plan/extension/extension-request.ts";
export type { EqualInstalmentsRequest } from "./plan/instalments/instalments-request.ts";
export type { SteppedRequest } from "./plan/instalments/stepped-request.ts";
export { answerOptions, type OptionsAnswer } from "./plan/options/answer-options.ts";
export type { OptionsRequest } from "./plan/options/options-request.ts";
export type { PlanAssumptions } from "./plan/options/plan-assumptions.ts";
export type {
  AffordabilityAnswer,
  CapCheckAnswer,
  PlanAnswer,
  PlanLimits,
  PlanReason,
  PlanRefusal,
  PlanRule,
  ScheduleAnswer,
  SettlementAnswer,
} from "./plan/plan-answer.ts";
export { type ExactPlanRequest, type PlanRequest, readPlanRequest } from "./plan/plan-request.ts";
export type { SettlementRequest } from "./plan/settlement/settlement-request.ts";
export { type CaseAxis, caseAxes, type TreatmentCase } from "./policy/cases/treatment-case.ts";
export { loadPolicy, readPolicy } from "./policy/load-policy.ts";
export type { ExtensionOffer, FullOffer, InstalmentOffer, Offer, SettlementOffer } from "./policy/offer.ts";
export {
  type Authority,
  type Cadence,
  type Handler,
  handlers,
  type Policy,
  type PolicySource,
  type StopCause,
  type StopLine,
  type Stretch,
  stopCauses,
  type Tone,
  type TreatmentCondition,
  type TreatmentLine,
  tones,
} from "./policy/policy.ts";
export { PolicyFile } from "./policy/policy-schema.ts";
export { policiesFolder, samplePolicy, samplePolicyFile } from "./policy/sample-policies.ts";
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
export { accountCase } from "./treatment/account-case.ts";
export { chooseTreatment } from "./treatment/choose-treatment.ts";
export {
  explainTreatment,
  type LineStep,
  type StopStep,
  type TreatmentTrace,
} from "./treatment/explain-treatment.ts";
export { nextContactOn } from "./treatment/next-contact.ts";
export { holdsCause } from "./treatment/stop-causes.ts";
export { traceText } from "./treatment/trace-text.ts";
export type { ChannelNote, DecidedBy, Treatment, TreatmentContext } from "./treatment/treatment.ts";
export type { Estimate, Random } from "./uplift/bootstrap.ts";
export type { ContactBalance, UpliftWarning } from "./uplift/contact-balance.ts";
export { type ContactFeatures, contactFeatures } from "./uplift/contact-features.ts";
export type { ContactRecord } from "./uplift/contact-record.ts";
export { measureUplift, type UpliftReport } from "./uplift/measure-uplift.ts";
export type { CurvePoint } from "./uplift/uplift-curve.ts";
export { predictUplift, type UpliftClaim, type UpliftModel } from "./uplift/uplift-model.ts";
export { type AmountAtStake, amountAtStake } from "./value/amount-at-stake.ts";
export {
  type ContactEffect,
  type ProbabilityGain,
  probabilityGain,
  type ValueBasis,
} from "./value/contact-effect.ts";
export { type ContactValue, contactValue, grossValue } from "./value/contact-value.ts";
export type { Behaviour, Means, PaymentCounts, PromiseCounts } from "./willingness/behaviour.ts";
export {
  type EvidenceId,
  type EvidenceWeight,
  evidenceWeights,
  leastEvidence,
} from "./willingness/evidence-weights.ts";
export { type Quadrant, quadrants } from "./willingness/quadrant.ts";
export {
  type BehaviourIndex,
  type Evidence,
  quadrantOf,
  type WillingnessAndAbility,
  willingnessAndAbility,
} from "./willingness/willingness-and-ability.ts";
export { type Allocation, allocate } from "./worklist/allocate.ts";
export {
  type BorrowerExclusion,
  type Candidate,
  type CandidateStore,
  candidateStore,
} from "./worklist/candidate-store.ts";
export { type CandidateGroup, type ContactOption, optionValue } from "./worklist/contact-option.ts";
export { type ControlShare, isControl } from "./worklist/control-share.ts";
export type { Placement } from "./worklist/placement.ts";
export { readWorkLimits } from "./worklist/read-work-limits.ts";
export { type ContactTime, type LeftOutId, leftOut, type WorkItem } from "./worklist/work-item.ts";
export { assumedNextChannelShare, type HandlerLimit, WorkLimits } from "./worklist/work-limits.ts";
