import { benchBinning } from "./binning.ts";
import { benchCheck } from "./check.ts";
import { benchCsv } from "./csv.ts";
import { benchLiterals } from "./literals.ts";
import { benchScore } from "./score.ts";
import { say } from "./timing.ts";
import { benchUnderstand } from "./understand.ts";

const benches: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  binning: benchBinning,
  check: benchCheck,
  csv: benchCsv,
  literals: benchLiterals,
  score: benchScore,
  understand: benchUnderstand,
};

const [name = "", ...args] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench === undefined) {
  say(`Name one of the benchmarks: ${Object.keys(benches).join(", ")}.`);
  process.exitCode = 3;
} else await bench(args);
