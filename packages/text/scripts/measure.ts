// Measures the folds on a file of comments, one a line or in the last column of a CSV: speed, and how often compact differs from plain.
// Run by hand: node packages/text/scripts/measure.ts comments.csv
import { readFileSync } from "node:fs";
import { foldCompact, foldPlain, foldSound, textOf, transformsOf } from "../src/index.ts";

const path = process.argv[2];
if (path === undefined) throw new Error("Name a file of comments.");
const texts = readFileSync(path, "utf8")
  .split("\n")
  .map((line) => line.replace(/^\uFEFF?\d*,[^,]*,[^,]*,\d,/, ""))
  .filter((line) => line !== "");

function report(line: string): void {
  process.stdout.write(`${line}\n`);
}

function speed(name: string, units: number, run: () => void): void {
  const times: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  const median = times.toSorted((a, b) => a - b)[4] ?? 0;
  report(`${name}: ${(units / median / 1000).toFixed(1)} M units/s`);
}

function measure(name: string, all: readonly string[]): void {
  const units = all.reduce((sum, text) => sum + text.length, 0);
  const plain = all.map((text) => foldPlain(text));
  speed(`${name}, plain`, units, () => {
    for (const text of all) foldPlain(text);
  });
  speed(`${name}, compact`, units, () => {
    for (const view of plain) foldCompact(view);
  });
  speed(`${name}, sound`, units, () => {
    for (const view of plain) foldSound(view);
  });
}

const counts = new Map<string, number>();
let differing = 0;
for (const text of texts) {
  const compact = foldCompact(foldPlain(text));
  if (compact === null) continue;
  differing += 1;
  let marks = 0;
  for (const mark of compact.marks) marks |= mark;
  for (const name of transformsOf(marks)) counts.set(name, (counts.get(name) ?? 0) + 1);
}
report(
  `${texts.length} texts, compact differs in ${differing} (${((100 * differing) / texts.length).toFixed(2)} %)`,
);
for (const [name, count] of counts)
  report(`  ${name}: ${count} (${((100 * count) / texts.length).toFixed(2)} %)`);
measure("one by one", texts);
measure("as one text", [texts.join("\n")]);
const english =
  "This is a message about your account with us; please call back before Friday, or reply to this text. ";
measure(
  "English",
  Array.from({ length: 2000 }, () => english.repeat(3)),
);
report(`first reading: ${textOf(foldPlain(texts[0] ?? "")).length} units`);
