import type { BucketId } from "@tactful/domain";
import type { Quadrant } from "../../willingness/quadrant.ts";
import type { Stretch, TreatmentCondition } from "../policy.ts";

/** All that a treatment line may look at, and no more: nothing says who the borrower is. */
export interface TreatmentCase {
  readonly firstContact: boolean;
  readonly bucket: BucketId;
  /** In minor units of the policy's currency. */
  readonly overdueMinor: number;
  readonly product: string;
  /** `none` where the account has no score. */
  readonly grade: string;
  readonly brokenPromises: number;
  readonly quadrant: Quadrant;
}

/** One thing a line may look at. */
export type CaseAxis = keyof TreatmentCase;

/** The axes in the order in which cases are told apart. */
export const caseAxes: readonly CaseAxis[] = [
  "firstContact",
  "bucket",
  "overdueMinor",
  "product",
  "grade",
  "brokenPromises",
  "quadrant",
];

function within(stretch: Stretch | undefined, value: number): boolean {
  if (stretch === undefined) return true;
  return value >= (stretch.from ?? 0) && (stretch.below === undefined || value < stretch.below);
}

function listed<Value>(list: readonly Value[] | undefined, value: Value): boolean {
  return list === undefined || list.includes(value);
}

type AxisTests = {
  readonly [Axis in CaseAxis]: (when: TreatmentCondition, value: TreatmentCase[Axis]) => boolean;
};

/** Whether a condition holds on one axis; what it leaves out holds. */
export const holdsOn: AxisTests = {
  firstContact: (when, value) => when.firstContact === undefined || when.firstContact === value,
  bucket: (when, value) => listed(when.bucket, value),
  overdueMinor: (when, value) => within(when.overdueMinor, value),
  product: (when, value) => listed(when.product, value),
  grade: (when, value) => listed(when.grade, value),
  brokenPromises: (when, value) => within(when.brokenPromises, value),
  quadrant: (when, value) => listed(when.quadrant, value),
};

function fails<Axis extends CaseAxis>(axis: Axis, when: TreatmentCondition, one: TreatmentCase): boolean {
  return !holdsOn[axis](when, one[axis]);
}

/** The first axis on which a condition does not hold for a case; undefined where it holds on all. */
export function failedAxis(when: TreatmentCondition, one: TreatmentCase): CaseAxis | undefined {
  return caseAxes.find((axis) => fails(axis, when, one));
}
