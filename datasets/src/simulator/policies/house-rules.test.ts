import { expect, test } from "vitest";
import { drawBook } from "../book/draw-book.ts";
import type { BookColumns } from "../book/late-book.ts";
import { sampleWorld } from "../fixtures/sample-world.ts";
import { gentleRules, mayContact, moderateRules, noRules } from "./house-rules.ts";
import { likeliestHour } from "./likeliest-hour.ts";

function columns(changes: (columns: BookColumns) => void): BookColumns {
  const book = drawBook(sampleWorld(0), 1, 1);
  changes(book.columns);
  return book.columns;
}

test("an account that owes and was left alone may be contacted, one that owes nothing may not", () => {
  expect(
    mayContact(
      columns(() => undefined),
      0,
      20,
      moderateRules,
    ),
  ).toBe(true);
  const closed = columns((own) => {
    own.open[0] = 0;
  });
  expect(mayContact(closed, 0, 20, noRules)).toBe(false);
});

test.each([
  ["an open promise", (own: BookColumns) => own.promisedFor.fill(22)],
  ["told hardship", (own: BookColumns) => own.hardshipTold.fill(1)],
  ["a plan", (own: BookColumns) => own.planActive.fill(1)],
  ["a complaint", (own: BookColumns) => own.complained.fill(1)],
])("%s stops contact, except where there are no rules", (_, change) => {
  expect(mayContact(columns(change), 0, 20, moderateRules)).toBe(false);
  expect(mayContact(columns(change), 0, 20, noRules)).toBe(true);
});

test("the cadence counts days since the last contact, contacts of a week and of a fortnight, and days since a conversation", () => {
  const contactedAgo = (...ago: readonly number[]) =>
    columns((own) => {
      own.lastContact.fill(20 - Math.min(...ago));
      own.recentContacts.fill(ago.reduce((bits, days) => bits | (1 << days), 0));
    });
  expect(mayContact(contactedAgo(2), 0, 20, moderateRules)).toBe(false);
  expect(mayContact(contactedAgo(3), 0, 20, moderateRules)).toBe(true);
  expect(mayContact(contactedAgo(3, 6), 0, 20, moderateRules)).toBe(false);
  expect(mayContact(contactedAgo(3, 7), 0, 20, moderateRules)).toBe(true);
  expect(mayContact(contactedAgo(3, 13), 0, 20, gentleRules)).toBe(false);
  expect(mayContact(contactedAgo(3), 0, 20, gentleRules)).toBe(true);
  const spokenAgo = (days: number) =>
    columns((own) => {
      own.lastConversation.fill(20 - days);
    });
  expect(mayContact(spokenAgo(6), 0, 20, moderateRules)).toBe(false);
  expect(mayContact(spokenAgo(7), 0, 20, moderateRules)).toBe(true);
});

test("the likeliest hour is the one with most answers, and one lucky answer does not outweigh many", () => {
  const answers = (tried: readonly number[], answered: readonly number[]) =>
    columns((own) => {
      own.callsTried.set(tried);
      own.callsAnswered.set(answered);
    });
  expect(likeliestHour(answers([0, 0, 0], [0, 0, 0]), 0)).toBe(0);
  expect(likeliestHour(answers([5, 5, 5], [0, 1, 4]), 0)).toBe(2);
  expect(likeliestHour(answers([1, 10, 0], [1, 9, 0]), 0)).toBe(1);
});
