import { foldPlain } from "@tactful/text";
import { describe, expect, test } from "vitest";
import { signalLabels } from "../understanding/signal-label.ts";
import type { CueExample } from "./cue-file.ts";
import { findCues } from "./find-cues.ts";
import { shippedCues } from "./load-cues.ts";

describe.each(["zh", "en"] as const)("the cues of %s", (language) => {
  const book = shippedCues(language);
  const idsFoundIn = (example: CueExample): readonly string[] => {
    const { text, context } = typeof example === "string" ? { text: example, context: undefined } : example;
    const before = context === undefined ? undefined : foldPlain(context);
    return findCues(book, foldPlain(text), before).hits.map(({ cue }) => cue.id);
  };

  test("have names of their own that begin with their label's", () => {
    const ids = book.cues.map(({ cue }) => cue.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { cue } of book.cues) {
      expect(cue.id.split("/")[0]).toBe(cue.shows.slice(cue.shows.indexOf(":") + 1));
    }
  });

  test("speak for every intent, reason and emotion", () => {
    const shown = new Set(book.cues.map(({ cue }) => cue.shows));
    expect(signalLabels.filter((label) => !shown.has(label))).toEqual([]);
  });

  test.each(book.cues.map(({ cue }) => [cue.id, cue] as const))(
    "%s is found in what it must hit and not in what it must miss",
    (id, cue) => {
      for (const example of cue.hit) expect(idsFoundIn(example), JSON.stringify(example)).toContain(id);
      for (const example of cue.miss) expect(idsFoundIn(example), JSON.stringify(example)).not.toContain(id);
    },
  );

  test("are sought in the beginning only of a text that never ends", () => {
    const long = "还".repeat(400_000);
    expect(findCues(book, foldPlain(long), undefined).classes.length).toBeLessThan(60);
  });
});
