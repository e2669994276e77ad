import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { crisisContact } from "../crisis/crisis-contact.ts";
import { bareDesk, Desk, readDesk } from "./desk.ts";

test("the sample names nobody and no number", () => {
  expect(readDesk(fileURLToPath(import.meta.resolve("@tactful/prompts/desk.sample.yaml")))).toEqual(bareDesk);
});

test("a crisis contact has the day on which it was checked, and a place that is a jurisdiction", () => {
  const name = { zh: "援助热线", en: "help line" };
  const contact = { name, number: "000", checked: "2026-11-01" };
  expect(Desk.safeParse({ crisisContacts: { CN: { name, number: "000" } } }).success).toBe(false);
  expect(Desk.safeParse({ crisisContacts: { Mars: contact } }).success).toBe(false);
  const desk = Desk.parse({ crisisContacts: { US: contact, "US-NY": { ...contact, number: "111" } } });
  expect(crisisContact(desk, "US-MA")?.number).toBe("000");
  expect(crisisContact(desk, "US-NY-NYC")?.number).toBe("111");
  expect(crisisContact(desk, "UK")).toBeNull();
});

test("a desk file that is not there, or has an unknown key, is an error", () => {
  expect(() => readDesk("no-such-desk.yaml")).toThrow(expect.objectContaining({ code: "FILE_NOT_FOUND" }));
  expect(Desk.safeParse({ colour: "green" }).success).toBe(false);
});
