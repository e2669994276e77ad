import { TactfulError } from "@tactful/domain";

/** The error of a request whose field is wrong in a way that only its other fields tell: RECORD_INVALID at `path`; `problem` is the rest of the sentence, with its cure. */
export function invalidField(path: string, problem: string): TactfulError {
  return new TactfulError("RECORD_INVALID", `"${path}" ${problem}.`, { path });
}
