import { basename, join } from "node:path";
import { parseValue, TactfulError } from "@tactful/domain";
import { readText, shippedCues } from "@tactful/script";
import {
  type CodesOf,
  chooseBackend,
  dialogueTextRow,
  type SignalModel,
  SignalTrainingConfig,
  signalCard,
  type TextRow,
  trainSignalModel,
} from "@tactful/training";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { openRecords } from "../records/open-records.ts";
import type { TrainTextsOrder } from "./train-texts-order.ts";
import { writeModelFile } from "./write-model-file.ts";

/** Whether a configuration is for a reader of borrowers' words. */
export function isForSignals(config: unknown): boolean {
  return typeof config === "object" && config !== null && "task" in config && config.task === "understanding";
}

/** What the reader will be told of a text: its cues and word classes. */
function codesByCues(language: "zh" | "en"): CodesOf {
  const book = shippedCues(language);
  return (text, context) =>
    readText(book, { text, ...(context === undefined ? {} : { context }) }).input.codes ?? [];
}

async function rowsOf(
  source: SignalTrainingConfig["sources"][number],
  told: { readonly order: TrainTextsOrder; readonly language: "zh" | "en"; readonly codesOf: CodesOf },
  io: CommandIo,
): Promise<readonly TextRow[]> {
  const file = told.order.data.find((given) => basename(given) === source.file);
  if (file === undefined) {
    const message = `The configuration names ${source.file}, which is not among the --data files; add its path.`;
    throw new TactfulError("OPTION_INVALID", message, { path: "--data" });
  }
  const opened = await openRecords(file, io.stdin, io.signal);
  const rows: TextRow[] = [];
  for await (const batch of opened.batches) {
    for (const { fields, error } of batch) {
      if (error !== undefined) throw error;
      const row = dialogueTextRow(fields, told.language, source.weight, told.codesOf);
      if (row !== null) rows.push(row);
    }
  }
  return rows;
}

async function writeSignalModel(model: SignalModel, folder: string): Promise<void> {
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ["weights.bin", model.weights],
    ["model.onnx", model.onnx],
    ["golden.json", json(model.golden)],
    ["card.md", signalCard(model)],
    ["manifest.json", json(model.manifest)],
  ];
  for (const [name, content] of files) await writeModelFile(join(folder, name), content);
}

/** Trains a reader of borrowers' words and writes it; says how good it is. Throws CONFIG_INVALID, OPTION_INVALID and RECORD_INVALID. */
export async function runTrainSignals(
  parsed: unknown,
  order: TrainTextsOrder,
  io: CommandIo,
  say: (line: string) => void,
): Promise<ExitCode> {
  const config = parseValue(SignalTrainingConfig, parsed, "CONFIG_INVALID", { file: order.config });
  const backend = await chooseBackend(order.backend);
  const told = { order, language: config.language, codesOf: codesByCues(config.language) };
  const parts = await Promise.all(
    config.sources.map(async (source) => ({ source, rows: await rowsOf(source, told, io) })),
  );
  const rows = parts.flatMap((part) => part.rows);
  say(`${rows.length} texts, on the ${backend.name} backend.`);
  const { sources, ...settings } = config;
  const model = trainSignalModel(
    rows,
    {
      ...settings,
      training: parts.map(({ source, rows: own }) => ({
        source: source.file,
        rows: own.length,
        licence: source.licence,
      })),
      madeBy: `pnpm tactful train-texts --config ${order.config} --data ${sources.map(({ file }) => file).join(" ")} --out ${order.out}`,
    },
    {
      signal: io.signal,
      onFold: (fold) => say(fold < config.folds ? `Fold ${fold + 1} of ${config.folds}` : "Final fit"),
    },
  );
  await writeSignalModel(model, order.out);
  const { metrics } = model.manifest;
  const macro = ["intent", "reason", "emotion"].map(
    (kind) => `${kind} ${metrics[`${kind}MacroF1`]?.toFixed(3)}`,
  );
  say(`Out of fold, macro-F1: ${macro.join(", ")}.`);
  say(
    `${config.first.label} by the classifier alone: recall ${model.first.recall.toFixed(3)} at ${model.first.falseAlarms.toFixed(3)} false alarms.`,
  );
  return exitCode.done;
}
