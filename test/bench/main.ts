import { benchBinning } from "./binning.ts";
import { benchCheck } from "./check.ts";
import { benchContact } from "./contact.ts";
import { benchCsv } from "./csv.ts";
import { benchLedger } from "./ledger.ts";
import { benchLiterals } from "./literals.ts";
import { benchLlm } from "./llm.ts";
import { benchPlan } from "./plan.ts";
import { benchScore } from "./score.ts";
import { benchSimulate } from "./simulate.ts";
import { benchSuggest } from "./suggest.ts";
import { benchThreshold } from "./threshold.ts";
import { say } from "./timing.ts";
import { benchUnderstand } from "./understand.ts";
import { benchWorklist } from "./worklist.ts";

const benches: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  binning: benchBinning,
  check: benchCheck,
  contact: benchContact,
  csv: benchCsv,
  ledger: benchLedger,
  literals: benchLiterals,
  llm: benchLlm,
  plan: benchPlan,
  score: benchScore,
  simulate: benchSimulate,
  suggest: benchSuggest,
  threshold: benchThreshold,
  worklist: benchWorklist,
  understand: benchUnderstand,
};

const [name = "", ...args] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench === undefined) {
  say(`Name one of the benchmarks: ${Object.keys(benches).join(", ")}.`);
  process.exitCode = 3;
} else await bench(args);
