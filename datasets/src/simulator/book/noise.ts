import { mix } from "../../portfolio/random.ts";

/** What a draw of an account's day decides. Each has a stream of its own. */
export const purposes = {
  payment: 0,
  paymentSize: 1,
  answer: 2,
  meantPromise: 3,
  emptyPromise: 4,
  promiseKept: 5,
  complaint: 6,
  disclosure: 7,
  planTakeUp: 8,
  planKept: 9,
  messageEffect: 10,
} as const;

/** One of {@link purposes}. */
export type Purpose = (typeof purposes)[keyof typeof purposes];

const purposeCount = 16;

/**
 * The number in [0, 1) that decides one thing on one day of one account. It depends on nothing else, so that two policies
 * meet the same borrowers on the same days: only what their contacts change differs (common random numbers).
 */
export function noiseAt(key: number, day: number, purpose: Purpose): number {
  return mix(key ^ Math.imul(day * purposeCount + purpose + 1, 0x85ebca6b)) / 4294967296;
}
