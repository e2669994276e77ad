import { create, toBinary } from "@bufbuild/protobuf";
import {
  type AttributeProto,
  AttributeProto_AttributeType,
  AttributeProtoSchema,
  GraphProtoSchema,
  ModelProtoSchema,
  NodeProtoSchema,
  OperatorSetIdProtoSchema,
  TensorProto_DataType,
  TensorProtoSchema,
  type ValueInfoProto,
  ValueInfoProtoSchema,
} from "onnx-buf";
import type { AdditiveModel } from "../additive/additive-model.ts";
import { wholeSteps } from "../additive/whole-steps.ts";
import { termTree } from "./term-tree.ts";
import { type TreeArrays, treeArrays } from "./tree-arrays.ts";

/** Names of the model's input and outputs, as the manifest repeats them. */
export const onnxNames = { input: "features", margin: "margin", contributions: "contributions" } as const;

const type = AttributeProto_AttributeType;

function ints(name: string, values: readonly number[]): AttributeProto {
  return create(AttributeProtoSchema, { name, type: type.INTS, ints: values.map(BigInt) });
}

function floats(name: string, values: readonly number[]): AttributeProto {
  return create(AttributeProtoSchema, { name, type: type.FLOATS, floats: [...values] });
}

function texts(name: string, values: readonly string[]): AttributeProto {
  const encoder = new TextEncoder();
  const strings = values.map((value) => encoder.encode(value));
  return create(AttributeProtoSchema, { name, type: type.STRINGS, strings });
}

function rowsBy(name: string, columns: number): ValueInfoProto {
  const dim = [
    { value: { case: "dimParam" as const, value: "N" } },
    { value: { case: "dimValue" as const, value: BigInt(columns) } },
  ];
  const elemType = TensorProto_DataType.FLOAT;
  return create(ValueInfoProtoSchema, {
    name,
    type: { value: { case: "tensorType", value: { elemType, shape: { dim } } } },
  });
}

function treeAttributes(arrays: TreeArrays, targets: number): AttributeProto[] {
  return [
    ints("nodes_treeids", arrays.treeIds),
    ints("nodes_nodeids", arrays.nodeIds),
    ints("nodes_featureids", arrays.features),
    ints("nodes_truenodeids", arrays.yes),
    ints("nodes_falsenodeids", arrays.no),
    ints(
      "nodes_missing_value_tracks_true",
      arrays.treeIds.map(() => 0),
    ),
    texts(
      "nodes_modes",
      arrays.isLeaf.map((isLeaf) => (isLeaf ? "LEAF" : "BRANCH_LEQ")),
    ),
    floats("nodes_values", arrays.cuts),
    ints("target_treeids", arrays.leafTrees),
    ints("target_nodeids", arrays.leafNodes),
    ints("target_ids", arrays.leafTrees),
    floats("target_weights", arrays.leafValues),
    create(AttributeProtoSchema, { name: "n_targets", type: type.INT, i: BigInt(targets) }),
  ];
}

/**
 * Writes an additive model as ONNX (IR 10, opset 21, ai.onnx.ml 3): `features` [N, features] in; `contributions`
 * [N, terms + 1], one a term and the intercept last, and `margin` [N, 1], their sum, out.
 *
 * Each term is one tree; the intercept is a tree of a single leaf, because the runtime leaves out the base value of a
 * target without a tree. Values are rounded to whole steps (see `marginStep`), so that sums are exact in any order.
 */
export function writeOnnx(model: AdditiveModel, mayBeMissing: readonly boolean[]): Uint8Array {
  const { bins, terms, intercept } = wholeSteps(model);
  const trees = [...terms.map((term) => termTree(bins, term, mayBeMissing)), { leaf: intercept }];
  const ensemble = create(NodeProtoSchema, {
    name: "terms",
    opType: "TreeEnsembleRegressor",
    domain: "ai.onnx.ml",
    input: [onnxNames.input],
    output: [onnxNames.contributions],
    attribute: treeAttributes(treeArrays(trees), trees.length),
  });
  const sum = create(NodeProtoSchema, {
    name: "sum",
    opType: "ReduceSum",
    input: [onnxNames.contributions, "axes"],
    output: [onnxNames.margin],
    attribute: [create(AttributeProtoSchema, { name: "keepdims", type: type.INT, i: 1n })],
  });
  const dataType = TensorProto_DataType.INT64;
  const axes = create(TensorProtoSchema, { name: "axes", dims: [1n], dataType, int64Data: [1n] });
  const graph = create(GraphProtoSchema, {
    name: "additive",
    node: [ensemble, sum],
    input: [rowsBy(onnxNames.input, bins.length)],
    output: [rowsBy(onnxNames.margin, 1), rowsBy(onnxNames.contributions, trees.length)],
    initializer: [axes],
  });
  const opsetImport = [
    create(OperatorSetIdProtoSchema, { domain: "", version: 21n }),
    create(OperatorSetIdProtoSchema, { domain: "ai.onnx.ml", version: 3n }),
  ];
  return toBinary(
    ModelProtoSchema,
    create(ModelProtoSchema, { irVersion: 10n, producerName: "tactful", graph, opsetImport }),
  );
}
