import type { Language, StageId } from "@tactful/domain";
import type { LibraryText } from "./library-text.ts";

/** A text with its stage. */
export interface StagedText extends LibraryText {
  readonly stage: StageId;
}

declare const open: unique symbol;

/** A text that names no debt and has open slots only; the loader alone makes one, after it has looked. */
export type OpenText = StagedText & { readonly [open]: true };

/** The texts of one language. */
export interface Library {
  readonly language: Language;
  /** All that are not retired. */
  readonly texts: readonly StagedText[];
  /** Those of them that may be said to whoever answers. */
  readonly openTexts: readonly OpenText[];
}
