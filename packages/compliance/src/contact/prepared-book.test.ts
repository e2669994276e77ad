import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type ContactBook, loadContactBook } from "./contact-book.ts";
import { preparedBook } from "./prepared-book.ts";

const folder = mkdtempSync(join(tmpdir(), "tactful-prepared-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a book is made once, and comes back as it was, until one of its files changes", () => {
  const book = loadContactBook();
  let made = 0;
  const make = (): ContactBook => {
    made += 1;
    return book;
  };
  const file = join(folder, "rules.yaml");
  writeFileSync(file, "# first\n");
  const books = [preparedBook([folder], make, folder), preparedBook([folder], make, folder)];
  expect(made).toBe(1);
  for (const one of books) expect(one).toEqual(book);
  writeFileSync(file, "# changed\n");
  preparedBook([folder], make, folder);
  expect(made).toBe(2);
});
