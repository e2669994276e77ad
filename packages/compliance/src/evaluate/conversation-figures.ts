import { type DutyId, type DutyResult, duties, type Finding } from "@tactful/domain";
import type { ConversationLabel } from "./labelled-records.ts";
import { type Counts, countTable, type Retrieval, retrievalOf } from "./retrieval.ts";
import type { NamedRetrieval } from "./utterance-figures.ts";
import { type Share, wilsonShare } from "./wilson-interval.ts";

/** What the check answered for one labelled conversation. */
export interface ConversationOutcome {
  readonly id: string;
  readonly label: ConversationLabel;
  readonly findings: readonly Finding[];
  readonly duties: readonly DutyResult[];
}

/** All figures of labelled conversations. */
export interface ConversationFigures {
  readonly records: number;
  /** Turns that break the rules, whatever category was named. */
  readonly turns: Retrieval;
  /** Turns with their category. */
  readonly findings: Retrieval;
  readonly missedDuties: Retrieval;
  /** For each duty: how well it was told that it was missed. */
  readonly duties: readonly NamedRetrieval[];
  /** Duties whose status (met, missed, not-applicable) is as labelled. */
  readonly dutyStatus: Share;
  /** Clean conversations without a finding and without a missed duty. */
  readonly cleanLeftClean: Share;
}

type Mutable = { -readonly [Key in keyof Counts]: Counts[Key] };

function compare(wanted: ReadonlySet<string>, given: ReadonlySet<string>, into: Mutable): void {
  for (const name of given) into[wanted.has(name) ? "right" : "wrong"]++;
  for (const name of wanted) if (!given.has(name)) into.missed++;
}

/** A finding that needs a fact does not find a violation; on a turn labelled so it is still no false alarm. */
function counted({ label, findings }: ConversationOutcome): readonly Finding[] {
  const violations = new Set(
    label.findings.filter(({ status }) => status === "violation").map(({ turn }) => turn),
  );
  return findings.filter(({ turn, status }) => status === "violation" || !violations.has(turn ?? 0));
}

function missedOf(statuses: readonly (readonly [string, string])[]): ReadonlySet<string> {
  return new Set(statuses.filter(([, status]) => status === "missed").map(([id]) => id));
}

function isQuiet(outcome: ConversationOutcome): boolean {
  return outcome.findings.length === 0 && outcome.duties.every(({ status }) => status !== "missed");
}

/** The figures of labelled conversations. */
export function conversationFigures(outcomes: readonly ConversationOutcome[]): ConversationFigures {
  const turns = { right: 0, wrong: 0, missed: 0 };
  const findings = { right: 0, wrong: 0, missed: 0 };
  const missed = { right: 0, wrong: 0, missed: 0 };
  const table = countTable(Object.keys(duties));
  let statuses = 0;
  let sameStatuses = 0;
  for (const outcome of outcomes) {
    const { label } = outcome;
    const given = counted(outcome);
    const wantedTurns = new Set(label.findings.map(({ turn }) => `${turn}`));
    compare(wantedTurns, new Set(given.map(({ turn }) => `${turn}`)), turns);
    compare(
      new Set(label.findings.map(({ turn, category }) => `${turn} ${category}`)),
      new Set(given.map(({ turn, category }) => `${turn} ${category}`)),
      findings,
    );
    const labelled = Object.entries(label.duties);
    const answered = new Map<string, string>(outcome.duties.map(({ id, status }) => [id, status]));
    const wanted = missedOf(labelled);
    const told = missedOf([...answered].filter(([id]) => id in label.duties));
    compare(wanted, told, missed);
    for (const id of told) table.add(id, wanted.has(id) ? "right" : "wrong");
    for (const id of wanted) if (!told.has(id)) table.add(id, "missed");
    statuses += labelled.length;
    sameStatuses += labelled.filter(([id, status]) => answered.get(id) === status).length;
  }
  const clean = outcomes.filter(({ label }) => label.clean);
  return {
    records: outcomes.length,
    turns: retrievalOf(turns),
    findings: retrievalOf(findings),
    missedDuties: retrievalOf(missed),
    duties: table.entries().map(([name, counts]) => ({ name, ...retrievalOf(counts) })),
    dutyStatus: wilsonShare(sameStatuses, statuses),
    cleanLeftClean: wilsonShare(clean.filter(isQuiet).length, clean.length),
  };
}

/** What is not as labelled, one line a thing: `turn 7 threat.visit missed`, `duty.hours met, answered missed`. */
export function conversationFaults(outcome: ConversationOutcome): readonly string[] {
  const { label } = outcome;
  const given = counted(outcome);
  const turnsGiven = new Set(given.map(({ turn }) => turn));
  const turnsWanted = new Set(label.findings.map(({ turn }) => turn));
  const missed = label.findings
    .filter(({ turn }) => !turnsGiven.has(turn))
    .map(({ turn, category }) => `turn ${turn} ${category} missed`);
  const wrong = given
    .filter(({ turn }) => !turnsWanted.has(turn ?? -1))
    .map(({ turn, category }) => `turn ${turn} ${category} wrongly flagged`);
  const answered = new Map<string, string>(outcome.duties.map(({ id, status }) => [id, status]));
  const unlike = (Object.entries(label.duties) as [DutyId, string][])
    .filter(([id, status]) => answered.get(id) !== status)
    .map(([id, status]) => `${id} ${status}, answered ${answered.get(id) ?? "nothing"}`);
  return [...missed, ...wrong, ...unlike];
}
