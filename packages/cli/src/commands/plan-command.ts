import { TactfulError } from "@tactful/domain";
import { type Command, Option } from "commander";
import type { CommandIo } from "../command-io.ts";
import { type PlanFormat, planFormats } from "../plan/plan-run.ts";
import { type TextEncoding, textEncodings } from "../records/text-encoding.ts";
import { inputOrStdin } from "./needed-option.ts";
import { calendarDate } from "./option-parsers.ts";
import { optional } from "./optional.ts";
import type { Perform } from "./perform.ts";

interface PlanFlags {
  readonly output?: string;
  readonly format?: PlanFormat;
  readonly policy?: string;
  readonly today?: string;
  readonly encoding?: TextEncoding;
  readonly codes?: true;
  readonly keep?: true;
  readonly filter?: true;
  readonly quiet?: true;
}

const help = `
Examples:
  tactful plan requests.ndjson
  cat requests.ndjson | tactful plan - --codes > plans.ndjson

Each line is one request; its task says what is asked: options (ranked plans for an account), or one exact computation: equal-instalments,
stepped, extension, settlement, affordability, cap-check. docs/plan.md shows each with its input and answer.
A wrong request becomes an error record in its place, and the exit code is 2; a plan that the policy or the law forbids is an answer
with "refused": true and its reasons.`;

/** Options that do not go together. Throws OPTION_INVALID. */
function refuse({ format, filter, keep, codes }: PlanFlags): void {
  if (format !== "pretty" || (filter ?? keep ?? codes) === undefined) return;
  throw new TactfulError("OPTION_INVALID", "--filter, --keep and --codes are for ndjson only.");
}

/** Adds `tactful plan`. */
export function addPlanCommand(program: Command, io: CommandIo, perform: Perform): void {
  program
    .command("plan")
    .summary("plans that add up: instalments, extensions, settlements, affordability, legal caps")
    .description(
      "Answers plan requests: repayment schedules, settlements, what is affordable, legal caps, options.",
    )
    .argument("[input]", "NDJSON file, also .gz; - is standard input")
    .option(
      "-o, --output <file>",
      "write to a file, also .gz, once it is complete (default: standard output)",
    )
    .addOption(
      new Option(
        "--format <format>",
        "format of the answers (default: a terminal gets pretty, all else ndjson)",
      ).choices(planFormats),
    )
    .option(
      "--policy <file>",
      "policy, or name of a sample, for options that name none (default: their law's sample)",
    )
    .option("--today <date>", "day from which options are reckoned (default: today)", calendarDate("--today"))
    .addOption(
      new Option(
        "--encoding <encoding>",
        "encoding of the input (default: utf-8; a byte order mark wins)",
      ).choices(textEncodings),
    )
    .option("--codes", "leave the texts in Chinese and English out")
    .option("--keep", "return each record under input")
    .option("--filter", "line in, line out, for another engine: errors only in the records, exit code 0")
    .option("--quiet", "no progress and no summary")
    .addHelpText("after", help)
    .action((input: string | undefined, flags: PlanFlags) =>
      perform(async () => {
        const { runPlan } = await import("../plan/run-plan.ts");
        const isFilter = flags.filter === true;
        refuse(flags);
        const output = flags.output ?? "-";
        const isBulk = isFilter || flags.keep === true || flags.codes === true;
        const isPage = output === "-" && io.isTerminal.stdout && !isBulk;
        return runPlan(
          {
            input: inputOrStdin(input, io),
            output,
            format: flags.format ?? (isPage ? "pretty" : "ndjson"),
            today: flags.today ?? io.today(),
            ...optional("policy", flags.policy),
            texts: flags.codes !== true,
            keep: flags.keep === true,
            isFilter,
            isQuiet: flags.quiet === true || isFilter,
            reading: { keepBlank: isFilter, ...optional("encoding", flags.encoding) },
          },
          io,
        );
      }),
    );
}
