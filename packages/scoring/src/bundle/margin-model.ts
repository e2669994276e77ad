import { clone, fromBinary, toBinary } from "@bufbuild/protobuf";
import {
  type AttributeProto,
  type GraphProto,
  type ModelProto,
  ModelProtoSchema,
  type NodeProto,
  type TensorProto,
  TensorProto_DataLocation,
} from "onnx-buf";

/** The names of a model's input and outputs, as its manifest gives them. */
export interface ModelNames {
  readonly input: string;
  readonly margin: string;
  readonly contributions?: string;
}

// Leaf values are whole multiples of this, and small: single precision then adds them exactly, in whatever order.
const GRAIN = 2 ** -18;
const LARGEST_EXACT_SUM = 2 ** 24 * GRAIN;

function attribute(node: NodeProto, name: string): AttributeProto | undefined {
  return node.attribute.find((each) => each.name === name);
}

function text(value: AttributeProto | undefined): string | undefined {
  return value === undefined ? undefined : new TextDecoder().decode(value.s);
}

function readInt64s(tensor: TensorProto): readonly bigint[] {
  if (tensor.int64Data.length > 0) return tensor.int64Data;
  const bytes = tensor.rawData;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.byteLength / 8) }, (_, index) =>
    view.getBigInt64(index * 8, true),
  );
}

/** Whether a node adds up the columns of `from` into `to`. */
function isRowSum(node: NodeProto, graph: GraphProto, from: string, to: string): boolean {
  const axes = graph.initializer.find((tensor) => tensor.name === node.input[1]);
  const axis = axes === undefined ? attribute(node, "axes")?.ints : readInt64s(axes);
  return (
    node.opType === "ReduceSum" &&
    node.input[0] === from &&
    node.output[0] === to &&
    axis?.length === 1 &&
    (axis[0] === 1n || axis[0] === -1n)
  );
}

function isWholeTrees(node: NodeProto, names: ModelNames): boolean {
  const aggregate = text(attribute(node, "aggregate_function")) ?? "SUM";
  const transform = text(attribute(node, "post_transform")) ?? "NONE";
  return (
    node.opType === "TreeEnsembleRegressor" &&
    node.domain === "ai.onnx.ml" &&
    node.input[0] === names.input &&
    node.output[0] === names.contributions &&
    aggregate === "SUM" &&
    transform === "NONE"
  );
}

/** Whether single precision adds the leaves exactly: multiples of 2^-18 whose largest possible sum stays below 2^6. */
function addsExactly(trees: NodeProto): boolean {
  const weights = attribute(trees, "target_weights")?.floats ?? [];
  const treeIds = attribute(trees, "target_treeids")?.ints ?? [];
  const base = attribute(trees, "base_values")?.floats ?? [];
  const isPlain = weights.length > 0 && !trees.attribute.some((each) => each.name.endsWith("_as_tensor"));
  if (!isPlain || ![...weights, ...base].every((value) => Number.isInteger(value / GRAIN))) return false;
  const largest = new Map<bigint, number>();
  weights.forEach((weight, index) => {
    const tree = treeIds[index] ?? 0n;
    largest.set(tree, Math.max(largest.get(tree) ?? 0, Math.abs(weight)));
  });
  const sizes = [...largest.values(), ...base.map(Math.abs)];
  return sizes.reduce((total, size) => total + size, 0) < LARGEST_EXACT_SUM;
}

/** Whether every base value has a leaf to go with: the runtime leaves out the base value of a target without one. */
function countsEveryBase(trees: NodeProto): boolean {
  const targets = new Set(attribute(trees, "target_ids")?.ints);
  const base = attribute(trees, "base_values")?.floats ?? [];
  return base.every((value, target) => value === 0 || targets.has(BigInt(target)));
}

function sumTargets(trees: NodeProto, output: string): void {
  trees.output = [output];
  for (const each of trees.attribute) {
    if (each.name === "target_ids") each.ints = each.ints.map(() => 0n);
    if (each.name === "n_targets") each.i = 1n;
    if (each.name === "base_values") each.floats = [each.floats.reduce((total, value) => total + value, 0)];
  }
}

/**
 * From a model that computes one contribution a term and adds them up, makes the model of the sum alone: the same trees with a
 * single target, several times faster. Undefined where the graph has another shape, or where single precision would not
 * give the very same sum.
 */
export function marginModel(model: ModelProto, names: ModelNames): Uint8Array<ArrayBuffer> | undefined {
  const [trees, sum, ...others] = model.graph?.node ?? [];
  const { graph } = model;
  if (graph === undefined || trees === undefined || sum === undefined || others.length > 0) return undefined;
  const isAdditive =
    isWholeTrees(trees, names) &&
    isRowSum(sum, graph, names.contributions ?? "", names.margin) &&
    addsExactly(trees) &&
    countsEveryBase(trees);
  if (!isAdditive) return undefined;
  const made = clone(ModelProtoSchema, model);
  if (made.graph === undefined) return undefined;
  made.graph.node = made.graph.node.slice(0, 1);
  made.graph.node.forEach((node) => {
    sumTargets(node, names.margin);
  });
  made.graph.initializer = [];
  made.graph.output = made.graph.output.filter((output) => output.name === names.margin);
  return toBinary(ModelProtoSchema, made);
}

/** Whether a model keeps weights in other files, which a bundle does not carry. */
export function hasOutsideData(model: ModelProto): boolean {
  return (model.graph?.initializer ?? []).some(
    (tensor) => tensor.dataLocation === TensorProto_DataLocation.EXTERNAL,
  );
}

/** Reads an ONNX file's structure; undefined where it is none. */
export function parseModel(bytes: Uint8Array): ModelProto | undefined {
  try {
    const model = fromBinary(ModelProtoSchema, bytes);
    return model.graph === undefined ? undefined : model;
  } catch {
    return undefined;
  }
}
