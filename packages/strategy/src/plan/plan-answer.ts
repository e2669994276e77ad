import type { AmountMinor, Citation, LocalizedText, PlannedPayment } from "@tactful/domain";

/** Why a plan is refused. */
export interface PlanReason {
  /** Which limit it breaks. */
  readonly rule: PlanRule;
  /** Left out of bulk output by `--codes`. */
  readonly message: LocalizedText;
  /** The law that sets the limit; absent where the policy does. */
  readonly citation?: Citation;
}

/** A limit that a plan may break. */
export type PlanRule =
  | "max-months"
  | "min-instalment"
  | "max-extension-months"
  | "max-extensions"
  | "authority"
  | "affordable";

/** The limits that a refused plan breaks, as far as they are numbers. */
export interface PlanLimits {
  readonly maxMonths?: number;
  readonly minInstalmentMinor?: AmountMinor;
  readonly maxExtensionMonths?: number;
  readonly maxExtensions?: number;
  /** The highest discount that any role may grant, 0 to 1. */
  readonly maxDiscount?: number;
}

/** The answer to a request that is right but that the policy or the law forbids. */
export interface PlanRefusal extends PlanLimits {
  readonly refused: true;
  /** One at least. */
  readonly reasons: readonly PlanReason[];
}

/** The answer to `equal-instalments` and `stepped`, and with an `approver` to `extension`. */
export interface ScheduleAnswer {
  readonly schedule: readonly PlannedPayment[];
  /** The sum of the schedule. */
  readonly totalMinor: AmountMinor;
  /** What is paid beyond what is owed today. */
  readonly costMinor: AmountMinor;
  readonly needsApproval: boolean;
  /** The role that must approve. */
  readonly approver?: string;
}

/** The answer to `settlement`. */
export interface SettlementAnswer {
  readonly settlementMinor: AmountMinor;
  readonly waivedMinor: AmountMinor;
  readonly waived: {
    readonly feesMinor: AmountMinor;
    readonly interestMinor: AmountMinor;
    readonly principalMinor: AmountMinor;
  };
  readonly schedule: readonly PlannedPayment[];
  readonly needsApproval: boolean;
  /** The role that decides: of a discount the lowest whose limit covers it, of a waiver the one that must approve. */
  readonly approver?: string;
}

/** The answer to `affordability`. */
export interface AffordabilityAnswer {
  /** What is left of the income; below 0 where it does not cover what must be paid. */
  readonly disposableMinor: number;
  readonly affordableMinor: AmountMinor;
  /** Months until the debt is paid; null where nothing is affordable. */
  readonly months: number | null;
  readonly refused: boolean;
  readonly reasons?: readonly PlanReason[];
  readonly maxMonths?: number;
  readonly minInstalmentMinor?: AmountMinor;
  /** What fits better where it is refused. */
  readonly suggest?: "hardship";
}

/** The answer to `cap-check`. */
export interface CapCheckAnswer {
  readonly effectivePrincipalMinor: AmountMinor;
  readonly capMinor: AmountMinor;
  readonly withinCap: boolean;
  /** What is charged beyond the cap; 0 within it. */
  readonly excessMinor: AmountMinor;
}

/** What one exact computation answers, without its id. */
export type PlanResult =
  | ScheduleAnswer
  | SettlementAnswer
  | AffordabilityAnswer
  | CapCheckAnswer
  | PlanRefusal;

/** What one exact computation answers. */
export type PlanAnswer = { readonly id: string } & PlanResult;
