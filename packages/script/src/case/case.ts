import type { Channel, Jurisdiction, Language, NestedAccount, Plan, PromiseSignal } from "@tactful/domain";
import type { OpenSlot, SlotId } from "../library/slots.ts";

/** What any wording may rest on: how and to whom, nothing of the matter. */
export interface Setting {
  /** Id of the situation; it seeds the choice among texts that fit alike. */
  readonly id: string;
  readonly language: Language;
  readonly jurisdiction: Jurisdiction;
  readonly channel: Channel;
  /** A bot speaks on an automated call. */
  readonly speaker: "collector" | "bot";
  /** YYYY-MM-DD on the borrower's clock. */
  readonly today: string;
}

/**
 * A conversation in which whoever listens is not known to be the borrower. It holds no account, no plan and no promise, so that nothing that
 * is said of it can tell of a debt.
 */
export interface OpenCase extends Setting {
  readonly kind: "open";
  readonly values: Readonly<Partial<Record<OpenSlot, string>>>;
}

/** A conversation with the verified borrower. */
export interface VerifiedCase extends Setting {
  readonly kind: "verified";
  readonly account: NestedAccount;
  readonly options: readonly Plan[];
  readonly promise: PromiseSignal | null;
  readonly values: Readonly<Partial<Record<SlotId, string>>>;
}
