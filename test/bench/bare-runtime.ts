import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { marginModel, parseModel, type Scorer } from "../../packages/scoring/src/index.ts";

interface Session {
  run(feeds: object, fetches: readonly string[]): Promise<unknown>;
  release(): Promise<void>;
}

interface Runtime {
  readonly InferenceSession: { create(bytes: Uint8Array, options: object): Promise<Session> };
  readonly Tensor: new (type: string, data: Float32Array, dims: readonly number[]) => object;
  readonly env: { readonly versions: { readonly node?: string; readonly common: string } };
}

// The runtime is a dependency of the scoring package, not of the repository's root.
const runtime: Runtime = createRequire(new URL("../../packages/scoring/package.json", import.meta.url))(
  "onnxruntime-node",
);

/** A model run by onnxruntime-node with nothing around it. */
export interface BareRuntime {
  readonly version: string;
  /** Whether it is the one-margin model derived from the bundle's file. */
  readonly isDerived: boolean;
  /** Prepares a run over rows of features; the tensor is made here, once. */
  prepare(matrix: Float32Array, rows: number): () => Promise<unknown>;
  release(): Promise<void>;
}

/** Opens a bundle's model by itself: the one-margin model where the bundle's file allows one, else the file as it is. */
export async function openBareRuntime(directory: string, { manifest }: Scorer): Promise<BareRuntime> {
  const file = await readFile(join(directory, "model.onnx"));
  const model = parseModel(file);
  const derived = model === undefined ? undefined : marginModel(model, manifest.onnx);
  const session = await runtime.InferenceSession.create(derived ?? file, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: "sequential",
    logSeverityLevel: 4,
  });
  const fetches = [manifest.onnx.margin];
  return {
    version: runtime.env.versions.node ?? runtime.env.versions.common,
    isDerived: derived !== undefined,
    prepare: (matrix, rows) => {
      const tensor = new runtime.Tensor("float32", matrix, [rows, manifest.features.length]);
      const feeds = { [manifest.onnx.input]: tensor };
      return () => session.run(feeds, fetches);
    },
    release: () => session.release(),
  };
}
