import { parseValue, recordReader } from "@tactful/domain";
import { z } from "zod";
import { AffordabilityRequest } from "./affordability/affordability-request.ts";
import { CapCheckRequest } from "./cap-check/cap-check-request.ts";
import { ExtensionRequest } from "./extension/extension-request.ts";
import { EqualInstalmentsRequest } from "./instalments/instalments-request.ts";
import { SteppedRequest } from "./instalments/stepped-request.ts";
import { OptionsRequest } from "./options/options-request.ts";
import { SettlementRequest } from "./settlement/settlement-request.ts";

/** Asks for one exact computation, by its `task`. */
export type ExactPlanRequest =
  | EqualInstalmentsRequest
  | SteppedRequest
  | ExtensionRequest
  | SettlementRequest
  | AffordabilityRequest
  | CapCheckRequest;

/** Asks for one exact computation, or which plans may be offered (`options`). */
export type PlanRequest = ExactPlanRequest | OptionsRequest;

const schemas: { readonly [Task in PlanRequest["task"]]: z.ZodType<Extract<PlanRequest, { task: Task }>> } = {
  "equal-instalments": EqualInstalmentsRequest,
  stepped: SteppedRequest,
  extension: ExtensionRequest,
  settlement: SettlementRequest,
  affordability: AffordabilityRequest,
  "cap-check": CapCheckRequest,
  options: OptionsRequest,
};

const tasks: readonly PlanRequest["task"][] = Object.keys(schemas) as PlanRequest["task"][];

const readers = Object.fromEntries(
  Object.entries(schemas).map(([task, schema]) => [
    task,
    recordReader<PlanRequest>(schema, "RECORD_INVALID"),
  ]),
);

/** The field by which requests are told apart. */
const Named: z.ZodType<{ readonly task: PlanRequest["task"] }> = z.object({ task: z.enum(tasks) });

/** Reads a request. Throws RECORD_INVALID with the field at fault as its path. */
export function readPlanRequest(record: unknown): PlanRequest {
  const named = typeof record === "object" && record !== null && "task" in record ? record.task : undefined;
  const read = typeof named === "string" && Object.hasOwn(readers, named) ? readers[named] : undefined;
  if (read !== undefined) return read(record);
  const { task } = parseValue(Named, record, "RECORD_INVALID");
  throw new TypeError(`The task ${task} has no reader.`);
}
