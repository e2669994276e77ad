import type { StageId } from "@tactful/domain";
import type { Seniority } from "../desk/desk.ts";

/** Stages at which a slip costs most: there a senior collector is shown wording too. */
const delicate: ReadonlySet<StageId> = new Set([
  "escalate",
  "hardship",
  "objection",
  "third-party",
  "voicemail",
]);

/** How many texts are offered: three to a new collector, two to another, and to a senior one only where a slip costs most. */
export function howMany(seniority: Seniority, stage: StageId): number {
  if (seniority === "new") return 3;
  return seniority === "standard" || delicate.has(stage) ? 2 : 0;
}
