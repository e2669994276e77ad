// Writes data/english-syllables.txt from natural's lexicon. Run by hand after a change of data/syllables.tsv:
//   node packages/text/scripts/write-english-syllables.ts
import { writeFileSync } from "node:fs";
import { englishSyllableWords } from "../src/fixtures/english-syllable-words.ts";

const text = `${englishSyllableWords().join("\n")}\n`;
writeFileSync(new URL("../data/english-syllables.txt", import.meta.url), text);
