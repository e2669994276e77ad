import { Account, errorRecord, parseValue, Score, TactfulError } from "@tactful/domain";
import {
  explainTreatment,
  type Policy,
  type TreatmentTrace,
  traceText,
  willingnessAndAbility,
} from "@tactful/strategy";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import type { InputRow } from "../records/input-row.ts";
import { openRecords } from "../records/open-records.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import { errorLine } from "../terminal/error-line.ts";
import { escapeControl } from "../terminal/escape-control.ts";
import type { OutputLanguage } from "../words/output-language.ts";
import { openPolicy } from "./open-policy.ts";

/** What one run of `tactful policy explain` is asked to do. */
export interface PolicyExplainRun {
  /** A file, or a jurisdiction whose sample is meant. */
  readonly policy: string;
  /** NDJSON of accounts; `-` is standard input. */
  readonly input: string;
  readonly format: "pretty" | "ndjson";
  readonly language: OutputLanguage;
  /** The day for which the treatment is chosen. */
  readonly today: string;
}

function traceOf(row: InputRow, policy: Policy, today: string): TreatmentTrace {
  if (row.error !== undefined) throw row.error;
  const account = parseValue(Account, { ...row.fields, id: row.id }, "RECORD_INVALID");
  const { quadrant } = willingnessAndAbility({ today, account });
  const given = row.fields["score"] ?? undefined;
  if (given === undefined) return explainTreatment(account, policy, { today, quadrant });
  const score = parseValue(Score, given, "RECORD_INVALID", { path: "score" });
  return explainTreatment(account, policy, { today, quadrant, score });
}

function paragraphs(text: string): string {
  return text.split("\n").map(escapeControl).join("\n");
}

/** Explains by which line of a policy each account is decided. A record at fault becomes an error record. */
export async function runPolicyExplain(run: PolicyExplainRun, io: CommandIo): Promise<ExitCode> {
  const policy = openPolicy(run.policy);
  const source = await openRecords(run.input, io.stdin, io.signal, { format: "ndjson" });
  const sink = openStdoutSink(io.stdout);
  const tongues = run.language === "both" ? (["zh", "en"] as const) : [run.language];
  let failed = 0;
  const answer = (row: InputRow): string => {
    try {
      const trace = traceOf(row, policy, run.today);
      if (run.format === "ndjson") return `${JSON.stringify({ id: row.id, ...trace })}\n`;
      return `${escapeControl(row.id)}\n${paragraphs(tongues.map((tongue) => traceText(trace, tongue)).join("\n"))}\n\n`;
    } catch (error) {
      if (!(error instanceof TactfulError)) throw error;
      failed += 1;
      if (run.format === "ndjson") return `${JSON.stringify(errorRecord(row.id, error, row.line))}\n`;
      return `${escapeControl(row.id)}\n${errorLine(error)}\n\n`;
    }
  };
  try {
    for await (const rows of source.batches) {
      if (!(await sink.write(rows.map(answer).join("")))) break;
    }
  } finally {
    source.close();
  }
  await sink.finish();
  return failed > 0 ? exitCode.doneWithErrors : exitCode.done;
}
