import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseValue, TactfulError } from "@tactful/domain";
import {
  createTextClassifier,
  type TextClassifier,
  TextModelManifest,
  weightsFromBytes,
} from "@tactful/text";

/** A classifier of borrowers' words: its first output is talk of self-harm. */
export interface DialogueModel {
  readonly classifier: TextClassifier;
  /** Least probability of the first output. */
  readonly crisisLeast: number;
  /** Least probability of each label, in the classifier's order. */
  readonly thresholds: readonly number[];
}

/** The folder of the model that comes with the toolkit. */
export function shippedDialogueModel(language: "zh" | "en"): string {
  return dirname(fileURLToPath(import.meta.resolve(`@tactful/models/dialogue-${language}/manifest.json`)));
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new TactfulError("MODEL_NOT_FOUND", "The model's file cannot be read.", { file, cause });
  }
}

function manifestOf(file: string): TextModelManifest {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytesOf(file)));
  } catch (cause) {
    if (cause instanceof TactfulError) throw cause;
    throw new TactfulError("MANIFEST_INVALID", "The manifest is not JSON.", { file, cause });
  }
  return parseValue(TextModelManifest, json, "MANIFEST_INVALID", { file });
}

/** Loads a model of borrowers' words. Throws MODEL_NOT_FOUND, MANIFEST_INVALID and MODEL_CORRUPT. */
export function loadDialogueModel(folder: string): DialogueModel {
  const { features, labels, steps, biases, least, thresholds, sha256 } = manifestOf(
    join(folder, "manifest.json"),
  );
  const file = join(folder, "weights.bin");
  const bytes = bytesOf(file);
  if (createHash("sha256").update(bytes).digest("hex") !== sha256.weights) {
    const message = "The weights are not those that the manifest names; install the model again.";
    throw new TactfulError("MODEL_CORRUPT", message, { file });
  }
  const weights = weightsFromBytes(bytes, features.bits, labels.length);
  return {
    classifier: createTextClassifier({ features, labels, steps, biases }, weights),
    crisisLeast: least,
    thresholds: thresholds ?? labels.map(() => 0.5),
  };
}
