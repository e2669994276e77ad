export { answerPlan } from "./plan/answer-plan.ts";
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
export { type PlanRequest, readPlanRequest } from "./plan/plan-request.ts";
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
export { type Quadrant, quadrants } from "./willingness/quadrant.ts";
