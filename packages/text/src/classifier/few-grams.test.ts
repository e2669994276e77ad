import { expect, test } from "vitest";
import { foldPlain } from "../folding/fold-plain.ts";
import { addFewBefore, addFewGrams } from "./few-grams.ts";

function facts(text: string, script: "han" | "latin"): readonly string[] {
  const found: string[] = [];
  addFewGrams(foldPlain(text), script, (fact) => found.push(fact));
  return found;
}

test("words of one stem are one feature, and numbers are one", () => {
  expect(facts("I pay 20, paid", "latin")).toEqual(expect.arrayContaining(["1:pai", "1:0"]));
  expect(facts("called", "latin")).toContain("1:call");
  expect(facts("calling", "latin")).toContain("1:call");
});

test("characters stand by themselves, in rows, and around one that may be any", () => {
  expect(facts("还800", "han")).toEqual(
    expect.arrayContaining(["1:还", "2:<还", "3:<还0", "4:<0", "2:还0", "2:0>"]),
  );
});

test("what was said before is told apart", () => {
  const found: string[] = [];
  addFewBefore(foldPlain("Is this Dana?"), "latin", (fact) => found.push(fact));
  expect(found).toEqual(["before:is", "before:is this", "before:this", "before:this dana", "before:dana"]);
});
