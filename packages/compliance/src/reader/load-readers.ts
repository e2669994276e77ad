import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseValue, TactfulError } from "@tactful/domain";
import { createTextClassifier, TextModelManifest, weightsFromBytes } from "@tactful/text";
import { createClassifierReader, type LanguageReader } from "./classifier-reader.ts";
import type { ReaderInput, SecondReader } from "./second-reader.ts";

/** The folders of the models that come with the toolkit, by language. */
export function shippedReaderFolders(): { readonly zh: string; readonly en: string } {
  const folder = (name: string): string =>
    dirname(fileURLToPath(import.meta.resolve(`@tactful/models/${name}/manifest.json`)));
  return { zh: folder("language-zh"), en: folder("language-en") };
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new TactfulError("MODEL_NOT_FOUND", "The model's file cannot be read.", { file, cause });
  }
}

/** Loads one text model for reading. Throws MODEL_NOT_FOUND, MANIFEST_INVALID and MODEL_CORRUPT. */
export function loadLanguageReader(folder: string): LanguageReader {
  const file = join(folder, "manifest.json");
  const text = new TextDecoder().decode(bytesOf(file));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new TactfulError("MANIFEST_INVALID", "The manifest is not JSON.", { file, cause });
  }
  const manifest = parseValue(TextModelManifest, json, "MANIFEST_INVALID", { file });
  const weightsFile = join(folder, "weights.bin");
  const bytes = bytesOf(weightsFile);
  const hash = createHash("sha256").update(bytes).digest("hex");
  if (hash !== manifest.sha256.weights) {
    const message = "The weights are not those that the manifest names; install the model again.";
    throw new TactfulError("MODEL_CORRUPT", message, { file: weightsFile });
  }
  const { features, labels, steps, biases, least } = manifest;
  const weights = weightsFromBytes(bytes, features.bits, labels.length);
  return { classifier: createTextClassifier({ features, labels, steps, biases }, weights), least };
}

/** A second reader of the models in these folders; each is loaded when the first text of its language comes. */
export function loadSecondReader(folders: { readonly zh?: string; readonly en?: string }): SecondReader {
  const made = new Map<"zh" | "en", SecondReader>();
  const readerOf = (language: "zh" | "en"): SecondReader => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const folder = folders[language];
    const reader = createClassifierReader(
      folder === undefined ? {} : { [language]: loadLanguageReader(folder) },
    );
    made.set(language, reader);
    return reader;
  };
  const readerFor = (input: ReaderInput): SecondReader => readerOf(input.language === "en" ? "en" : "zh");
  return {
    read: (input, share) => readerFor(input).read(input, share),
    probabilityAt: (input, span) => readerFor(input).probabilityAt(input, span),
  };
}
