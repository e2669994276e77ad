import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Jieba } from "@node-rs/jieba";
import { lazy } from "../views/lazy.ts";

const require = createRequire(import.meta.url);
/** Above every frequency of the dictionary that shorter words of the same characters have. */
const frequency = 100_000;

/** The splitter with its own dictionary and our words; loading takes about a quarter of a second, so it waits for the first text. */
const jieba: () => Jieba = lazy(() => {
  const library: { readonly Jieba: typeof Jieba } = require("@node-rs/jieba");
  const { dict }: { readonly dict: Uint8Array } = require("@node-rs/jieba/dict");
  const splitter = library.Jieba.withDict(dict);
  const words = readFileSync(new URL("../../data/collections-words.txt", import.meta.url), "utf8")
    .trim()
    .split(/\s+/);
  splitter.loadDict(Buffer.from(words.map((word) => `${word} ${frequency} n\n`).join("")));
  return splitter;
});

/** The words of a Chinese text, punctuation and spaces included, so that they join to the text; it knows the words of collections. */
export function tokenizeChinese(text: string): readonly string[] {
  return jieba().cut(text, true);
}
