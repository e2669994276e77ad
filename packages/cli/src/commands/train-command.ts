import { type Command, Option } from "commander";
import type { CommandIo } from "../command-io.ts";
import { addInputOptions, type InputFlags, readingOptions } from "./input-options.ts";
import { needed } from "./needed-option.ts";
import type { Perform } from "./perform.ts";

interface TrainFlags extends InputFlags {
  readonly data?: string;
  readonly config?: string;
  readonly target?: string;
  readonly repaid?: string;
  readonly out?: string;
  readonly backend: "auto" | "cpu" | "wasm" | "node";
  readonly quiet?: true;
}

const example = `
Examples:
  tactful train --data labelled.csv --config models/sample/train.yaml --out models/mine
  tactful train --data labelled.csv --target repaid --repaid 1 --out models/mine

Without --config a configuration is drawn up from the file and written to the folder as train.yaml: read it, correct it,
and train again with it. Nothing is written before the training is done.`;

/** Adds `tactful train`. */
export function addTrainCommand(program: Command, io: CommandIo, perform: Perform): void {
  const command = program
    .command("train")
    .summary("train a model bundle from labelled accounts")
    .description(
      "Trains a model from labelled accounts: an additive model with pairs, calibrated, documented and exported to ONNX.",
    )
    .option(
      "--data <file>",
      "CSV or NDJSON file with the outcome, also .gz; rows in file order make the folds",
    )
    .option("--config <file>", "training configuration in YAML (default: drawn up from the data)")
    .option("--target <column>", "column of the outcome (default: the configuration's)")
    .option("--repaid <value>", "value of the outcome that means repaid, where there is no configuration")
    .option("-o, --out <folder>", "folder of the bundle")
    .addOption(
      new Option("--backend <backend>", "TensorFlow.js backend; auto is tfjs-node where it loads, else cpu")
        .choices(["auto", "cpu", "wasm", "node"])
        .default("auto"),
    );
  addInputOptions(command)
    .option("--quiet", "no progress and no summary")
    .addHelpText("after", example)
    .action((flags: TrainFlags) =>
      perform(async () => {
        const { runTrain } = await import("../train/run-train.ts");
        return runTrain(
          {
            data: needed(flags.data, "--data", "a file of accounts with their outcome"),
            out: needed(flags.out, "--out", "the folder that the bundle is written to, such as models/mine"),
            backend: flags.backend,
            reading: readingOptions(flags),
            isQuiet: flags.quiet === true,
            ...(flags.config === undefined ? {} : { config: flags.config }),
            ...(flags.target === undefined ? {} : { target: flags.target }),
            ...(flags.repaid === undefined ? {} : { repaid: flags.repaid }),
          },
          io,
        );
      }),
    );
}
