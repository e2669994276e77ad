import { createTextClassifier, foldPlain, weightsFromBytes } from "@tactful/text";
import { describe, expect, test } from "vitest";
import { chooseBackend } from "../backend.ts";
import { dialogueTextRow } from "./dialogue-text.ts";
import { signalCard } from "./signal-card.ts";
import { trainSignalModel } from "./train-signal-model.ts";

const subjects = ["我", "俺", "我们", "这边", "我这"];
const endings = ["了", "啊", "呢", "吧", "的"];
const kinds = [
  { text: "不想活", intents: ["crisis.self-harm"], emotion: "despairing" },
  { text: "明天就还", intents: ["pay.promise"], emotion: "calm" },
  { text: "别再打电话", intents: ["contact.stop"], emotion: "angry" },
] as const;

const rows = kinds.flatMap(({ text, intents, emotion }) =>
  endings.flatMap((ending) =>
    subjects.flatMap((subject) => {
      const record = { text: `${subject}${text}${ending}`, intents, emotion, reason: null };
      const row = dialogueTextRow(record, "zh", 1, () => []);
      return row === null ? [] : [row];
    }),
  ),
);

describe("a model of signals", async () => {
  await chooseBackend("cpu");
  const model = trainSignalModel(rows, {
    name: "small",
    version: "1.0.0",
    task: "understanding",
    language: "zh",
    features: { bits: 12, script: "han" },
    fit: {
      epochs: 6,
      batch: 16,
      rate: 2,
      shrinkage: 0.00001,
      seed: 1,
      positive: 3,
      damping: 0.01,
      leastRows: 2,
    },
    folds: 3,
    first: { label: "intent:crisis.self-harm", recall: 0.95, rate: 2, damping: 0.01 },
    training: [],
    madeBy: "a test",
  });

  test("tells apart what is plainly different, out of fold", () => {
    expect(model.manifest.labels).not.toContain("intent:crisis.self-harm");
    expect(model.manifest.thresholds).toHaveLength(model.manifest.labels.length);
    for (const { f1 } of model.figures) expect(f1).toBeGreaterThan(0.9);
    expect(model.first).toMatchObject({ rows: 25, falseAlarms: 0 });
  });

  test("answers self-harm by its first output", () => {
    const { features, labels, steps, biases, least } = model.manifest;
    const classifier = createTextClassifier(
      { features, labels, steps, biases },
      weightsFromBytes(model.weights, features.bits, labels.length),
    );
    const probabilityOf = (text: string) => classifier.classify({ view: foldPlain(text) }).probability;
    expect(probabilityOf("他不想活了")).toBeGreaterThanOrEqual(least);
    expect(probabilityOf("他明天就还了")).toBeLessThan(least);
  });

  test("has a card with its figures in both languages", () => {
    const card = signalCard(model);
    expect(card).toContain("| intent:pay.promise | 25 |");
    expect(card).toContain("读取借款人的话");
  });
});

test("a record of another language is no row, and one with an unknown label is refused", () => {
  const record = { text: "hello", language: "en", intents: [], emotion: "calm", reason: null };
  expect(dialogueTextRow(record, "zh", 1, () => [])).toBeNull();
  expect(() => dialogueTextRow({ ...record, intents: ["pay.later"] }, "en", 1, () => [])).toThrow(/intents/);
});

test("too few texts of the first label cannot be trained on", () => {
  expect(() =>
    trainSignalModel(rows.slice(0, 2), {
      name: "small",
      version: "1.0.0",
      task: "understanding",
      language: "zh",
      features: { bits: 12, script: "han" },
      fit: { epochs: 1, batch: 16, rate: 2, shrinkage: 0, seed: 1, positive: 1, damping: 0.01, leastRows: 1 },
      folds: 3,
      first: { label: "intent:crisis.self-harm", recall: 0.95, rate: 2, damping: 0.01 },
      training: [],
      madeBy: "a test",
    }),
  ).toThrow(/each of 3 folds needs some/);
});
