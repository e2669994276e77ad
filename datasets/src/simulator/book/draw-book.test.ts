import { expect, test } from "vitest";
import { runDays } from "../days/run-days.ts";
import { sampleWorld } from "../fixtures/sample-world.ts";
import { contactNobody } from "../policies/plain-policies.ts";
import { drawBook } from "./draw-book.ts";

test("the same seed gives the same book, another another, and more accounts only add", () => {
  const world = sampleWorld(0);
  const book = drawBook(world, 3, 50);
  expect(drawBook(world, 3, 50)).toEqual(book);
  expect(drawBook(world, 4, 50).columns.overdueMinor).not.toEqual(book.columns.overdueMinor);
  const larger = drawBook(world, 3, 80);
  expect(larger.columns.overdueMinor.slice(0, 50)).toEqual(book.columns.overdueMinor);
  expect(larger.latent.key.slice(0, 50)).toEqual(book.latent.key);
});

test("buckets, hardship and amounts are as the world says", () => {
  const world = sampleWorld(1);
  const { columns, latent } = drawBook(world, 1, 20_000);
  const share = (values: ArrayLike<number>, holds: (value: number) => boolean): number =>
    Array.from(values).filter(holds).length / columns.accounts;
  expect(share(columns.daysPastDue, (days) => days <= 30)).toBeCloseTo(world.firstBucketShare, 1);
  expect(share(columns.daysPastDue, (days) => days >= 1 && days <= 90)).toBe(1);
  expect(share(latent.hardship, (flag) => flag === 1)).toBeCloseTo(world.hardshipShare, 1);
  expect(share(columns.overdueMinor, (owed) => owed < 100 * world.overdueMedian)).toBeCloseTo(0.5, 1);
  expect(share(columns.overdueMinor, Number.isSafeInteger)).toBe(1);
});

test("of the M1 accounts that can pay, about the share cure30 pays within 30 days if nobody contacts them", () => {
  // A bucket deeper pays at the same rate here, since an account leaves M1 while the 30 days run.
  const world = { ...sampleWorld(2), cureBucketFactor: 1 };
  const book = drawBook(world, 1, 20_000);
  const capacityOn = () => ({ calls: 0, messages: 0 });
  const { final } = runDays({ world, book, days: 30, policy: contactNobody, capacityOn });
  const able = Array.from({ length: 20_000 }, (_, account) => account).filter(
    (account) => (book.columns.daysPastDue[account] ?? 0) <= 30 && book.latent.hardship[account] === 0,
  );
  const paid = able.filter((account) => (final.lastPayment[account] ?? -1) >= 0);
  expect(paid.length / able.length).toBeCloseTo(world.cure30, 1);
});

test("what a policy sees holds none of the traits that no lender can see", () => {
  const { columns, latent } = drawBook(sampleWorld(0), 1, 1);
  const seen = Object.keys(columns);
  expect(Object.keys(latent).filter((name) => seen.includes(name))).toEqual([]);
});
