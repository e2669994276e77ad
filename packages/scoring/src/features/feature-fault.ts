import { type ErrorCode, quoteValue, TactfulError } from "@tactful/domain";
import type { FeatureSpec } from "./feature-spec.ts";

/** The heading of a value as the user wrote it; undefined where the row has no such column or the value is derived. */
export type Heading = string | undefined;

function place(spec: FeatureSpec, heading: Heading): string {
  if (spec.derive !== undefined) return `derived from ${spec.derive.of.join(", ")}`;
  return heading === undefined ? "no such column" : `column ${quoteValue(heading)}`;
}

/** The error about one value of one feature: names feature and column; `problem` names the given value, `cure` what to do. */
export function featureFault(
  code: ErrorCode,
  spec: FeatureSpec,
  heading: Heading,
  problem: string,
  cure: string,
): TactfulError {
  const message = `${spec.name} (${place(spec, heading)}): ${problem}; ${cure}.`;
  return new TactfulError(code, message, { path: spec.name });
}
