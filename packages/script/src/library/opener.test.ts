import { expect, test } from "vitest";
import { openerOf } from "./opener.ts";

test.each([
  ["您好，打扰一下。", "您好打扰"],
  ["「您好，打擾一下。", "您好打扰"],
  ["Thank you, that helps.", "thank you"],
  ["", ""],
])("%j opens with %j", (text, opener) => {
  expect(openerOf(text)).toBe(opener);
});
