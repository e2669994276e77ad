import { createRequire } from "node:module";
import { AhoCorasick as MapTrie } from "@monyone/aho-corasick";
import { AhoCorasick as DoubleArray } from "@monyone/aho-corasick/fast";
import { Mint } from "mint-filter";
import Modern from "modern-ahocorasick";

/** A word list made ready: gives the number of hits that it found in a text, each gathered as it gathers them. */
export type Matcher = (text: string) => number;

/** A way to make a matcher, by the name to print. */
export interface MatcherKind {
  readonly name: string;
  /** What its count of hits leaves out; absent where it reports each occurrence of each word. */
  readonly leavesOut?: string;
  readonly build: (words: readonly string[]) => Matcher;
}

// Neither of the two has types.
const require = createRequire(import.meta.url);
const FastScan: new (words: readonly string[]) => { search(text: string): readonly unknown[] } =
  require("fastscan");
const AhoCorasick: new (
  words: readonly string[],
) => { search(text: string): readonly (readonly [number, readonly string[]])[] } = require("ahocorasick");

/** The automatons of the npm registry that are held against ours. */
export const npmMatchers: readonly MatcherKind[] = [
  {
    name: "fastscan 1.0.6",
    build: (words) => {
      const scanner = new FastScan(words);
      return (text) => scanner.search(text).length;
    },
  },
  {
    name: "@monyone/aho-corasick 1.1.11",
    build: (words) => {
      const matcher = new MapTrie([...words]);
      return (text) => matcher.matchInText(text).length;
    },
  },
  {
    name: "@monyone/aho-corasick/fast 1.1.11",
    build: (words) => {
      const matcher = new DoubleArray([...words]);
      return (text) => matcher.matchInText(text).length;
    },
  },
  {
    name: "mint-filter 4.0.3",
    leavesOut: "words that end where a longer one does",
    build: (words) => {
      const filter = new Mint([...words]);
      return (text) => filter.filter(text, { replace: false }).words.length;
    },
  },
  {
    name: "ahocorasick 1.0.2",
    build: (words) => {
      const matcher = new AhoCorasick(words);
      return (text) => matcher.search(text).reduce((sum, [, found]) => sum + found.length, 0);
    },
  },
  {
    name: "modern-ahocorasick 3.3.0",
    build: (words) => {
      const matcher = new Modern(words);
      return (text) => matcher.search(text).length;
    },
  },
];
