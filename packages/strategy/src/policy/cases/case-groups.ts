import { type BucketId, buckets } from "@tactful/domain";
import { quadrants } from "../../willingness/quadrant.ts";
import type { Policy, Stretch, TreatmentLine } from "../policy.ts";
import { holdsOn, type TreatmentCase } from "./treatment-case.ts";

/** A kind of case that the lines do not tell apart any further: an example of it, and which lines hold there. */
export interface CaseGroup {
  readonly example: TreatmentCase;
  readonly matching: readonly TreatmentLine[];
}

/** A value of one axis that stands for all that the lines treat alike, and which lines hold there, one bit each. */
interface AxisClass {
  readonly values: Partial<TreatmentCase>;
  readonly lines: bigint;
}

type OuterAxis = Exclude<keyof TreatmentCase, "quadrant">;

/** The lowest numbers of the stretches that the lines cut an axis into. */
function breakpoints(stretches: readonly (Stretch | undefined)[]): readonly number[] {
  const cuts = stretches.flatMap((stretch) => [stretch?.from ?? 0, stretch?.below ?? 0]);
  return [...new Set([0, ...cuts])].toSorted((left, right) => left - right);
}

function bitsWhere(lines: readonly TreatmentLine[], isMember: (line: TreatmentLine) => boolean): bigint {
  return lines.reduce((bits, line, index) => (isMember(line) ? bits | (1n << BigInt(index)) : bits), 0n);
}

function classesOf<Axis extends OuterAxis>(
  axis: Axis,
  values: readonly TreatmentCase[Axis][],
  lines: readonly TreatmentLine[],
): readonly AxisClass[] {
  const byLines = new Map<bigint, AxisClass>();
  for (const value of values) {
    const bits = bitsWhere(lines, (line) => holdsOn[axis](line.when, value));
    if (!byLines.has(bits)) byLines.set(bits, { values: { [axis]: value }, lines: bits });
  }
  return [...byLines.values()];
}

/** A class of every axis but the quadrant: what an example is put together from. */
function outerAxes({ products, grades, treatments }: Policy): readonly (readonly AxisClass[])[] {
  const conditions = treatments.map((line) => line.when);
  return [
    classesOf("firstContact", [true, false], treatments),
    classesOf("bucket", Object.keys(buckets) as BucketId[], treatments),
    classesOf("overdueMinor", breakpoints(conditions.map((when) => when.overdueMinor)), treatments),
    classesOf("product", products, treatments),
    classesOf("grade", ["none", ...grades], treatments),
    classesOf("brokenPromises", breakpoints(conditions.map((when) => when.brokenPromises)), treatments),
  ];
}

/** Combinations that no line tells apart are visited once: an axis that none of the lines left looks at is not divided. */
function visit(
  axes: readonly (readonly AxisClass[])[],
  lines: bigint,
  example: Partial<TreatmentCase>,
  found: (lines: bigint, example: Partial<TreatmentCase>) => void,
): void {
  const [axis, ...rest] = axes;
  if (axis === undefined) {
    found(lines, example);
    return;
  }
  const [first] = axis;
  const isDivided = axis.some((one) => (lines & one.lines) !== (lines & (first?.lines ?? 0n)));
  for (const one of isDivided ? axis : axis.slice(0, 1)) {
    visit(rest, lines & one.lines, { ...example, ...one.values }, found);
  }
}

/**
 * Every kind of case that an account may be, by which lines hold for it. Exact: numbers are divided where a stretch begins
 * or ends, everything else by its list of values. Each inner list is one case in all five fields of the grid of
 * willingness and ability, everything else being equal.
 */
export function caseGroups(policy: Policy): readonly (readonly CaseGroup[])[] {
  const { treatments } = policy;
  const seen = new Set<string>();
  const groups: (readonly CaseGroup[])[] = [];
  visit(outerAxes(policy), (1n << BigInt(treatments.length)) - 1n, {}, (bits, outer) => {
    const key = `${outer.firstContact} ${bits}`;
    if (seen.has(key)) return;
    seen.add(key);
    const held = treatments.filter((_, index) => (bits & (1n << BigInt(index))) !== 0n);
    groups.push(
      quadrants.map((quadrant) => ({
        // `outer` has a value of every other axis by now.
        example: { ...(outer as TreatmentCase), quadrant },
        matching: held.filter((line) => holdsOn.quadrant(line.when, quadrant)),
      })),
    );
  });
  return groups;
}
