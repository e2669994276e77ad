import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findToneSpans } from "./find-tone-spans.ts";
import { loadToneFile, readToneCues, toneFiles } from "./load-tone.ts";

const cues = readToneCues();

describe.each(["zh", "en"] as const)("the tone cues in %s", (language) => {
  const book = cues[language];
  const read = (text: string, id: string): boolean => {
    const own = { ...cues, [language]: book.filter(({ cue }) => cue.id === id) };
    const sentences = findToneSpans(text, language === "zh" ? "zh-Hans" : "en", own);
    return sentences.some(({ spans, isQuestion }) =>
      id.startsWith("question/") ? isQuestion : spans.length > 0,
    );
  };

  test.each(book.map(({ cue }) => cue))(
    "$id finds its examples and leaves the others alone",
    ({ id, hit, miss }) => {
      expect(hit.filter((text) => !read(text, id))).toEqual([]);
      expect(miss.filter((text) => read(text, id))).toEqual([]);
    },
  );

  test("each has a name of its own, and pressure a kinder wording in every script", () => {
    const ids = book.map(({ cue }) => cue.id);
    expect(new Set(ids).size).toBe(ids.length);
    const scripts = language === "zh" ? ["zh-Hans", "zh-Hant"] : ["en"];
    for (const { cue } of book) {
      const offered = Object.keys(cue.instead ?? {});
      expect(offered, cue.id).toEqual(cue.shows === "pressure" ? scripts : []);
    }
  });
});

test("a pattern that could run for ever is refused with its line", () => {
  const text = readFileSync(toneFiles.en, "utf8").replace("\\\\bmy heart goes out", "(?:a|b)*c");
  expect(() => loadToneFile(text, "own.yaml")).toThrow(
    expect.objectContaining({ code: "CONFIG_INVALID", file: "own.yaml", line: expect.any(Number) }),
  );
});
