import { categories, type DutyId, duties, type Finding } from "@tactful/domain";
import type { MissedDuty } from "../duties/missed-duty.ts";
import type { SuppressedBy } from "../suppress/suppression.ts";
import { jurisdictionsOf } from "./jurisdictions-of.ts";
import { type CheckedRecord, languageOfEntry } from "./report-entry.ts";
import { type SarifRules, sarifLevels, sarifRanks } from "./sarif-rules.ts";
import { wellFormed } from "./well-formed.ts";

/** What the results of a run have in common. */
export interface SarifRun {
  readonly rules: SarifRules;
  /** Of the input file. */
  readonly uri: string;
  /** Whether the reasons are written out. */
  readonly withMessages: boolean;
}

function suppressionOf(by: SuppressedBy): object {
  if (by.kind === "baseline") return { kind: "external", status: "accepted", justification: "Baseline" };
  return {
    kind: by.kind === "directive" ? "inSource" : "external",
    status: "accepted",
    justification: `${by.reason} (${by.owner}, until ${by.expires})`,
  };
}

function locationOf(entry: CheckedRecord, uri: string, turn: number | undefined, finding?: Finding): object {
  const span =
    finding === undefined
      ? {}
      : {
          charOffset: finding.start,
          charLength: finding.end - finding.start,
          snippet: { text: wellFormed(finding.text) },
        };
  const name = turn === undefined ? entry.id : `${entry.id}, turn ${turn}`;
  return {
    physicalLocation: {
      artifactLocation: { uri, index: 0 },
      region: { startLine: entry.line, ...span },
    },
    logicalLocations: [{ fullyQualifiedName: wellFormed(name), kind: "member" }],
  };
}

/** What a person reads: the reason, the law and the wording, in the language of the text. */
function messageOf(entry: CheckedRecord, finding: Finding, withMessages: boolean): string {
  const language = languageOfEntry(entry);
  const laws = finding.citations.map(({ instrument, article }) =>
    [instrument, article].filter((part) => part !== undefined).join(" "),
  );
  const parts = [
    (withMessages ? finding.message?.[language] : undefined) ?? categories[finding.category].name[language],
    ...(laws.length === 0 ? [] : [laws.join("; ")]),
    ...(finding.suggestion === undefined ? [] : [`-> ${finding.suggestion}`]),
  ];
  return wellFormed(parts.join("\n"));
}

function ruleOf(run: SarifRun, id: string): object {
  const index = run.rules.indexOf(id);
  return index === undefined ? { ruleId: id } : { ruleId: id, ruleIndex: index };
}

/** The standard allows a level other than `none` only for failures. */
function gravityOf({ status, severity }: Pick<Finding, "status" | "severity">): object {
  if (status === "needs-fact") return { kind: "review", level: "none" };
  return { kind: "fail", level: sarifLevels[severity], rank: sarifRanks[severity] };
}

function commonProperties(entry: CheckedRecord, turn: number | undefined): object {
  return {
    recordId: wellFormed(entry.id),
    language: entry.answer.language,
    ...(turn === undefined ? {} : { turn }),
  };
}

interface ResultExtra {
  readonly jurisdiction: string;
  readonly fingerprint: string | undefined;
  readonly by?: SuppressedBy;
}

function findingResult(entry: CheckedRecord, finding: Finding, extra: ResultExtra, run: SarifRun): object {
  const { category, severity, status, reader, turn, needs, evasion, citations } = finding;
  const { jurisdiction, fingerprint, by } = extra;
  return {
    ...ruleOf(run, finding.rule),
    ...gravityOf(finding),
    message: { text: messageOf(entry, finding, run.withMessages) },
    locations: [locationOf(entry, run.uri, turn, finding)],
    ...(fingerprint === undefined ? {} : { partialFingerprints: { "tactfulFinding/v1": fingerprint } }),
    ...(by === undefined ? {} : { suppressions: [suppressionOf(by)] }),
    properties: {
      ...commonProperties(entry, turn),
      category,
      severity,
      status,
      reader,
      jurisdiction,
      ...(needs === undefined ? {} : { needs }),
      ...(evasion === undefined ? {} : { evasion }),
      citations,
    },
  };
}

function dutyResult(entry: CheckedRecord, { id, turn, citations }: MissedDuty, run: SarifRun): object {
  const { severity, name } = duties[id];
  return {
    ...ruleOf(run, id satisfies DutyId),
    ...gravityOf({ status: "violation", severity }),
    message: { text: name[languageOfEntry(entry)] },
    locations: [locationOf(entry, run.uri, turn)],
    properties: {
      ...commonProperties(entry, turn),
      severity,
      status: "missed",
      jurisdiction: entry.answer.jurisdiction,
      citations,
    },
  };
}

/** The results of one record: open findings, suppressed ones with their justification, and missed duties. */
export function sarifResults(entry: CheckedRecord, run: SarifRun): readonly object[] {
  const { jurisdiction } = entry.answer;
  return [
    ...entry.answer.findings.map((finding, index) => {
      const fingerprint = entry.fingerprints?.[index];
      return findingResult(entry, finding, { jurisdiction: jurisdictionsOf(entry, index), fingerprint }, run);
    }),
    ...entry.suppressed.map(({ finding, by, fingerprint }) =>
      findingResult(entry, finding, { jurisdiction, fingerprint, by }, run),
    ),
    ...entry.missed.map((duty) => dutyResult(entry, duty, run)),
  ];
}
