import { type DutyId, type DutyResult, duties, type Guidance } from "@tactful/domain";

/** The duties that stand or are due at a stage, each with whether the transcript shows it done. */
export function dutyChecklist(
  results: readonly DutyResult[],
  mustSay: readonly DutyId[],
): Guidance["checklist"] {
  const status = new Map(results.map((result) => [result.id, result.status]));
  return (Object.keys(duties) as DutyId[])
    .filter((id) => mustSay.includes(id) || (status.get(id) ?? "not-applicable") !== "not-applicable")
    .map((duty) => ({ duty, done: status.get(duty) === "met" }));
}
