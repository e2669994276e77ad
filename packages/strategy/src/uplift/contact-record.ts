import { TactfulError } from "@tactful/domain";
import type { ContactFeatures } from "./contact-features.ts";

/** One account of the past: whether it was contacted, and whether it repaid within the horizon. */
export interface ContactRecord {
  readonly isContacted: boolean;
  readonly isRepaid: boolean;
  /** As they stood before the contact. */
  readonly features: ContactFeatures;
}

/** Fewest accounts of each kind that an effect is estimated from: below it five folds have too few of one kind. */
const fewestOfEachKind = 100;

/** Throws TRAINING_DATA where there are too few accounts that were contacted, or that were not. */
export function checkContactRecords(records: readonly ContactRecord[]): void {
  const contacted = records.filter((record) => record.isContacted).length;
  const least = Math.min(contacted, records.length - contacted);
  if (least >= fewestOfEachKind) return;
  const message = `The history holds ${contacted} contacted accounts and ${records.length - contacted} that were not; at least ${fewestOfEachKind} of each are needed to tell what contact changes.`;
  throw new TactfulError("TRAINING_DATA", message);
}
