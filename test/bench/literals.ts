import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { automatonFromBytes, automatonToBytes } from "../../packages/text/src/automaton/automaton-bytes.ts";
import { buildAutomaton } from "../../packages/text/src/automaton/build-automaton.ts";
import { scanText, scanUnits, unitsOf } from "../../packages/text/src/automaton/scan-automaton.ts";
import { type LiteralCorpus, literalCorpus } from "./literal-corpus.ts";
import { type MatcherKind, npmMatchers } from "./npm-matchers.ts";
import { quantile, say } from "./timing.ts";

/** Milliseconds that each has in a round. */
const slice = 120;

interface Contender {
  readonly name: string;
  readonly leavesOut: string | undefined;
  readonly buildMilliseconds: number;
  readonly run: () => number;
  /** Milliseconds a pass over all texts, by slice. */
  readonly steady: number[];
  /** Milliseconds of the first pass of a slice, when the caches hold what the others used. */
  readonly cold: number[];
  hits: number;
}

/**
 * Times the automaton of the text package on generated words and comments, one thread, against the automatons of npm in the
 * same process, all by turns in slices of equal time. "Cold" is the first pass of a slice, when the caches hold what others used. Options: --words (65000), --units (260000), --rounds (9), --seed (7).
 */
export async function benchLiterals(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      words: { type: "string", default: "65000" },
      units: { type: "string", default: "260000" },
      rounds: { type: "string", default: "9" },
      seed: { type: "string", default: "7" },
    },
  });
  const corpus = literalCorpus(Number(values.words), Number(values.units), Number(values.seed));
  const units = corpus.texts.reduce((sum, { length }) => sum + length, 0);
  const rounds = Number(values.rounds);
  say(
    `literals on ${cpus()[0]?.model.trim()} (${availableParallelism()} cores, 1 used), Node ${process.versions.node}`,
  );
  say(
    `${corpus.words.length} words, ${corpus.texts.length} comments of together ${units} characters, seed ${values.seed}, medians of ${rounds} rounds`,
  );
  const contenders = [...ours, ...npmMatchers].map((kind) => contender(kind, corpus));
  race(contenders, rounds);
  for (const each of contenders) say(`  ${line(each, units)}`);
  sayHits(contenders);
  sayRatio(contenders);
  sayBytes(corpus);
}

/** Ours gathers a list of hits a text as the others do; the second shows what a caller pays who does not need the list. */
const ours: readonly MatcherKind[] = [
  {
    name: "ours, hits gathered",
    build: (words) => {
      const automaton = buildAutomaton(words.map(unitsOf));
      let found: { readonly word: number; readonly end: number }[] = [];
      const visit = (word: number, end: number) => {
        found.push({ word, end });
      };
      return (text) => {
        found = [];
        scanText(automaton, text, visit);
        return found.length;
      };
    },
  },
  {
    name: "ours, hits counted",
    build: (words) => {
      const automaton = buildAutomaton(words.map(unitsOf));
      let count = 0;
      const visit = () => {
        count++;
      };
      return (text) => {
        count = 0;
        scanText(automaton, text, visit);
        return count;
      };
    },
  },
];

function contender({ name, leavesOut, build }: MatcherKind, { words, texts }: LiteralCorpus): Contender {
  const began = performance.now();
  const matcher = build(words);
  const buildMilliseconds = performance.now() - began;
  const run = () => {
    let hits = 0;
    for (const text of texts) hits += matcher(text);
    return hits;
  };
  return { name, leavesOut, buildMilliseconds, run, steady: [], cold: [], hits: 0 };
}

/** In each round all by turns have a slice of time of equal length, filled with whole passes; the first round warms up. */
function race(contenders: readonly Contender[], rounds: number): void {
  for (let round = -1; round < rounds; round++) {
    for (const each of contenders) {
      const began = performance.now();
      each.hits = each.run();
      const first = performance.now() - began;
      let passes = 1;
      for (; performance.now() - began < slice; passes++) each.run();
      if (round < 0) continue;
      each.steady.push((performance.now() - began) / passes);
      each.cold.push(first);
    }
  }
}

function line(each: Contender, units: number): string {
  const speed = (times: readonly number[]) => (units / quantile(times, 0.5) / 1000).toFixed(1).padStart(6);
  const left = each.leavesOut === undefined ? "" : ` (leaves out ${each.leavesOut})`;
  return `${each.name.padEnd(34)}${speed(each.steady)} M chars/s, cold ${speed(each.cold)}, build ${each.buildMilliseconds.toFixed(0).padStart(5)} ms, ${each.hits} hits${left}`;
}

/** Counts must agree wherever every occurrence is reported. */
function sayHits(contenders: readonly Contender[]): void {
  const counts = new Set(contenders.filter((each) => each.leavesOut === undefined).map(({ hits }) => hits));
  say(counts.size === 1 ? "  hits agree" : `  HITS DIFFER: ${[...counts].join(", ")}`);
  if (counts.size !== 1) process.exitCode = 1;
}

function sayRatio(contenders: readonly Contender[]): void {
  const own = contenders[0];
  const others = contenders.filter(({ name }) => !name.startsWith("ours"));
  if (own === undefined) return;
  const ratio = (timesOf: (each: Contender) => readonly number[]) => {
    const medians = others.map((each) => ({ name: each.name, at: quantile(timesOf(each), 0.5) }));
    const best = medians.reduce((one, two) => (one.at <= two.at ? one : two));
    return `${(best.at / quantile(timesOf(own), 0.5)).toFixed(1)} x the best of npm, ${best.name}`;
  };
  say(`  ratio   ${ratio(({ steady }) => steady)}; cold ${ratio(({ cold }) => cold)} (hits gathered by all)`);
}

/** Building again when warm, loading from bytes, and the scan of units that are at hand. */
function sayBytes({ words, texts }: LiteralCorpus): void {
  const units = words.map(unitsOf);
  const lists = texts.map(unitsOf);
  const timed = (work: () => void) => {
    const times = Array.from({ length: 9 }, () => {
      const began = performance.now();
      work();
      return performance.now() - began;
    });
    return quantile(times, 0.5);
  };
  const build = timed(() => buildAutomaton(units));
  const bytes = automatonToBytes(buildAutomaton(units));
  const load = timed(() => automatonFromBytes(bytes));
  const automaton = automatonFromBytes(bytes);
  let count = 0;
  const visit = () => {
    count++;
  };
  const scan = timed(() => {
    for (const list of lists) scanUnits(automaton, list, list.length, visit);
  });
  const total = lists.reduce((sum, { length }) => sum + length, 0);
  say(
    `  build again ${build.toFixed(0)} ms; ${(bytes.byteLength / 1e6).toFixed(1)} MB of bytes loaded and checked in ${load.toFixed(1)} ms; units instead of text ${(total / scan / 1000).toFixed(1)} M/s (${count / 9} hits)`,
  );
}
