import { expect, test } from "vitest";
import { foldPlain } from "../folding/fold-plain.ts";
import { textOf } from "../views/view.ts";
import { sentenceEnds } from "./sentence-ends.ts";

function sentences(text: string): readonly string[] {
  const view = foldPlain(text);
  const bounds = [-1, ...sentenceEnds(view), view.length - 1];
  return bounds
    .slice(1)
    .map((end, index) => textOf(view, (bounds[index] ?? -1) + 1, end + 1).trim())
    .filter((part) => part !== "");
}

test.each([
  ["你好。请还钱！好吗？行；再见", ["你好。", "请还钱!", "好吗?", "行;", "再见"]],
  ["再不还，就起诉，明白吗", ["再不还,就起诉,明白吗"]],
  ["第一行\n第二行", ["第一行", "第二行"]],
  ["Pay now. Or call us.", ["pay now.", "or call us."]],
  ["You owe $3.50 today. Pay.", ["you owe $3.50 today.", "pay."]],
  ["Mr. Lee owes No. 5 of it. Yes.", ["mr. lee owes no. 5 of it.", "yes."]],
  ["The U.S. office is open. Go.", ["the u.s. office is open.", "go."]],
  ["Fees, e.g. late ones, i.e. charges, apply. OK.", ["fees, e.g. late ones, i.e. charges, apply.", "ok."]],
  ['He said "pay." Then he left.', ['he said "pay.', '" then he left.']],
  ["See www.example.com for more", ["see www.example.com for more"]],
  ["So do I. Thanks.", ["so do i.", "thanks."]],
  ["you will be\narrested", ["you will be arrested"]],
  ["", []],
])("%j has the sentences %j", (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});
