import type { Checker } from "@tactful/compliance";
import type { Language, Signals, Situation } from "@tactful/domain";
import type { PermissionRules } from "../case/hours-of.ts";
import type { Desk } from "../desk/desk.ts";
import type { Library } from "../library/library.ts";
import type { SlotFile } from "../library/slots.ts";
import type { StageBook } from "../stages/load-stages.ts";
import type { FindPolicy } from "./plan-options.ts";

/** Reads what the other side means: one {@link Signals} for each turn that is not the collector's or a bot's, with `turn`. */
export type ReadSignals = (situation: Situation) => readonly Signals[];

/** What guidance is made of. */
export interface SuggestTools {
  readonly book: StageBook;
  readonly library: (language: Language) => Library;
  readonly slots: SlotFile;
  readonly desk: Desk;
  /** Checks every wording that is offered. */
  readonly checker: Checker;
  /** Ticks the duties of the transcript; rules suffice. */
  readonly dutyChecker: Checker;
  readonly permission: PermissionRules;
  readonly readSignals: ReadSignals;
  readonly findPolicy: FindPolicy;
}
