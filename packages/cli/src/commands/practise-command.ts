import { TactfulError } from "@tactful/domain";
import { type Command, Option } from "commander";
import type { CommandIo } from "../command-io.ts";
import type { PractiseRun } from "../practise/practise-run.ts";
import { optional } from "./optional.ts";
import type { Perform } from "./perform.ts";

interface PractiseFlags {
  readonly persona?: string;
  readonly language: PractiseRun["language"];
  readonly seed: number;
  readonly script?: string;
  readonly save?: string;
  readonly personas?: string;
  readonly format?: PractiseRun["format"];
  readonly list?: true;
}

const help = `
Examples:
  tactful practise --persona laid-off
  tactful practise --list
  tactful practise --persona already-paid --seed 7 --script lines.txt --save call.ndjson

You are the collector: each line you type is one thing you say, and a played borrower answers, whose feelings follow your words. At the end
the call is graded on compliance, empathy, negotiation and the outcome of both sides, with the turns that decided it and what would have been
better. The grade is for learning; it is never the sole basis of a personnel decision. The same lines and seed give the same call.`;

/** Reads a seed. Throws OPTION_INVALID. */
function seedOf(text: string): number {
  const seed = Number(text);
  if (/^\d{1,9}$/.test(text) && Number.isSafeInteger(seed)) return seed;
  throw new TactfulError("OPTION_INVALID", "--seed must be a whole number from 0 to 999999999.");
}

function runOf(flags: PractiseFlags, io: CommandIo): PractiseRun {
  const { language, seed } = flags;
  return {
    language,
    seed,
    format: flags.format ?? (io.isTerminal.stdout ? "pretty" : "ndjson"),
    today: io.today(),
    ...optional("persona", flags.persona),
    ...optional("script", flags.script),
    ...optional("save", flags.save),
    ...optional("personas", flags.personas),
  };
}

/** Adds `tactful practise`. */
export function addPractiseCommand(program: Command, io: CommandIo, perform: Perform): void {
  program
    .command("practise")
    .summary("practise a hard call with a played borrower, and see what decided it")
    .description(
      "Plays a call with a borrower persona in the terminal, from a file or from a pipe, and grades it.",
    )
    .option("--persona <id>", "whom to call (default: chosen by the seed)")
    .addOption(
      new Option("--language <language>", "language of the call")
        .choices(["zh-Hans", "en"])
        .default("zh-Hans"),
    )
    .option(
      "--seed <number>",
      "which way the persona words its answers, and which persona without --persona",
      seedOf,
      1,
    )
    .option("--script <file>", "the collector's lines, one a turn (default: standard input)")
    .option("--save <file>", "save the transcript as a conversation that tactful check reads")
    .option("--personas <folder>", "own personas (default: the shipped ones)")
    .addOption(
      new Option("--format <format>", "default: a terminal gets pretty, all else ndjson").choices([
        "pretty",
        "ndjson",
      ]),
    )
    .option("--list", "list the personas")
    .addHelpText("after", help)
    .action((flags: PractiseFlags) =>
      perform(async () => {
        const run = runOf(flags, io);
        const { listPersonas, runPractise } = await import("../practise/run-practise.ts");
        return flags.list === true ? listPersonas(run, io) : runPractise(run, io);
      }),
    );
}
