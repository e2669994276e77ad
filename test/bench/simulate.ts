import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import {
  type ComparisonSummary,
  compareWorlds,
  countFalseGains,
  loadSimulatorRanges,
  type MeanInterval,
  probabilityPolicy,
  type SimulatedPolicy,
  type SimulatorRanges,
  summariseWorlds,
  usualPolicies,
  usualSize,
} from "../../datasets/src/index.ts";
import { samplePolicies } from "../../packages/cli/src/datasets/simulate/sample-contact-policy.ts";
import { readPolicy, samplePolicyFile } from "../../packages/strategy/src/index.ts";
import { say } from "./timing.ts";

/** Smaller worlds for the many experiments on chance: the procedure is the same, and the noise is larger. */
const experimentSize = { accounts: 400, days: 60, pilotAccounts: 800, pilotWindows: 2 };
const worldsAnExperiment = 30;

function percent({ mean, low, high }: MeanInterval, digits = 1): string {
  const text = (value: number): string => (100 * value).toFixed(digits);
  return `${text(mean)} % (${text(low)} to ${text(high)})`;
}

function sayPairs({ policies, pairs, worlds }: ComparisonSummary): void {
  const perThousand = 1000 / usualSize.accounts;
  for (const { id, figures } of policies) {
    const [net, complaints] = [figures.netShare, figures.complaints];
    const contacts = (figures.contacts.mean * perThousand).toFixed(0);
    const told = (complaints.mean * perThousand).toFixed(1);
    say(`  ${id.padEnd(24)} net ${percent(net)}; a 1,000 accounts: ${contacts} contacts, ${told} complaints`);
  }
  say(`sample against the others, ${worlds} worlds, equal contacts`);
  for (const { against, netShare, verdict, won, noMoreComplaints } of pairs) {
    say(`  ${against.padEnd(24)} net ${percent(netShare, 2)} of what is owed: ${verdict}`);
    say(
      `  ${"".padEnd(24)} ahead in ${percent(won)} of worlds, no more complaints in ${percent(noMoreComplaints)}`,
    );
  }
}

function compare(
  ranges: SimulatorRanges,
  policies: readonly SimulatedPolicy[],
  seed: number,
  draws: number,
  effect: "drawn" | "none",
): ComparisonSummary {
  return summariseWorlds([...compareWorlds({ ranges, seed, draws, policies, effect })], policies, seed);
}

/**
 * Holds the sample policy against the usual rankings in drawn worlds, then where contact changes nothing, then counts how
 * often chance alone is called a gain. Options: --draws (1000), --null-draws (100), --experiments (200), --seed (2026).
 */
export async function benchSimulate(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      draws: { type: "string", default: "1000" },
      "null-draws": { type: "string", default: "100" },
      experiments: { type: "string", default: "200" },
      seed: { type: "string", default: "2026" },
    },
  });
  const seed = Number(values.seed);
  const file = samplePolicyFile("CN");
  const ranges = await loadSimulatorRanges();
  const samples = file === undefined ? [] : samplePolicies(readPolicy(file));
  const [sample] = samples;
  if (sample === undefined) return say("There is no sample policy of China.");
  const policies = [...samples, ...usualPolicies];
  say(
    `${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} cores, 1 used; ${process.version}`,
  );
  const began = performance.now();
  sayPairs(compare(ranges, policies, seed, Number(values.draws), "drawn"));
  say(`  ${((performance.now() - began) / 1000).toFixed(0)} s`);
  say("where contact changes nothing");
  sayPairs(compare(ranges, [sample, probabilityPolicy], seed, Number(values["null-draws"]), "none"));
  const experiments = Number(values.experiments);
  const { gains, losses } = countFalseGains({
    ranges,
    seed,
    experiments,
    draws: worldsAnExperiment,
    policies: [sample, probabilityPolicy],
    size: experimentSize,
  });
  say(
    `there, each policy with a book of its own: ${experiments} experiments of ${worldsAnExperiment} worlds`,
  );
  say(`  a gain is reported in ${percent(gains)}, a loss in ${percent(losses)}; both are false`);
  say(`  ${((performance.now() - began) / 1000).toFixed(0)} s in all`);
}
