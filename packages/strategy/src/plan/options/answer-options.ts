import { type AccountState, type IsoDate, type Plan, TactfulError } from "@tactful/domain";
import type { Offer } from "../../policy/offer.ts";
import type { Policy } from "../../policy/policy.ts";
import { chooseTreatment } from "../../treatment/choose-treatment.ts";
import { holdsCause } from "../../treatment/stop-causes.ts";
import type { DecidedBy, Treatment, TreatmentContext } from "../../treatment/treatment.ts";
import { willingnessAndAbility } from "../../willingness/willingness-and-ability.ts";
import { meansOf } from "../affordability/affordability.ts";
import { offerPlans, type PlanCase } from "./offer-plans.ts";
import type { OptionsRequest } from "./options-request.ts";
import { type PlanAssumptions, planAssumptions } from "./plan-assumptions.ts";
import { planCaps } from "./plan-caps.ts";
import { planWhy } from "./plan-why.ts";
import { netPresentValue } from "./present-value.ts";
import { rankPlans } from "./rank-plans.ts";

/** The plans that may be offered for an account, ranked. */
export interface OptionsAnswer {
  readonly id: string;
  /** Best first; empty where the policy offers nothing, as when a stop holds. */
  readonly options: readonly Plan[];
  /** What is affordable in a month, in minor units; absent where the household is not known. */
  readonly affordableMinor?: number;
  /** What fits better where nothing offered is affordable. */
  readonly suggest?: "hardship";
  /** Name and version of the policy, and the line of it that decided. */
  readonly policy: string;
  readonly version: string;
  readonly decidedBy: Pick<DecidedBy, "kind" | "id">;
  /** What the present values rest on. */
  readonly assumptions: PlanAssumptions;
}

/** The account's fields stand under `account` in a request, and so do errors about them. */
function underAccount(error: unknown): unknown {
  if (!(error instanceof TactfulError) || (error.path !== "product" && error.path !== "currency"))
    return error;
  return new TactfulError(error.code, error.message, { path: `account.${error.path}`, cause: error });
}

function treatmentOf(account: AccountState, policy: Policy, context: TreatmentContext): Treatment {
  try {
    return chooseTreatment(account, policy, context);
  } catch (error) {
    throw underAccount(error);
  }
}

function withoutVulnerability(account: AccountState): AccountState {
  const { vulnerability: _vulnerability, ...facts } = account.facts ?? {};
  return { ...account, facts };
}

/**
 * What may be offered, best for the borrower first. Hardship and vulnerability add offers and take none away: those of every
 * redirect that holds come first, then those of the treatment that the account would have without any.
 */
function offersOf(
  treatment: Treatment,
  account: AccountState,
  policy: Policy,
  context: TreatmentContext,
): readonly Offer[] {
  const ids = new Set(treatment.offers);
  if (treatment.action === "redirect") {
    for (const { action, cause, offers = [] } of policy.stops) {
      if (action === "redirect" && holdsCause(cause, account)) for (const id of offers) ids.add(id);
    }
    for (const id of treatmentOf(withoutVulnerability(account), policy, context).offers) ids.add(id);
  }
  const isFor = ({ products }: Offer): boolean => products?.includes(account.product) ?? true;
  return [...ids].flatMap((id) => policy.offers.filter((offer) => offer.id === id && isFor(offer)));
}

function affordableOf(request: OptionsRequest): number | undefined {
  const { incomeMinor, essentialExpenseMinor, share } = request;
  if (incomeMinor === undefined || essentialExpenseMinor === undefined || share === undefined)
    return undefined;
  const { otherDebtPaymentsMinor = 0, protectedMinimumMinor = 0 } = request;
  const household = {
    incomeMinor,
    essentialExpenseMinor,
    otherDebtPaymentsMinor,
    protectedMinimumMinor,
    share,
  };
  return meansOf(household).affordableMinor;
}

function plansOf(
  offer: Offer,
  plan: PlanCase,
  assumptions: PlanAssumptions,
  affordableMinor: number | undefined,
): readonly Plan[] {
  const means = affordableMinor === undefined ? {} : { affordableMinor };
  return offerPlans(offer, plan).map((bare) => {
    const isAffordable =
      affordableMinor === undefined
        ? undefined
        : bare.schedule.every(({ amountMinor }) => amountMinor <= affordableMinor);
    return {
      ...bare,
      ...(isAffordable === undefined ? {} : { affordable: isAffordable }),
      netPresentValueMinor: netPresentValue(bare.schedule, plan.today, assumptions),
      why: planWhy(offer, bare, isAffordable, { currency: plan.policy.currency, ...means }),
    };
  });
}

/**
 * The plans that a policy offers for an account today, ranked: what the household can afford first, then what costs the
 * borrower least, then what is worth most to the lender.
 *
 * They are the offers of the treatment that the policy chooses, within the caps of law and policy; what the first role
 * of the policy may not grant needs the approval of the lowest that may. Hardship and vulnerability add offers and
 * remove none; a stop leaves none. Throws as `chooseTreatment` does, with the fields of the account under `account`.
 */
export function answerOptions(request: OptionsRequest, policy: Policy, today: IsoDate): OptionsAnswer {
  const { account, score, holidays, lprAtSigning } = request;
  const { quadrant } = willingnessAndAbility({ today, account });
  const context: TreatmentContext = { today, quadrant, ...(score === undefined ? {} : { score }) };
  const treatment = treatmentOf(account, policy, context);
  const assumptions = planAssumptions(score);
  const affordableMinor = affordableOf(request);
  const plan: PlanCase = {
    account,
    policy,
    caps: planCaps(account, policy, lprAtSigning),
    today,
    extensionsGranted: request.extensionsGranted,
    ...(holidays === undefined ? {} : { holidays }),
  };
  const offers = offersOf(treatment, account, policy, context);
  const plans = offers.flatMap((offer) => plansOf(offer, plan, assumptions, affordableMinor));
  const isBeyondMeans = plans.length > 0 && plans.every(({ affordable }) => affordable === false);
  return {
    id: request.id,
    options: rankPlans(plans),
    ...(affordableMinor === undefined ? {} : { affordableMinor }),
    ...(isBeyondMeans ? { suggest: "hardship" } : {}),
    policy: policy.policy,
    version: policy.version,
    decidedBy: { kind: treatment.decidedBy.kind, id: treatment.decidedBy.id },
    assumptions,
  };
}
