import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { createWordTagger, readerTags, readyPacks } from "@tactful/compliance";
import { parseValue, TactfulError } from "@tactful/domain";
import {
  chooseBackend,
  labelledTextRow,
  publicTextRow,
  type TagsOf,
  type TextModel,
  type TextRow,
  type TextSource,
  TextTrainingConfig,
  textCard,
  trainTextModel,
} from "@tactful/training";
import { parse } from "yaml";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { openRecords } from "../records/open-records.ts";
import { packTexts } from "./pack-texts.ts";
import { isForSignals, runTrainSignals } from "./run-train-signals.ts";
import type { TrainTextsOrder } from "./train-texts-order.ts";
import { writeModelFile } from "./write-model-file.ts";

/** The categories of the language check: the labels a text can carry, in a fixed order. */
function labelsOf(rows: readonly TextRow[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => row.labels))].sort();
}

/** At most so many rows, evenly over the file. */
function thinned(rows: readonly TextRow[], most: number | undefined): readonly TextRow[] {
  if (most === undefined || rows.length <= most) return rows;
  return Array.from({ length: most }, (_, index) => rows[Math.floor((index * rows.length) / most)]).filter(
    (row) => row !== undefined,
  );
}

async function sourceRows(
  source: TextSource,
  order: TrainTextsOrder,
  told: { readonly language: "zh" | "en"; readonly tagsOf: TagsOf },
  io: CommandIo,
): Promise<readonly TextRow[]> {
  const { language, tagsOf } = told;
  const { format, weight } = source;
  if (format === "packs") return thinned(packTexts(language, weight, tagsOf), source.most);
  const file = fileOf(source, order);
  const opened = await openRecords(file, io.stdin, io.signal);
  const rows: TextRow[] = [];
  for await (const batch of opened.batches) {
    for (const { fields, error } of batch) {
      if (error !== undefined) throw error;
      const row =
        format === "labelled"
          ? labelledTextRow(fields, weight, tagsOf)
          : publicTextRow(format, fields, weight, tagsOf);
      if (row !== null) rows.push(row);
    }
  }
  return thinned(rows, source.most);
}

function fileOf(source: { readonly file: string }, order: TrainTextsOrder): string {
  const file = order.data.find((given) => basename(given) === source.file);
  if (file !== undefined) return file;
  const message = `The configuration names ${source.file}, which is not among the --data files; add its path.`;
  throw new TactfulError("OPTION_INVALID", message, { path: "--data" });
}

/** The tags that the second reader will see: the speaker, and the word classes of the shipped packs. */
function tagsByPacks(today: string): TagsOf {
  const { compiled, automata } = readyPacks(today);
  const tagger = createWordTagger(compiled, automata);
  return (speaker, text) => ({ tags: readerTags(speaker), codes: tagger(text) });
}

async function writeModel(model: TextModel, folder: string): Promise<void> {
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ["weights.bin", model.weights],
    ["model.onnx", model.onnx],
    ["golden.json", json(model.golden)],
    ["card.md", textCard(model)],
    ["manifest.json", json(model.manifest)],
  ];
  for (const [name, content] of files) await writeModelFile(join(folder, name), content);
}

/** Trains a text classifier and writes it; says on standard error how good it is. */
export async function runTrainTexts(order: TrainTextsOrder, io: CommandIo): Promise<ExitCode> {
  const say = (line: string): void => {
    if (!order.isQuiet) io.stderr.write(`${line}\n`);
  };
  const text = await readFile(order.config, "utf8").catch((cause: unknown) => {
    throw new TactfulError("FILE_NOT_FOUND", "The training configuration cannot be read.", {
      file: order.config,
      cause,
    });
  });
  const parsed: unknown = parse(text);
  if (isForSignals(parsed)) return runTrainSignals(parsed, order, io, say);
  const config = parseValue(TextTrainingConfig, parsed, "CONFIG_INVALID", { file: order.config });
  const backend = await chooseBackend(order.backend);
  const told = { language: config.language, tagsOf: tagsByPacks(io.today()) };
  const parts = await Promise.all(
    config.sources.map(async (source) => ({
      source,
      rows: await sourceRows(source, order, told, io),
    })),
  );
  const rows = parts.flatMap((part) => part.rows);
  const kept = { file: config.threshold.file, format: "labelled" as const, weight: 1, licence: "" };
  const tuning = await sourceRows(kept, order, told, io);
  say(`${rows.length} texts, on the ${backend.name} backend.`);
  const { sources, threshold, ...settings } = config;
  const model = trainTextModel(
    rows,
    {
      ...settings,
      labels: labelsOf(rows),
      precision: threshold.precision,
      tuning,
      training: parts.map(({ source, rows: own }) => ({
        source: source.file,
        rows: own.length,
        licence: source.licence,
      })),
      madeBy: `pnpm tactful train-texts --config ${order.config} --data ${sources
        .filter(({ format }) => format !== "packs")
        .map(({ file }) => file)
        .join(" ")} --out ${order.out}`,
    },
    {
      signal: io.signal,
      onFold: (fold) => say(fold < config.folds ? `Fold ${fold + 1} of ${config.folds}` : "Final fit"),
    },
  );
  await writeModel(model, order.out);
  const [chosen] = model.tuned.atPrecision;
  say(
    `Out of fold: AUC ${model.figures.auc.toFixed(3)}, category right ${model.figures.labelAccuracy.toFixed(3)}.`,
  );
  say(
    `On ${basename(threshold.file)}, kept apart: AUC ${model.tuned.auc.toFixed(3)}, recall ${chosen?.recall.toFixed(3)} at a precision of ${chosen?.precision} (threshold ${chosen?.least.toFixed(3)}), category right ${model.tuned.labelAccuracy.toFixed(3)}.`,
  );
  return exitCode.done;
}
