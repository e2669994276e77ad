import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { describe, expect, test } from "vitest";
import {
  createFeatureReader,
  createTextClassifier,
  foldCompact,
  foldPlain,
  TextModelManifest,
  weightsFromBytes,
} from "../../packages/text/src/index.ts";
import { type TextGoldenRow, textOnnxNames } from "../../packages/training/src/index.ts";
import { root } from "../repository/repository-files.ts";

async function modelOf(name: string) {
  const folder = join(root, "models", name);
  const json = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, file), "utf8"));
  const manifest = TextModelManifest.parse(await json("manifest.json"));
  const golden = (await json("golden.json")) as readonly TextGoldenRow[];
  const weights = new Uint8Array(await readFile(join(folder, "weights.bin")));
  const onnx = new Uint8Array(await readFile(join(folder, "model.onnx")));
  return { manifest, golden, weights, onnx };
}

function inputOf({ text, tags, codes }: TextGoldenRow) {
  const plain = foldPlain(text);
  return { view: foldCompact(plain) ?? plain, tags, codes };
}

describe.each(["language-zh", "language-en", "dialogue-zh", "dialogue-en"])("%s", async (name) => {
  const { manifest, golden, weights, onnx } = await modelOf(name);
  const { features, labels, steps, biases } = manifest;
  const classifier = createTextClassifier(
    { features, labels, steps, biases },
    weightsFromBytes(weights, features.bits, labels.length),
  );

  test("its files are those that the manifest names", () => {
    const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
    expect({ weights: hash(weights), onnx: hash(onnx) }).toEqual(manifest.sha256);
  });

  test("reproduces its golden rows", () => {
    expect(golden.length).toBeGreaterThan(30);
    for (const row of golden) {
      const { probability, margins } = classifier.classify(inputOf(row));
      const best = margins.indexOf(Math.max(...margins));
      expect(probability).toBeCloseTo(row.probability, 9);
      expect(labels[best]).toBe(row.label);
    }
  });

  test("gives in the ONNX runtime what it gives without it", async () => {
    const session = await InferenceSession.create(onnx);
    const reader = createFeatureReader(features);
    for (const row of golden) {
      const { numbers, count } = reader.read(inputOf(row));
      const own = Array.from(numbers.subarray(0, count), BigInt);
      const outputs = await session.run({
        [textOnnxNames.input]: new Tensor("int64", BigInt64Array.from(own), [count]),
      });
      const { probability, margins } = classifier.classify(inputOf(row));
      expect(Number(outputs[textOnnxNames.probability]?.data[0])).toBeCloseTo(probability, 5);
      const theirs = [...(outputs[textOnnxNames.margins]?.data ?? [])].map(Number);
      expect(theirs).toHaveLength(margins.length);
      theirs.forEach((margin, label) => {
        expect(margin).toBeCloseTo(margins[label] ?? Number.NaN, 4);
      });
    }
    await session.release();
  });
});
