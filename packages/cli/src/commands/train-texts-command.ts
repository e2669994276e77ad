import { type Command, Option } from "commander";
import type { CommandIo } from "../command-io.ts";
import { needed } from "./needed-option.ts";
import type { Perform } from "./perform.ts";

interface TrainTextsFlags {
  readonly config?: string;
  readonly data?: readonly string[];
  readonly out?: string;
  readonly backend: "auto" | "cpu" | "wasm" | "node";
  readonly quiet?: true;
}

const example = `
Example:
  tactful train-texts --config models/language-zh/train.yaml --data datasets/language/training/*.ndjson datasets/language/development/zh.ndjson --out models/language-zh

The configuration names its sources by file name; --data says where they are. A source that is not given is an error, as is
the development set that its threshold names.`;

/** Adds `tactful train-texts`. */
export function addTrainTextsCommand(program: Command, io: CommandIo, perform: Perform): void {
  program
    .command("train-texts")
    .summary("train a text classifier: the second reader of the language check")
    .description(
      "Trains a text classifier from labelled texts, with its threshold set by precision on a development set that took no part in fitting.",
    )
    .option("--config <file>", "training configuration in YAML")
    .option("--data <files...>", "the files of texts that the configuration names")
    .option("-o, --out <folder>", "folder of the model")
    .addOption(
      new Option("--backend <backend>", "TensorFlow.js backend; auto is tfjs-node where it loads, else cpu")
        .choices(["auto", "cpu", "wasm", "node"])
        .default("wasm"),
    )
    .option("--quiet", "no progress and no summary")
    .addHelpText("after", example)
    .action((flags: TrainTextsFlags) =>
      perform(async () => {
        const { runTrainTexts } = await import("../train/run-train-texts.ts");
        return runTrainTexts(
          {
            config: needed(
              flags.config,
              "--config",
              "a training configuration such as models/language-zh/train.yaml",
            ),
            data: flags.data ?? [],
            out: needed(flags.out, "--out", "the folder that the model is written to"),
            backend: flags.backend,
            isQuiet: flags.quiet === true,
          },
          io,
        );
      }),
    );
}
