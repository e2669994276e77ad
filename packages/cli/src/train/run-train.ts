import { basename } from "node:path";
import { chooseBackend, stopwatch, type TrainingConfig, trainBundle } from "@tactful/training";
import { stringify } from "yaml";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { drawUpConfig } from "./draw-up-config.ts";
import { labelledRows } from "./labelled-rows.ts";
import { readConfig } from "./read-config.ts";
import type { TrainOrder } from "./train-order.ts";
import { trainingProgress } from "./training-progress.ts";
import { trainingText } from "./training-text.ts";
import { writeBundle } from "./write-bundle.ts";

function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : JSON.stringify(text);
}

function commandOf(order: TrainOrder, config: string): string {
  const parts = [
    "pnpm tactful train --data",
    quoted(basename(order.data)),
    "--config",
    quoted(config),
    "--out",
    quoted(order.out),
  ];
  return parts.join(" ");
}

async function configOf(
  order: TrainOrder,
  io: CommandIo,
): Promise<{ config: TrainingConfig; drawnUp: boolean; notes: readonly string[] }> {
  if (order.config === undefined) return { ...(await drawUpConfig(order, io)), drawnUp: true };
  const config = await readConfig(order.config);
  const target = order.target === undefined ? config.target : { ...config.target, column: order.target };
  return { config: { ...config, target }, drawnUp: false, notes: [] };
}

/** Trains a bundle and writes it; says on standard error how good it is. */
export async function runTrain(order: TrainOrder, io: CommandIo): Promise<ExitCode> {
  const say = (line: string) => {
    if (!order.isQuiet) io.stderr.write(`${line}\n`);
  };
  const { config, drawnUp, notes } = await configOf(order, io);
  for (const note of notes) say(note);
  const backend = await chooseBackend(order.backend);
  if (backend.note !== undefined) say(backend.note);
  const rows = await labelledRows(order.data, config, order.reading, io);
  const progress = trainingProgress(io, order.isQuiet);
  const file = order.config ?? `${order.out}/train.yaml`;
  try {
    const trained = await trainBundle(
      config,
      rows,
      { backend, node: process.version, command: commandOf(order, file) },
      { stopwatch: stopwatch(io.now), onProgress: progress.update, signal: io.signal },
    );
    progress.clear();
    await writeBundle(
      trained,
      order.out,
      drawnUp ? { "train.yaml": stringify(config, { lineWidth: 110 }) } : {},
    );
    for (const line of trainingText(trained, order.out)) say(line);
    return exitCode.done;
  } finally {
    progress.clear();
  }
}
