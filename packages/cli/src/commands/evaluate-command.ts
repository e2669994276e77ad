import { type Command, Option } from "commander";
import type { CommandIo } from "../command-io.ts";
import { addInputOptions, type InputFlags, readingOptions } from "./input-options.ts";
import { needed } from "./needed-option.ts";
import { wholeNumber } from "./option-parsers.ts";
import type { Perform } from "./perform.ts";

interface EvaluateFlags extends InputFlags {
  readonly model?: string;
  readonly data?: string;
  readonly target?: string;
  readonly out?: string;
  readonly html?: string;
  readonly lang: "zh" | "en";
  readonly json?: true;
  readonly seed: number;
  readonly resamples: number;
  readonly quiet?: true;
}

const example = `
Examples:
  tactful evaluate --model sample --data labelled.csv --target repaid_30d
  tactful evaluate --model sample --data labelled.csv --html report.html --lang zh
  tactful evaluate --model sample --data labelled.csv --json | jq .metrics.auc`;

/** Adds `tactful evaluate`. */
export function addEvaluateCommand(program: Command, io: CommandIo, perform: Perform): void {
  const command = program
    .command("evaluate")
    .summary("measure a model on labelled accounts")
    .description(
      "Measures a model on labelled accounts: AUC, KS, Brier score, log loss and ECE with intervals, and by group.",
    )
    .option("--model <folder>", "model bundle, or the name of one that is shipped")
    .option("--data <file>", "CSV or NDJSON file with the outcome, also .gz; - is standard input")
    .option("--target <column>", "column of the outcome (default: the model's)")
    .option("-o, --out <folder>", "write evaluation.json, pages in both languages and charts")
    .option("--html <file>", "write one page")
    .addOption(new Option("--lang <language>", "language of that page").choices(["zh", "en"]).default("en"))
    .option("--json", "print all figures as one JSON object")
    .option("--seed <n>", "of the resamples", wholeNumber("--seed", 0, 2 ** 31), 1)
    .option("--resamples <n>", "behind each interval", wholeNumber("--resamples", 40, 10_000), 500);
  addInputOptions(command)
    .option("--quiet", "no progress and no summary")
    .addHelpText("after", example)
    .action((flags: EvaluateFlags) =>
      perform(async () => {
        const { runEvaluate } = await import("../evaluate/run-evaluate.ts");
        return runEvaluate(
          {
            model: needed(flags.model, "--model", "the folder of a model bundle, such as models/sample"),
            file: needed(flags.data, "--data", "a file of accounts with their outcome"),
            reading: readingOptions(flags),
            language: flags.lang,
            asJson: flags.json === true,
            seed: flags.seed,
            resamples: flags.resamples,
            isQuiet: flags.quiet === true,
            ...(flags.target === undefined ? {} : { target: flags.target }),
            ...(flags.out === undefined ? {} : { out: flags.out }),
            ...(flags.html === undefined ? {} : { html: flags.html }),
          },
          io,
        );
      }),
    );
}
