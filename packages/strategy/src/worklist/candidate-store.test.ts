import { expect, test } from "vitest";
import { candidateStore } from "./candidate-store.ts";

function idsOf(store: ReturnType<typeof candidateStore>, group: number): readonly string[] {
  return [...store.ranked(group)].map(store.idOf);
}

test("candidates come by value, and equal ones by id, whatever order they were added in", () => {
  const store = candidateStore();
  const values = { 丙: 5, b: 9, a: 9, c: 12 };
  Object.entries(values).forEach(([id, gross], ordinal) => {
    store.add({ id, ordinal, group: 0, gross });
  });
  expect(idsOf(store, 0)).toEqual(["c", "a", "b", "丙"]);
  expect([...store.ranked(0)].map(store.ordinalOf)).toEqual([3, 2, 1, 0]);
});

test("a store grows as candidates come", () => {
  const store = candidateStore();
  for (let ordinal = 0; ordinal < 10_000; ordinal++) {
    store.add({ id: `account-${ordinal}`, ordinal, group: ordinal % 2, gross: ordinal });
  }
  expect(store.count()).toBe(10_000);
  expect(store.idOf(9_999)).toBe("account-9999");
  expect(store.ranked(1)).toHaveLength(5000);
});

test("a borrower is contacted about the account that is worth most, by net value", () => {
  const store = candidateStore();
  store.add({ id: "a", ordinal: 0, group: 0, gross: 100, borrowerId: "p" });
  store.add({ id: "b", ordinal: 1, group: 1, gross: 110, borrowerId: "p" });
  store.add({ id: "c", ordinal: 2, group: 0, gross: 50, borrowerId: "q" });
  // A contact of the second group costs 20, so that the first account brings more.
  store.settleBorrowers([1, 20]);
  expect([0, 1, 2].map(store.exclusionOf)).toEqual([null, "same-borrower", null]);
  expect([idsOf(store, 0), idsOf(store, 1)]).toEqual([["a", "c"], []]);
});

test("no account of a borrower is contacted where one of them rules it out, in whatever order they come", () => {
  const store = candidateStore();
  store.add({ id: "a", ordinal: 0, group: 0, gross: 100, borrowerId: "p" });
  store.hold("p");
  store.add({ id: "b", ordinal: 2, group: 0, gross: 90, borrowerId: "p" });
  store.settleBorrowers([0]);
  expect([0, 1].map(store.exclusionOf)).toEqual(["held-borrower", "held-borrower"]);
  expect(idsOf(store, 0)).toEqual([]);
});
