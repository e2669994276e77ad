import { LocalizedText } from "@tactful/domain";
import messagesFile from "@tactful/prompts/scoring/messages.json" with { type: "json" };
import { z } from "zod";

/** The words of a score, each in Chinese and English, with `{slots}` to fill. */
export interface ScoringMessages {
  readonly missing: LocalizedText;
  readonly review: LocalizedText;
  /** Added to the review where the model was trained on generated data. */
  readonly syntheticReview: LocalizedText;
  /** For terms whose manifest gives no words of its own; slots `label` and `value`. */
  readonly reason: { readonly raises: LocalizedText; readonly lowers: LocalizedText };
  /** The same for pairs; slots `label1`, `value1`, `label2`, `value2`. */
  readonly pairReason: { readonly raises: LocalizedText; readonly lowers: LocalizedText };
  readonly warnings: {
    readonly OUTSIDE_POPULATION: LocalizedText;
    readonly MISSING_VALUE: LocalizedText;
    readonly UNSEEN_CATEGORY: LocalizedText;
    readonly NO_REASONS: LocalizedText;
  };
}

const direction = z.strictObject({ raises: LocalizedText, lowers: LocalizedText });

const ScoringMessages: z.ZodType<ScoringMessages> = z.strictObject({
  missing: LocalizedText,
  review: LocalizedText,
  syntheticReview: LocalizedText,
  reason: direction,
  pairReason: direction,
  warnings: z.strictObject({
    OUTSIDE_POPULATION: LocalizedText,
    MISSING_VALUE: LocalizedText,
    UNSEEN_CATEGORY: LocalizedText,
    NO_REASONS: LocalizedText,
  }),
});

/** The words of prompts/scoring/messages.json, checked. */
export const messages: ScoringMessages = ScoringMessages.parse(messagesFile);
