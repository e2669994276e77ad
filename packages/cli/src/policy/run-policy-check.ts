import type { Policy } from "@tactful/strategy";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import { escapeControl } from "../terminal/escape-control.ts";
import { openPolicy } from "./open-policy.ts";

/** What one run of `tactful policy check` is asked to do. */
export interface PolicyCheckRun {
  /** Files, or jurisdictions whose sample is meant. */
  readonly policies: readonly string[];
  readonly format: "pretty" | "ndjson";
}

function summary({ policy, version, title, products, stops, treatments, offers, file }: Policy): string {
  return [
    `${policy} ${version}: ${title.zh} / ${title.en}`,
    `  ${stops.length} stops, ${treatments.length} treatment lines, ${offers.length} offers (${file ?? ""})`,
    `  Every account of ${products.join(", ")} is decided by exactly one line.`,
  ]
    .map(escapeControl)
    .join("\n");
}

function figures({ policy, version, products, stops, treatments, offers }: Policy): string {
  const counts = { stops: stops.length, treatments: treatments.length, offers: offers.length };
  return JSON.stringify({ policy, version, products, ...counts });
}

/** Reads policies and says that they can be followed. Throws POLICY_INVALID for the first that cannot. */
export async function runPolicyCheck(run: PolicyCheckRun, io: CommandIo): Promise<ExitCode> {
  const lines = run.policies.map((name) => {
    const policy = openPolicy(name);
    return run.format === "ndjson" ? figures(policy) : summary(policy);
  });
  const sink = openStdoutSink(io.stdout);
  await sink.write(`${lines.join("\n")}\n`);
  await sink.finish();
  return exitCode.done;
}
