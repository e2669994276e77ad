import { type Command, Option } from "commander";
import type { CommandIo } from "../command-io.ts";
import type { RecordFormat } from "../records/record-format.ts";
import { addInputOptions, type InputFlags, readingOptions } from "./input-options.ts";
import { inputOrStdin, needed } from "./needed-option.ts";
import { currency, wholeNumber } from "./option-parsers.ts";
import type { Perform } from "./perform.ts";

interface ScoreFlags extends InputFlags {
  readonly model?: string;
  readonly output?: string;
  readonly format?: RecordFormat;
  readonly reasons: number;
  readonly id?: string;
  readonly currency?: string;
  readonly codes?: true;
  readonly keep?: true;
  readonly filter?: true;
  readonly bom?: true;
  readonly quiet?: true;
}

const example = `
Examples:
  tactful score --model models/sample accounts.csv --output scored.csv
  tactful score --model sample --reasons 2 --codes accounts.ndjson > scored.ndjson
  cat export.csv | tactful score --model sample --encoding gbk --format csv - > scored.csv

CSV results repeat every input column as it stands; NDJSON results come one object a line, in input order.
A record that cannot be scored becomes an error record in its place, and the exit code is 2.`;

/** Adds `tactful score`. */
export function addScoreCommand(program: Command, io: CommandIo, perform: Perform): void {
  const command = program
    .command("score")
    .summary("score accounts: probability of repayment, score, grade, reasons")
    .description(
      "Scores each account of a file with a model: probability of repayment, score, grade and reasons.",
    )
    .argument("[input]", "CSV or NDJSON file, also .gz; - is standard input")
    .option("--model <folder>", "model bundle, or the name of one that is shipped")
    .option(
      "-o, --output <file>",
      "write to a file, also .gz, once it is complete (default: standard output)",
    )
    .addOption(
      new Option(
        "--format <format>",
        "format of the results (default: by the output's name, else ndjson)",
      ).choices(["csv", "ndjson"]),
    )
    .option("--reasons <n>", "reasons an account, most telling first", wholeNumber("--reasons", 0, 50), 4)
    .option("--id <column>", "column that holds the id (default: id, ID or account_id)")
    .option("--currency <code>", "currency of the amounts; another than the model's is an error", currency);
  addInputOptions(command)
    .option("--codes", "leave the texts in Chinese and English out")
    .option("--keep", "return each NDJSON record under input")
    .option("--filter", "line in, line out, for another engine: errors only in the records, exit code 0")
    .option("--bom", "begin CSV with a byte order mark, so that Excel reads Chinese")
    .option("--quiet", "no progress and no summary")
    .addHelpText("after", example)
    .action((input: string | undefined, flags: ScoreFlags) =>
      perform(async () => {
        const { runScore } = await import("../score/run-score.ts");
        const isFilter = flags.filter === true;
        return runScore(
          {
            model: needed(flags.model, "--model", "the folder of a model bundle, such as models/sample"),
            input: inputOrStdin(input, io),
            output: flags.output ?? "-",
            ...(flags.format === undefined ? {} : { format: flags.format }),
            reasons: flags.reasons,
            ...(flags.currency === undefined ? {} : { currency: flags.currency }),
            texts: flags.codes !== true,
            keep: flags.keep === true,
            isFilter,
            mark: flags.bom === true,
            isQuiet: flags.quiet === true || isFilter,
            reading: {
              ...readingOptions(flags),
              ...(flags.id === undefined ? {} : { idColumn: flags.id }),
              keepBlank: isFilter,
            },
          },
          io,
        );
      }),
    );
}
