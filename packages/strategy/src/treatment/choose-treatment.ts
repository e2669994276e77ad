import { type AccountState, TactfulError } from "@tactful/domain";
import { decidingLines, matchingLines } from "../policy/cases/deciding-lines.ts";
import type { Cadence, Policy, StopLine, TreatmentLine } from "../policy/policy.ts";
import { accountCase, requireInPolicy } from "./account-case.ts";
import { nextContactOn } from "./next-contact.ts";
import { orderChannels } from "./order-channels.ts";
import { holdsCause } from "./stop-causes.ts";
import type { Treatment, TreatmentContext } from "./treatment.ts";

/** How often a redirected account is contacted where the policy does not say: once a week. */
const redirectCadence: Cadence = { everyDays: 7, mostPerWeek: 1 };

function offersFor(ids: readonly string[], product: string, policy: Policy): readonly string[] {
  return ids.filter((id) => {
    const offer = policy.offers.find((one) => one.id === id);
    return offer !== undefined && (offer.products === undefined || offer.products.includes(product));
  });
}

/** The channels of a line for this account, and when the next contact is; nobody is contacted where none is left. */
function contactPart(
  line: Pick<TreatmentLine, "channels" | "cadence">,
  policy: Policy,
  account: AccountState,
  context: TreatmentContext,
): Pick<Treatment, "channels" | "notes" | "cadence" | "nextContactOn"> {
  const order = orderChannels(line.channels, policy.byAppointment, account, context);
  if (order.channels.length === 0) return { ...order, cadence: null, nextContactOn: null };
  const next = nextContactOn(account.history ?? [], line.cadence, policy.houseHours, context.today);
  return { ...order, cadence: line.cadence, nextContactOn: next };
}

/** What follows from a stop line that holds. */
export function stopTreatment(
  stop: StopLine,
  policy: Policy,
  account: AccountState,
  context: TreatmentContext,
): Treatment {
  const shared = {
    action: stop.action,
    tone: "gentle",
    handler: stop.handler ?? null,
    why: stop.why,
    decidedBy: { kind: "stop", id: stop.id, line: stop.line ?? null },
  } as const;
  if (stop.action === "stop") {
    return { ...shared, channels: [], notes: [], cadence: null, offers: [], nextContactOn: null };
  }
  const line = { channels: stop.channels ?? [], cadence: stop.cadence ?? redirectCadence };
  return {
    ...shared,
    ...contactPart(line, policy, account, context),
    offers: offersFor(stop.offers ?? [], account.product, policy),
  };
}

/** What follows from the treatment line that decides. */
export function lineTreatment(
  line: TreatmentLine,
  policy: Policy,
  account: AccountState,
  context: TreatmentContext,
): Treatment {
  const contact = contactPart(line, policy, account, context);
  return {
    action: contact.channels.length === 0 ? "none" : "treat",
    tone: line.tone,
    ...contact,
    handler: line.handler,
    offers: offersFor(line.offers, account.product, policy),
    why: line.why,
    decidedBy: { kind: "treatment", id: line.id, line: line.line ?? null },
  };
}

/** The one line that decides; a policy from `loadPolicy` has one for every account of its products. */
export function soleLine(matching: readonly TreatmentLine[], policy: Policy): TreatmentLine {
  const [line, second] = decidingLines(matching);
  if (line !== undefined && second === undefined) return line;
  const message =
    line === undefined
      ? `No line of policy ${policy.policy} decides this account; read the policy with \`loadPolicy\`, which finds such gaps.`
      : `Several lines of policy ${policy.policy} decide this account; read the policy with \`loadPolicy\`, which finds such overlaps.`;
  throw new TactfulError("POLICY_INVALID", message, policy.file === undefined ? {} : { file: policy.file });
}

/**
 * What a policy does with an account today: tone, channels in order, cadence, handler, offers and why. Stops come first and
 * look at neither score nor history. Throws RECORD_INVALID for a product or grade that the policy does not know, and
 * CURRENCY_MISMATCH for another currency.
 */
export function chooseTreatment(account: AccountState, policy: Policy, context: TreatmentContext): Treatment {
  requireInPolicy(account, policy);
  const stop = policy.stops.find(({ cause }) => holdsCause(cause, account, context.signals));
  if (stop !== undefined) return stopTreatment(stop, policy, account, context);
  const matching = matchingLines(policy.treatments, accountCase(account, policy, context));
  return lineTreatment(soleLine(matching, policy), policy, account, context);
}
