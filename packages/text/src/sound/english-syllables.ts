import { readFileSync } from "node:fs";
import { lazy } from "../views/lazy.ts";

/** English words that are pinyin from end to end as well: alone they are not taken for it. */
export const englishSyllables: () => ReadonlySet<string> = lazy(
  () =>
    new Set(
      readFileSync(new URL("../../data/english-syllables.txt", import.meta.url), "utf8")
        .trimEnd()
        .split("\n"),
    ),
);
