import { z } from "zod";
import { Channel } from "../labels/channel.ts";
import { AmountMinor } from "../values/amount-minor.ts";
import { Count } from "../values/count.ts";
import { Id } from "../values/id.ts";
import { inputObject } from "../values/input-object.ts";
import { IsoDate } from "../values/iso-date.ts";
import { IsoTime } from "../values/iso-time.ts";
import { AgreedWindow } from "./agreed-window.ts";

/**
 * What only the creditor's systems know. Missing (or null in the input) is not known; `false` is known to be
 * untrue. No default is filled in, so that the facts of a turn can be laid over those of its record.
 */
export interface Facts {
  /** The right party was verified. */
  readonly identity_verified?: boolean;
  /** `loan`, `credit-card` … */
  readonly product_type?: string;
  /** A repayment plan is kept. */
  readonly plan_active?: boolean;
  readonly dispute_open?: boolean;
  readonly dispute_written?: boolean;
  readonly disputed_at?: IsoDate;
  /** When the notice of the debt was sent. */
  readonly validation_sent_at?: IsoDate;
  readonly attorney?: { readonly known?: boolean; readonly name?: string };
  /** The borrower asked that all contact stop. */
  readonly cease_request?: { readonly written?: boolean; readonly at?: IsoDate | IsoTime };
  readonly opt_outs?: readonly Channel[];
  /** An open list: `illness`, `bereavement`, `self-harm` …; an unknown word counts as vulnerable. */
  readonly vulnerability?: readonly string[];
  readonly agreed_window?: AgreedWindow;
  readonly debtor_unreachable?: boolean;
  readonly debtor_unreachable_evidence?: string;
  readonly debtor_deceased?: boolean;
  readonly debtor_deceased_evidence?: string;
  /** This contact person asked not to be contacted. */
  readonly contact_refused?: boolean;
  readonly guarantor_verified?: boolean;
  readonly direct_prior_consent_at?: IsoTime;
  /** Consent to an artificial voice. */
  readonly prior_express_consent?: boolean;
  readonly electronic_consent?: boolean;
  /** Collection where it is not known. */
  readonly purpose?: "collection" | "location";
  readonly place?: "home" | "work";
  readonly employer_forbids?: boolean;
  /** Number of people at a visit. */
  readonly collectors?: number;
  readonly id_shown?: boolean;
  /** The debtor was told of the agency. */
  readonly agency_notice_sent?: boolean;
  /** True, false or a case number, as for the four that follow. */
  readonly case_filed?: boolean | string;
  readonly suit_approved?: boolean | string;
  readonly effective_judgment?: boolean | string;
  readonly time_barred?: boolean | string;
  readonly legal_signoff?: boolean | string;
  readonly approval_id?: Id;
  readonly offer_expiry?: IsoDate;
  /** All that is owed by the ledger, in minor units. */
  readonly ledger_total?: AmountMinor;
  readonly is_bot?: boolean;
}

/** The name of one of the {@link Facts}. */
export type FactId = keyof Facts;

const flag = z.exactOptional(z.boolean());
const text = z.exactOptional(z.string());
const caseNumber = z.exactOptional(z.union([z.boolean(), Id]));

const shape = {
  identity_verified: flag,
  product_type: text,
  plan_active: flag,
  dispute_open: flag,
  dispute_written: flag,
  disputed_at: z.exactOptional(IsoDate),
  validation_sent_at: z.exactOptional(IsoDate),
  attorney: z.exactOptional(inputObject({ known: flag, name: text })),
  cease_request: z.exactOptional(
    inputObject({ written: flag, at: z.exactOptional(z.union([IsoDate, IsoTime])) }),
  ),
  opt_outs: z.exactOptional(z.array(Channel)),
  vulnerability: z.exactOptional(z.array(z.string().min(1))),
  agreed_window: z.exactOptional(AgreedWindow),
  debtor_unreachable: flag,
  debtor_unreachable_evidence: text,
  debtor_deceased: flag,
  debtor_deceased_evidence: text,
  contact_refused: flag,
  guarantor_verified: flag,
  direct_prior_consent_at: z.exactOptional(IsoTime),
  prior_express_consent: flag,
  electronic_consent: flag,
  purpose: z.exactOptional(z.enum(["collection", "location"])),
  place: z.exactOptional(z.enum(["home", "work"])),
  employer_forbids: flag,
  collectors: z.exactOptional(Count),
  id_shown: flag,
  agency_notice_sent: flag,
  case_filed: caseNumber,
  suit_approved: caseNumber,
  effective_judgment: caseNumber,
  time_barred: caseNumber,
  legal_signoff: caseNumber,
  approval_id: z.exactOptional(Id),
  offer_expiry: z.exactOptional(IsoDate),
  ledger_total: z.exactOptional(AmountMinor),
  is_bot: flag,
} satisfies Record<FactId, z.ZodType>;

/** Reads {@link Facts}. */
export const Facts: z.ZodType<Facts> = inputObject(shape);

/** The names of all {@link Facts}. */
export const factIds: readonly FactId[] = Object.keys(shape) as FactId[];

/** Checks a {@link FactId}. */
export const FactId: z.ZodType<FactId> = z.enum(factIds as [FactId, ...FactId[]]);
