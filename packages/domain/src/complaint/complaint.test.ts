import { expect, test } from "vitest";
import { LocalizedText } from "../localized-text.ts";
import { Complaint, complaintCategories } from "./complaint.ts";

const complaint: Required<Complaint> = {
  id: "k-1",
  account: "a-1",
  at: "2026-03-02T10:00:00+08:00",
  channel: "call",
  category: "too-often",
  about: "agency-1",
  treatment: "m2-call",
  upheld: false,
  text: "一天打了好几个电话",
};

test("a complaint keeps every field through JSON and its schema", () => {
  const parsed = Complaint.parse(complaint);
  expect(parsed).toEqual(complaint);
  expect(Complaint.parse(JSON.parse(JSON.stringify(parsed)))).toEqual(complaint);
});

test("little is needed of a complaint, null is not known, and a category may be the house's own", () => {
  const least = { id: 7, at: "2026-03-02T10:00Z", category: "loud music", upheld: null, mood: "angry" };
  expect(Complaint.parse(least)).toEqual({ id: "7", at: "2026-03-02T10:00Z", category: "loud music" });
  for (const value of [null, "text", { ...least, category: "" }, { ...least, at: "2026-03-02" }]) {
    expect(Complaint.safeParse(value).success).toBe(false);
  }
});

test("every category has a name of its own in both languages", () => {
  const names = Object.values(complaintCategories).map((name) => LocalizedText.parse(name));
  expect(new Set(names.map(({ zh }) => zh)).size).toBe(names.length);
  expect(new Set(names.map(({ en }) => en)).size).toBe(names.length);
});
