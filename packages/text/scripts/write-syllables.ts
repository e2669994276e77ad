// Writes data/syllables.tsv from pinyin-pro and data/heteronyms.tsv. Run by hand after a change of either:
//   node packages/text/scripts/write-syllables.ts
import { writeFileSync } from "node:fs";
import { syllableRows } from "../src/fixtures/syllable-rows.ts";

const lines = syllableRows().map(([syllable, characters]) => `${syllable}\t${characters}`);
writeFileSync(new URL("../data/syllables.tsv", import.meta.url), `${lines.join("\n")}\n`);
