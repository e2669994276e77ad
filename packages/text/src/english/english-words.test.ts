import { expect, test } from "vitest";
import { stemEnglish, tokenizeEnglish } from "./english-words.ts";

test("forms of a word have one stem", () => {
  expect(["arrest", "arrested", "Arresting", "arrests"].map(stemEnglish)).toEqual(Array(4).fill("arrest"));
});

test("words keep their apostrophes and lose their punctuation", () => {
  expect(tokenizeEnglish("Don't call me, it’s 5pm!")).toEqual(["Don't", "call", "me", "it’s", "5pm"]);
  expect(tokenizeEnglish("...")).toEqual([]);
});
