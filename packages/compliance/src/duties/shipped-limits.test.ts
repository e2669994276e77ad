import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadPacks } from "../packs/load-packs.ts";
import { packsFolder, shippedPacks } from "../shipped-packs.ts";

const book = loadPacks(
  shippedPacks.map((pack) => join(packsFolder, pack)),
  "2026-11-25",
);
const laws = new Map(book.laws.map((law) => [law.id, law]));

describe.each(book.limits)("limits of $jurisdiction by $citations", ({ jurisdiction, citations, hours }) => {
  test("rest on law of that place that the packs cite", () => {
    expect(citations.length).toBeGreaterThan(0);
    for (const id of citations) {
      const place = laws.get(id)?.jurisdiction ?? "";
      expect(jurisdiction === place || jurisdiction.startsWith(`${place}-`), id).toBe(true);
    }
  });

  test("open before they close", () => {
    expect(hours === undefined || hours.from < hours.to).toBe(true);
  });
});

test("no limit stands where no number was confirmed", () => {
  const places = new Set(book.limits.map(({ jurisdiction }) => jurisdiction));
  expect([...places].sort()).toEqual(["AU", "CN", "IN", "US", "US-CA", "US-MA", "US-NY-NYC", "US-WA"]);
});
