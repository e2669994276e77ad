import { createHash } from "node:crypto";
import { join } from "node:path";
import { type ErrorCode, TactfulError } from "@tactful/domain";
import { makeScorer, type Scorer } from "../score/scorer.ts";
import { treeEngine } from "../trees/tree-engine.ts";
import { type BundleFiles, folderFiles } from "./bundle-files.ts";
import { checkGolden, checkSameBits } from "./check-golden.ts";
import { checkManifest } from "./check-manifest.ts";
import { Golden } from "./golden.ts";
import { Manifest } from "./manifest.ts";
import { openMarginEngine } from "./margin-engine.ts";
import { readJson } from "./read-json.ts";
import { steadyEngine } from "./row-by-row.ts";

/** The parts of a bundle, read and checked by their schemas. */
export interface BundleParts {
  readonly manifest: Manifest;
  /** The bytes of the ONNX file. */
  readonly onnx: Uint8Array;
  readonly golden: Golden;
}

/** What a caller may set when a bundle is loaded. */
export interface LoadOptions {
  /** Where the files come from; the folder itself by default. */
  readonly files?: BundleFiles;
  /**
   * `auto` walks an additive model's own trees, which takes a fraction of the runtime's time and gives the same bits, as the
   * golden rows show at each load; `onnxruntime` always runs the ONNX runtime.
   */
  readonly engine?: "auto" | "onnxruntime";
}

interface PartNames {
  readonly manifest: string;
  readonly onnx: string;
  readonly golden: string;
}

function checkSum({ manifest, onnx }: BundleParts, file: string): void {
  const found = createHash("sha256").update(onnx).digest("hex");
  if (found === manifest.onnx.sha256) return;
  throw new TactfulError(
    "MODEL_CORRUPT",
    `The model is damaged, or not the file that the manifest names (its sha256 is ${found}): restore it.`,
    { file },
  );
}

function named(error: unknown, file: string): unknown {
  if (!(error instanceof TactfulError) || error.file !== undefined) return error;
  const { code, path, cause } = error;
  const place = { file, cause, ...(path === undefined ? {} : { path }) };
  return new TactfulError(code, error.message, place);
}

async function assemble(
  parts: BundleParts,
  names: PartNames,
  choice: LoadOptions["engine"] = "auto",
): Promise<Scorer> {
  const { manifest, onnx, golden } = parts;
  checkManifest(manifest, names.manifest);
  checkSum(parts, names.onnx);
  const shape = { names: manifest.onnx, width: manifest.features.length, terms: manifest.terms.length };
  const engine = await openMarginEngine(onnx, shape).catch((error: unknown) => {
    throw named(error, names.onnx);
  });
  try {
    const scorer = makeScorer(manifest, engine);
    await checkGolden(scorer, golden, names.golden);
    const steady = await steadyEngine(engine, scorer.pipeline, golden);
    if (steady !== engine) return makeScorer(manifest, steady);
    if (engine.trees === undefined || choice === "onnxruntime") return scorer;
    const walking = makeScorer(manifest, treeEngine(engine, engine.trees));
    await checkSameBits(walking, scorer, golden, names.golden);
    await checkGolden(walking, golden, names.golden);
    return walking;
  } catch (error) {
    await engine.release();
    throw named(error, names.manifest);
  }
}

/**
 * Makes a scorer from the parts of a bundle. Throws MANIFEST_INVALID, MODEL_CORRUPT, MODEL_RUN, or MODEL_GOLDEN where the golden rows
 * are not reproduced.
 */
export async function scorerFromParts(
  parts: BundleParts,
  options: Pick<LoadOptions, "engine"> = {},
): Promise<Scorer> {
  const names = { manifest: "manifest.json", onnx: "model.onnx", golden: "golden.json" };
  return assemble(parts, names, options.engine);
}

async function readPart(
  files: BundleFiles,
  name: string,
  code: ErrorCode,
  cure: string,
): Promise<Uint8Array> {
  const file = join(files.place, name);
  let cause: unknown;
  try {
    const bytes = await files.read(name);
    if (bytes !== undefined) return bytes;
  } catch (error) {
    cause = error;
  }
  const what = cause === undefined ? "does not exist" : "cannot be read";
  throw new TactfulError(code, `The bundle's ${name} ${what}: ${cure}.`, { file, cause });
}

/**
 * Loads the model bundle of a folder: `manifest.json`, `model.onnx` and `golden.json`. Throws MODEL_NOT_FOUND, FILE_NOT_FOUND,
 * MANIFEST_INVALID, MODEL_CORRUPT, MODEL_RUN or MODEL_GOLDEN. Call `release` when the scorer is no longer needed.
 */
export async function loadBundle(directory: string, options: LoadOptions = {}): Promise<Scorer> {
  const files = options.files ?? folderFiles(directory);
  const names: PartNames = {
    manifest: join(files.place, "manifest.json"),
    onnx: join(files.place, "model.onnx"),
    golden: join(files.place, "golden.json"),
  };
  const folderCure = "name a folder that holds a model bundle";
  const manifestBytes = await readPart(files, "manifest.json", "MODEL_NOT_FOUND", folderCure);
  const manifest = readJson(manifestBytes, Manifest, {
    what: "manifest",
    code: "MANIFEST_INVALID",
    file: names.manifest,
  });
  const onnx = await readPart(files, "model.onnx", "FILE_NOT_FOUND", "restore the bundle");
  const goldenBytes = await readPart(files, "golden.json", "FILE_NOT_FOUND", "restore the bundle");
  const golden = readJson(goldenBytes, Golden, {
    what: "file of golden rows",
    code: "MODEL_GOLDEN",
    file: names.golden,
  });
  return assemble({ manifest, onnx, golden }, names, options.engine);
}
