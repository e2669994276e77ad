// Writes data/simplified.tsv and data/script-letters.tsv from opencc-js. Run by hand after an update of the package:
//   node packages/text/scripts/write-simplified.ts
import { writeFileSync } from "node:fs";
import { scriptLetters, simplifiedPairs } from "../src/fixtures/simplified-pairs.ts";

function write(name: string, lines: readonly string[]): void {
  writeFileSync(new URL(`../data/${name}`, import.meta.url), `${lines.join("\n")}\n`);
}

const pairs = simplifiedPairs();
write(
  "simplified.tsv",
  pairs.map(([from, to]) => `${from}\t${to}`),
);
const letters = scriptLetters(pairs);
write("script-letters.tsv", [`traditional\t${letters.traditional}`, `simplified\t${letters.simplified}`]);
