import { TactfulError } from "@tactful/domain";
import { type Command, Option } from "commander";
import type { CommandIo } from "../command-io.ts";
import { type PlanFormat, planFormats } from "../plan/plan-run.ts";
import { formatOfName } from "../records/record-format.ts";
import { addInputOptions, type InputFlags, readingOptions } from "./input-options.ts";
import { inputOrStdin } from "./needed-option.ts";
import { calendarDate } from "./option-parsers.ts";
import { optional } from "./optional.ts";
import type { Perform } from "./perform.ts";
import { samplePolicyNames } from "./sample-policy-names.ts";

interface PlanFlags extends InputFlags {
  readonly output?: string;
  readonly format?: PlanFormat;
  readonly policy?: string;
  readonly today?: string;
  readonly id?: string;
  readonly codes?: true;
  readonly keep?: true;
  readonly filter?: true;
  readonly quiet?: true;
}

const help = `
Examples:
  tactful plan requests.ndjson
  cat requests.ndjson | tactful plan - --codes > plans.ndjson
  tactful plan caps.csv --output checked.csv

Each line is one request; its task says what is asked: options (ranked plans for an account), or one exact computation: equal-instalments,
stepped, extension, settlement, affordability, cap-check. docs/plan.md shows each with its input and answer.
CSV has the same columns, what lies within by a point (policy.maxMonths), lists and objects in JSON; CSV answers repeat every input column.
A wrong request becomes an error record in its place, and the exit code is 2; a plan that the policy or the law forbids is an answer
with "refused": true and its reasons.`;

/** Options that do not go together. Throws OPTION_INVALID. */
function refuse(format: PlanFormat, { filter, keep, codes }: PlanFlags): void {
  if (format !== "ndjson" && keep === true) {
    const message = "--keep is for ndjson only; CSV repeats every input column by itself.";
    throw new TactfulError("OPTION_INVALID", message);
  }
  if (format !== "pretty" || (filter ?? codes) === undefined) return;
  throw new TactfulError("OPTION_INVALID", "--filter and --codes are for ndjson and csv.");
}

/** Adds `tactful plan`. */
export function addPlanCommand(program: Command, io: CommandIo, perform: Perform): void {
  const command = program
    .command("plan")
    .summary("plans that add up: instalments, extensions, settlements, affordability, legal caps")
    .description(
      "Answers plan requests: repayment schedules, settlements, what is affordable, legal caps, options.",
    )
    .argument("[input]", "NDJSON or CSV file, also .gz; - is standard input")
    .option(
      "-o, --output <file>",
      "write to a file, also .gz, once it is complete (default: standard output)",
    )
    .addOption(
      new Option(
        "--format <format>",
        "format of the answers (default: by the output's name, else pretty on a terminal, ndjson elsewhere)",
      ).choices(planFormats),
    )
    .option(
      "--policy <file>",
      `policy file or sample for options that name none: ${samplePolicyNames} (default: the sample of their law)`,
    )
    .option("--today <date>", "day from which options are reckoned (default: today)", calendarDate("--today"))
    .option("--id <column>", "column or field that holds the id (default: id, ID or account_id)");
  addInputOptions(command)
    .option("--codes", "leave the texts in Chinese and English out")
    .option("--keep", "return each record under input (ndjson)")
    .option("--filter", "line in, line out, for another engine: errors only in the records, exit code 0")
    .option("--quiet", "no progress and no summary")
    .addHelpText("after", help)
    .action((input: string | undefined, flags: PlanFlags) =>
      perform(async () => {
        const { runPlan } = await import("../plan/run-plan.ts");
        const isFilter = flags.filter === true;
        const output = flags.output ?? "-";
        const isBulk = isFilter || flags.keep === true || flags.codes === true;
        const isPage = output === "-" && io.isTerminal.stdout && !isBulk;
        const format = flags.format ?? (isPage ? "pretty" : (formatOfName(output) ?? "ndjson"));
        refuse(format, flags);
        return runPlan(
          {
            input: inputOrStdin(input, io),
            output,
            format,
            today: flags.today ?? io.today(),
            ...optional("policy", flags.policy),
            texts: flags.codes !== true,
            keep: flags.keep === true,
            isFilter,
            isQuiet: flags.quiet === true || isFilter,
            reading: { ...readingOptions(flags), ...optional("idColumn", flags.id), keepBlank: isFilter },
          },
          io,
        );
      }),
    );
}
