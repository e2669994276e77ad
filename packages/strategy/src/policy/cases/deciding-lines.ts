import type { TreatmentLine } from "../policy.ts";
import { failedAxis, type TreatmentCase } from "./treatment-case.ts";

/** The lines whose conditions hold for a case, in the order of the file. */
export function matchingLines(lines: readonly TreatmentLine[], one: TreatmentCase): readonly TreatmentLine[] {
  return lines.filter((line) => failedAxis(line.when, one) === undefined);
}

/** The line that takes the place of another where both hold; undefined where none does. */
export function replacementOf(
  line: TreatmentLine,
  matching: readonly TreatmentLine[],
): TreatmentLine | undefined {
  return matching.find((other) => other.over?.includes(line.id));
}

/** Of lines that hold, those whose place no other takes. In a loaded policy that is exactly one. */
export function decidingLines(matching: readonly TreatmentLine[]): readonly TreatmentLine[] {
  if (matching.length < 2) return matching;
  return matching.filter((line) => replacementOf(line, matching) === undefined);
}
