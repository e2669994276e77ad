import { create, toBinary } from "@bufbuild/protobuf";
import {
  AttributeProto_AttributeType,
  AttributeProtoSchema,
  GraphProtoSchema,
  ModelProtoSchema,
  type NodeProto,
  NodeProtoSchema,
  OperatorSetIdProtoSchema,
  type TensorProto,
  TensorProto_DataType,
  TensorProtoSchema,
  type ValueInfoProto,
  ValueInfoProtoSchema,
} from "onnx-buf";
import type { QuantisedTexts } from "./quantise-texts.ts";

/** Names of the graph's input and outputs. */
export const textOnnxNames = { input: "features", probability: "probability", margins: "margins" } as const;

const dataType = TensorProto_DataType;

function tensor(
  name: string,
  dims: readonly number[],
  type: TensorProto_DataType,
  raw: ArrayBufferView,
): TensorProto {
  const rawData = new Uint8Array(raw.buffer, raw.byteOffset, raw.byteLength).slice();
  return create(TensorProtoSchema, { name, dims: dims.map(BigInt), dataType: type, rawData });
}

function node(
  opType: string,
  input: readonly string[],
  output: string,
  attribute: NodeProto["attribute"] = [],
): NodeProto {
  return create(NodeProtoSchema, { name: output, opType, input: [...input], output: [output], attribute });
}

function intAttribute(name: string, value: number): NodeProto["attribute"][number] {
  return create(AttributeProtoSchema, { name, type: AttributeProto_AttributeType.INT, i: BigInt(value) });
}

function value(name: string, type: TensorProto_DataType, size: number | "N"): ValueInfoProto {
  const dim =
    size === "N"
      ? { value: { case: "dimParam" as const, value: size } }
      : { value: { case: "dimValue" as const, value: BigInt(size) } };
  return create(ValueInfoProtoSchema, {
    name,
    type: { value: { case: "tensorType", value: { elemType: type, shape: { dim: [dim] } } } },
  });
}

/** The sum of the rows of a table that the features name, times its steps, over the root of their number, plus its biases. */
function lookedUp(prefix: string, output: string): readonly NodeProto[] {
  return [
    node("Gather", [`${prefix}_weights`, textOnnxNames.input], `${prefix}_rows`),
    node("Cast", [`${prefix}_rows`], `${prefix}_floats`, [intAttribute("to", dataType.FLOAT)]),
    node("ReduceSum", [`${prefix}_floats`, "axes"], `${prefix}_sum`, [intAttribute("keepdims", 0)]),
    node("Mul", [`${prefix}_sum`, `${prefix}_steps`], `${prefix}_scaled`),
    node("Div", [`${prefix}_scaled`, "length"], `${prefix}_mean`),
    node("Add", [`${prefix}_mean`, `${prefix}_biases`], output),
  ];
}

/**
 * Writes a text classifier as ONNX (IR 10, opset 21): `features` [N] in, the numbers of one text's features; `probability` [1] and
 * `margins` [labels] out.
 */
export function writeTextOnnx(texts: QuantisedTexts): Uint8Array {
  const featureCount = texts.weights.first.length;
  const labelCount = texts.steps.length - 1;
  const floats = (values: readonly number[]): Float32Array => Float32Array.from(values);
  const nodes = [
    node("Shape", [textOnnxNames.input], "count"),
    node("Cast", ["count"], "count_float", [intAttribute("to", dataType.FLOAT)]),
    node("Sqrt", ["count_float"], "length"),
    ...lookedUp("first", "first_margin"),
    node("Sigmoid", ["first_margin"], textOnnxNames.probability),
    ...lookedUp("label", textOnnxNames.margins),
  ];
  const initializer = [
    tensor("axes", [1], dataType.INT64, BigInt64Array.from([0n])),
    tensor("first_weights", [featureCount, 1], dataType.INT16, texts.weights.first),
    tensor("first_steps", [1], dataType.FLOAT, floats(texts.steps.slice(0, 1))),
    tensor("first_biases", [1], dataType.FLOAT, floats(texts.biases.slice(0, 1))),
    tensor("label_weights", [featureCount, labelCount], dataType.INT8, texts.weights.labels),
    tensor("label_steps", [labelCount], dataType.FLOAT, floats(texts.steps.slice(1))),
    tensor("label_biases", [labelCount], dataType.FLOAT, floats(texts.biases.slice(1))),
  ];
  const graph = create(GraphProtoSchema, {
    name: "text",
    node: nodes,
    input: [value(textOnnxNames.input, dataType.INT64, "N")],
    output: [
      value(textOnnxNames.probability, dataType.FLOAT, 1),
      value(textOnnxNames.margins, dataType.FLOAT, labelCount),
    ],
    initializer,
  });
  const opsetImport = [create(OperatorSetIdProtoSchema, { domain: "", version: 21n })];
  return toBinary(
    ModelProtoSchema,
    create(ModelProtoSchema, { irVersion: 10n, producerName: "tactful", graph, opsetImport }),
  );
}
