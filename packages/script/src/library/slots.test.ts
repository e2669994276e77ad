import { expect, test } from "vitest";
import { fillSlots, readSlots, slotsIn } from "./slots.ts";

test("a text is filled from its slots, and is not said where one is not known", () => {
  expect(slotsIn("{name}，共{amountDue}，{name}")).toEqual(["name", "amountDue"]);
  expect(fillSlots("您好{name}", { name: "周启明" })).toBe("您好周启明");
  expect(fillSlots("您好{name}，共{amountDue}", { name: "周启明" })).toBeNull();
});

test("what is filled in is not read again", () => {
  expect(fillSlots("{name}{surname}", { name: "{surname}", surname: "周" })).toBe("{surname}周");
});

test("no slot of the account has an open mark", () => {
  const { slots } = readSlots();
  expect(
    Object.entries(slots)
      .flatMap(([id, { open }]) => (open ? [id] : []))
      .toSorted(),
  ).toEqual(["agentId", "callbackTime", "collector", "creditor", "hotline", "name", "surname"].toSorted());
});
