import { TactfulError } from "@tactful/domain";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { type FlatTrees, flatTrees } from "../trees/flat-trees.ts";
import { hasOutsideData, type ModelNames, marginModel, parseModel } from "./margin-model.ts";

/** Numbers as a model gives them, in single or double precision. */
export type ModelNumbers = Float32Array | Float64Array;

/** A margin and the contributions behind it, for some rows. */
export interface ExplainedMargins {
  readonly margins: ModelNumbers;
  /** Row after row, one number a term. */
  readonly contributions: ModelNumbers;
}

/** An ONNX model that turns rows of features into margins. One run blocks the thread until it is done: give it few rows at a time. */
export interface MarginEngine {
  /** How many features a row has. */
  readonly width: number;
  /** How many terms contributions have; 0 where the model gives none. */
  readonly terms: number;
  /** Whether margins alone come from a lighter model than explained ones. */
  readonly hasMarginModel: boolean;
  /** Whether each row is run by itself, since the runtime gives it other bits among others. */
  readonly isRowByRow: boolean;
  /** The model's own trees, where walking them gives the very bits that the runtime gives. */
  readonly trees: FlatTrees | undefined;
  /** The margins of the first `rows` rows of a matrix. Throws MODEL_RUN. */
  margins(matrix: Float32Array, rows: number): Promise<ModelNumbers>;
  /** The margins with their contributions; the very same margins as without. Throws MODEL_RUN, also where there are no contributions. */
  explained(matrix: Float32Array, rows: number): Promise<ExplainedMargins>;
  /** Frees the native memory; nothing can be run afterwards. */
  release(): Promise<void>;
}

/** What a model must look like: names from the manifest, one column a feature, one contribution a term. */
export interface EngineShape {
  readonly names: ModelNames;
  readonly width: number;
  readonly terms: number;
}

// One thread: the same bits for one row as for many, and no pool that spins. Severity 4 keeps the runtime off standard error.
const SESSION: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: "sequential",
  logSeverityLevel: 4,
};

function runFault(what: string, cause?: unknown): TactfulError {
  const reason = cause instanceof Error ? ` (${cause.message.slice(0, 200)})` : "";
  return new TactfulError("MODEL_RUN", `${what}${reason}.`, { cause });
}

async function openSession(bytes: Uint8Array): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(bytes, SESSION);
  } catch (cause) {
    throw runFault(
      "The ONNX runtime could not load the model: export it again, with operators of opset 26 or lower",
      cause,
    );
  }
}

type Metadata = InferenceSession.ValueMetadata;

function describe(value: Metadata): string {
  return value.isTensor ? `${value.type}[${value.shape.join(", ")}]` : "no tensor";
}

function fits(
  value: Metadata | undefined,
  types: readonly string[],
  widths: readonly (readonly number[])[],
): boolean {
  if (value === undefined || !value.isTensor || !types.includes(value.type)) return false;
  const [, ...columns] = value.shape;
  // A dimension that is not fixed shows as its name.
  const isFit = (width: readonly number[]) =>
    width.length === columns.length &&
    columns.every((size, at) => typeof size === "string" || size === width[at]);
  return value.shape.length > 0 && widths.some(isFit);
}

function checkShape(session: InferenceSession, { names, width, terms }: EngineShape): void {
  const refuse = (role: string, name: string, wanted: string, found: Metadata | undefined): never => {
    const got = found === undefined ? "it has none of that name" : `it has ${describe(found)}`;
    const cure = "correct the manifest's onnx part or export the model again";
    throw new TactfulError(
      "MODEL_RUN",
      `The model must have the ${role} "${name}" as ${wanted}, but ${got}: ${cure}.`,
    );
  };
  const input = session.inputMetadata.find((value) => value.name === names.input);
  if (session.inputMetadata.length !== 1 || !fits(input, ["float32"], [[width]])) {
    refuse("only input", names.input, `float32[N, ${width}]`, input);
  }
  const output = (name: string) => session.outputMetadata.find((value) => value.name === name);
  const margin = output(names.margin);
  if (!fits(margin, ["float32", "float64"], [[], [1]])) {
    refuse("output", names.margin, "float32[N, 1]", margin);
  }
  if (names.contributions === undefined) return;
  const contributions = output(names.contributions);
  if (!fits(contributions, ["float32", "float64"], [[terms]])) {
    refuse("output", names.contributions, `float32[N, ${terms}]`, contributions);
  }
}

function numbersOf(tensor: Tensor | undefined, count: number, name: string): ModelNumbers {
  const data = tensor?.data;
  if ((data instanceof Float32Array || data instanceof Float64Array) && data.length === count) return data;
  throw runFault(`The model's output "${name}" does not hold ${count} numbers`);
}

async function run(
  session: InferenceSession,
  feeds: InferenceSession.FeedsType,
  fetches: readonly string[],
): Promise<InferenceSession.ReturnType> {
  try {
    return await session.run(feeds, fetches);
  } catch (cause) {
    throw runFault("The ONNX runtime could not run the model, or it was released", cause);
  }
}

/**
 * Opens an ONNX model. Where it computes contributions and their sum by trees, margins alone are computed by a lighter model
 * made from it, which gives the same bits. Throws MODEL_CORRUPT or MODEL_RUN.
 */
export async function openMarginEngine(onnx: Uint8Array, shape: EngineShape): Promise<MarginEngine> {
  const { names, width } = shape;
  const model = parseModel(onnx);
  if (model === undefined) {
    throw new TactfulError("MODEL_CORRUPT", "The model is not an ONNX file, or a damaged one: restore it.");
  }
  if (hasOutsideData(model)) {
    const message = "The model keeps weights in another file: export it as one file, without external data.";
    throw new TactfulError("MODEL_CORRUPT", message);
  }
  const full = await openSession(onnx);
  let light = full;
  let trees: FlatTrees | undefined;
  try {
    checkShape(full, shape);
    const derived = marginModel(model, names);
    if (derived !== undefined) {
      light = await openSession(derived);
      trees = flatTrees(model.graph?.node[0], width);
    }
  } catch (error) {
    await full.release();
    throw error;
  }
  const marginFetch = [names.margin];
  const fullFetch = names.contributions === undefined ? marginFetch : [names.margin, names.contributions];
  const terms = names.contributions === undefined ? 0 : shape.terms;
  const feed = (matrix: Float32Array, rows: number) => ({
    [names.input]: new Tensor(
      "float32",
      rows * width === matrix.length ? matrix : matrix.subarray(0, rows * width),
      [rows, width],
    ),
  });
  let isOpen = true;
  return {
    width,
    terms,
    hasMarginModel: light !== full,
    isRowByRow: false,
    trees,
    margins: async (matrix, rows) => {
      const output = await run(light, feed(matrix, rows), marginFetch);
      return numbersOf(output[names.margin], rows, names.margin);
    },
    explained: async (matrix, rows) => {
      if (names.contributions === undefined) throw runFault("The model gives no contributions");
      const output = await run(full, feed(matrix, rows), fullFetch);
      return {
        margins: numbersOf(output[names.margin], rows, names.margin),
        contributions: numbersOf(output[names.contributions], rows * terms, names.contributions),
      };
    },
    release: async () => {
      if (!isOpen) return;
      isOpen = false;
      await full.release();
      if (light !== full) await light.release();
    },
  };
}
