import { buckets, formatMoney } from "@tactful/domain";
import type { Policy, TreatmentLine } from "../policy.ts";
import type { CaseAxis, TreatmentCase } from "./treatment-case.ts";

const axisWords: { readonly [Axis in CaseAxis]: (one: TreatmentCase, policy: Policy) => string } = {
  firstContact: (one) => (one.firstContact ? "not reached yet" : "reached before"),
  bucket: ({ bucket }) => {
    const { fromDays, toDays } = buckets[bucket];
    const days =
      fromDays === toDays ? `${fromDays}` : toDays === null ? `${fromDays}+` : `${fromDays}-${toDays}`;
    return `${bucket} (${days} days past due)`;
  },
  overdueMinor: (one, { currency }) =>
    `${formatMoney({ amountMinor: one.overdueMinor, currency })} ${currency} overdue`,
  product: (one) => `product ${one.product}`,
  grade: (one) => (one.grade === "none" ? "no score" : `grade ${one.grade}`),
  brokenPromises: (one) => `${one.brokenPromises} broken promise${one.brokenPromises === 1 ? "" : "s"}`,
  quadrant: (one) => (one.quadrant === "unknown" ? "willingness and ability unknown" : one.quadrant),
};

/** The order in which a person tells what kind of account it is. */
const spoken: readonly CaseAxis[] = [
  "bucket",
  "product",
  "overdueMinor",
  "grade",
  "quadrant",
  "brokenPromises",
  "firstContact",
];

/** A case in plain words, such as "M2 (31-60 days past due), product loan, grade B". Only what some line looks at is named. */
export function caseWords(one: TreatmentCase, policy: Policy): string {
  const isUsed = (axis: CaseAxis): boolean =>
    policy.treatments.some((line: TreatmentLine) => line.when[axis] !== undefined);
  const used = spoken.filter(isUsed);
  return used.length === 0 ? "any account" : used.map((axis) => axisWords[axis](one, policy)).join(", ");
}
