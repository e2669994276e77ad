import {
  compareWorlds,
  loadSimulatorRanges,
  type SimulatedPolicy,
  summariseWorlds,
  usualPolicies,
  usualSize,
  type WorldOutcome,
} from "@tactful/datasets";
import { TactfulError } from "@tactful/domain";
import { readPolicy, samplePolicyFile } from "@tactful/strategy";
import type { CommandIo } from "../../command-io.ts";
import { type ExitCode, exitCode } from "../../exit-code.ts";
import { openStdoutSink } from "../../records/open-stdout-sink.ts";
import { writeFileWhole } from "../../records/write-file-whole.ts";
import { formatCountOf, formatDuration } from "../../terminal/format-number.ts";
import { createProgressLine } from "../../terminal/progress-line.ts";
import { comparisonPage } from "./comparison-page.ts";
import { borrowerTable, moneyTable, pairTable } from "./comparison-tables.ts";
import { comparisonText } from "./comparison-text.ts";
import { settingText } from "./comparison-words.ts";
import { samplePolicies } from "./sample-contact-policy.ts";

/** What one run of `tactful datasets simulate` is asked to do. */
export interface SimulateRun {
  readonly draws: number;
  readonly seed: number;
  /** Late accounts in each world; the pilot before has four times as many. */
  readonly accounts: number;
  /** `none`: worlds in which contact changes nothing. */
  readonly effect: "drawn" | "none";
  /** A policy file; the sample of China where absent. */
  readonly policy?: string;
  /** `.html` or `.ndjson`; a table on standard output where absent. */
  readonly output?: string;
  readonly language: "zh" | "en";
}

const pilotAccountsAnAccount = 4;
const noSample = "The package holds no sample policy of China; name a policy file with --policy.";

/** Compares the sample policy with the usual rankings in drawn worlds, and prints or writes what came of it. */
export async function runSimulate(run: SimulateRun, io: CommandIo): Promise<ExitCode> {
  const isPage = run.output !== undefined && /\.html?$/i.test(run.output);
  const isRecords = run.output !== undefined && /\.ndjson$/i.test(run.output);
  if (run.output !== undefined && !isPage && !isRecords) {
    const message = "--out must end in .html for a page or .ndjson for the outcomes of every world.";
    throw new TactfulError("OPTION_INVALID", message);
  }
  const file = run.policy ?? samplePolicyFile("CN");
  if (file === undefined) throw new TactfulError("FILE_NOT_FOUND", noSample);
  const policies = [...samplePolicies(readPolicy(file)), ...usualPolicies];
  const started = io.now();
  const worlds = await liveWorlds(run, policies, io);
  const summary = summariseWorlds(worlds, policies, run.seed);
  const { accounts } = run;
  const setting = settingText(run.draws, accounts, usualSize.days, run.effect);
  const tables = [moneyTable, borrowerTable, pairTable].map((table) => table(summary, accounts));
  if (run.output === undefined) {
    await print(comparisonText(setting, tables, run.language), io);
  } else {
    const content = isPage
      ? comparisonPage(summary, setting, tables, accounts, run.language)
      : recordLines(worlds, policies);
    await writeFileWhole(run.output, content);
  }
  const where = run.output === undefined ? "" : `, written to ${run.output}`;
  io.stderr.write(
    `tactful: ${formatCountOf(run.draws, "SIMULATED world")} (seed ${run.seed}) in ${formatDuration(io.now() - started)}${where}.\n`,
  );
  return exitCode.done;
}

async function liveWorlds(
  { draws, seed, effect, accounts }: SimulateRun,
  policies: readonly SimulatedPolicy[],
  io: CommandIo,
): Promise<readonly WorldOutcome[]> {
  const worlds: WorldOutcome[] = [];
  const progress = createProgressLine(io, false, "worlds");
  const ranges = await loadSimulatorRanges();
  const size = { ...usualSize, accounts, pilotAccounts: accounts * pilotAccountsAnAccount };
  try {
    for (const world of compareWorlds({ ranges, seed, draws, policies, effect, size })) {
      if (io.signal.aborted) throw new TactfulError("CANCELLED", "Cancelled; nothing was written.");
      worlds.push(world);
      progress.update(worlds.length, worlds.length / draws);
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    progress.clear();
  }
  return worlds;
}

/** One line for each world and policy. */
function recordLines(worlds: readonly WorldOutcome[], policies: readonly SimulatedPolicy[]): string {
  const lines = worlds.flatMap(({ draw, outcomes }) =>
    outcomes.map((outcome, at) => JSON.stringify({ draw, policy: policies[at]?.id, ...outcome })),
  );
  return `${lines.join("\n")}\n`;
}

async function print(lines: readonly string[], io: CommandIo): Promise<void> {
  const sink = openStdoutSink(io.stdout);
  await sink.write(`${lines.join("\n")}\n`);
  await sink.finish();
}
