import { z } from "zod";
import { Citation } from "../check/citation.ts";
import { LocalizedText } from "../localized-text.ts";
import { IsoTime } from "../values/iso-time.ts";

/** One rule that hit. */
export interface ContactReason {
  /** Id of the rule. */
  readonly rule: string;
  /** Left out of bulk output by `--codes`. */
  readonly message?: LocalizedText;
  /** Null for the one rule that is the toolkit's own. */
  readonly citation: Citation | null;
}

/** The answer to a ContactRequest. */
export interface ContactAnswer {
  readonly id: string;
  /** Null where the packs hold no confirmed contact rule for the jurisdiction. */
  readonly allowed: boolean | null;
  readonly reasons: readonly ContactReason[];
  /** Null where the contact is allowed, or where no clock opens it. */
  readonly nextAllowedAt: IsoTime | null;
}

/** Checks a {@link ContactAnswer}. */
export const ContactAnswer: z.ZodType<ContactAnswer> = z.looseObject({
  id: z.string(),
  allowed: z.boolean().nullable(),
  reasons: z.array(
    z.strictObject({
      rule: z.string().min(1),
      message: z.exactOptional(LocalizedText),
      citation: Citation.nullable(),
    }),
  ),
  nextAllowedAt: IsoTime.nullable(),
});
