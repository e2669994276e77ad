import { duties, type Finding, severities } from "@tactful/domain";
import type { MissedDuty } from "../duties/missed-duty.ts";
import type { SuppressedFinding } from "../suppress/suppression.ts";
import { type CheckedRecord, collectorSpeakers } from "./report-entry.ts";

/** All that a report says of one turn; without a turn, of the conversation as a whole. */
export interface TurnGroup {
  readonly turn?: number;
  /** With their index among the findings of the record, gravest first. */
  readonly findings: readonly { readonly finding: Finding; readonly index: number }[];
  readonly missed: readonly MissedDuty[];
  readonly allowed: readonly SuppressedFinding[];
  /** The borrower spoke of self-harm here. */
  readonly isEscalated: boolean;
}

/** The turn that shows a missed duty: what should have been said at the beginning is missed in the first turn. */
function turnOf({ id, turn }: MissedDuty, entry: CheckedRecord): number | undefined {
  if (turn !== undefined) return turn;
  if (!entry.isConversation) return 0;
  if (id !== "duty.identify" && id !== "duty.recording") return undefined;
  const first = entry.turns.findIndex(({ speaker }) => collectorSpeakers.has(speaker));
  return first < 0 ? undefined : first;
}

interface OpenGroup extends TurnGroup {
  readonly findings: { readonly finding: Finding; readonly index: number }[];
  readonly missed: MissedDuty[];
  readonly allowed: SuppressedFinding[];
  isEscalated: boolean;
}

/** Lays out what a record holds by turn, in the order of the conversation; what belongs to no turn comes first. */
export function turnGroups(entry: CheckedRecord): readonly TurnGroup[] {
  const groups = new Map<number, OpenGroup>();
  const at = (turn: number | undefined): OpenGroup => {
    const key = turn ?? -1;
    const known = groups.get(key) ?? {
      ...(turn === undefined ? {} : { turn }),
      findings: [],
      missed: [],
      allowed: [],
      isEscalated: false,
    };
    groups.set(key, known);
    return known;
  };
  for (const turn of entry.answer.escalations ?? []) at(turn).isEscalated = true;
  for (const [index, finding] of entry.answer.findings.entries()) {
    at(finding.turn ?? 0).findings.push({ finding, index });
  }
  for (const duty of entry.missed) at(turnOf(duty, entry)).missed.push(duty);
  for (const one of entry.suppressed) at(one.finding.turn ?? 0).allowed.push(one);
  return [...groups].toSorted(([left], [right]) => left - right).map(([, group]) => group);
}

/** How grave a record is, for sorting: 0 for talk of self-harm, then by its gravest violation or missed duty, then what needs a fact, then what was allowed. */
export function gravityOf(entry: CheckedRecord): number {
  if (entry.answer.escalations !== undefined) return 0;
  const ranks = [
    ...entry.answer.findings.map(({ status, severity }) =>
      status === "violation" ? 1 + severities.indexOf(severity) : 1 + severities.length,
    ),
    ...entry.missed.map(({ id }) => 1 + severities.indexOf(duties[id].severity)),
    ...entry.suppressed.map(() => 2 + severities.length),
  ];
  return Math.min(3 + severities.length, ...ranks);
}
