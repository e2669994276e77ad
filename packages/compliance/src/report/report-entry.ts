import type {
  Channel,
  CollectsAs,
  DutyResult,
  ErrorRecord,
  Finding,
  IsoTime,
  Jurisdiction,
  Speaker,
  TimeZone,
} from "@tactful/domain";
import type { CheckAnswer } from "../check/checker.ts";
import type { MissedDuty } from "../duties/missed-duty.ts";
import type { SuppressedFinding } from "../suppress/suppression.ts";

/** What one side said, as reports show it. */
export interface SpokenTurn {
  readonly speaker: Speaker;
  readonly text: string;
  /** Seconds since the start. */
  readonly at?: number;
}

/** What one of several jurisdictions makes of a record that names none. */
export interface JurisdictionAnswer {
  readonly jurisdiction: Jurisdiction;
  /** Indexes into the findings that are left open, ascending. */
  readonly findings: readonly number[];
  readonly duties: readonly DutyResult[];
}

/** A record that was checked. */
export interface CheckedRecord {
  readonly kind: "checked";
  readonly id: string;
  /** 1-based line of the input. */
  readonly line: number;
  readonly isConversation: boolean;
  readonly channel?: Channel;
  /** When a conversation began, and where its borrower's clock hangs. */
  readonly startedAt?: IsoTime;
  readonly timeZone?: TimeZone;
  readonly creditor?: string;
  /** Who collects. */
  readonly applies?: CollectsAs;
  /** One for an utterance. */
  readonly turns: readonly SpokenTurn[];
  /** What was said just before an utterance. */
  readonly context?: string;
  /** Names of persons that the record gives, to be masked where asked. */
  readonly names: readonly string[];
  /** Findings that are left open, and duties. */
  readonly answer: CheckAnswer;
  /** The missed duties, with the law that asks for each. */
  readonly missed: readonly MissedDuty[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Of the open findings, where they are wanted: made before anything was masked. */
  readonly fingerprints?: readonly string[];
  /** Only where a record that names no jurisdiction was held against several. */
  readonly under?: readonly JurisdictionAnswer[];
}

/** A record that could not be read. */
export interface FailedRecord {
  readonly kind: "failed";
  readonly line: number;
  readonly error: ErrorRecord;
}

/** One record of a report. */
export type ReportEntry = CheckedRecord | FailedRecord;

/** Who speaks for the collector. */
export const collectorSpeakers: ReadonlySet<Speaker> = new Set(["collector", "bot", "script"]);

/** The words in which a finding was made. */
export function textOfFinding(entry: CheckedRecord, finding: Finding): string {
  return entry.turns[finding.turn ?? 0]?.text ?? "";
}

/** The language in which a person is told of a record: Chinese or English. */
export function languageOfEntry(entry: CheckedRecord): "zh" | "en" {
  return entry.answer.language === "en" ? "en" : "zh";
}
