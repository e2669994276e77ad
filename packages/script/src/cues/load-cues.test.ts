import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadCues } from "./load-cues.ts";

const folder = mkdtempSync(join(tmpdir(), "tactful-cues-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file with one cue, some of whose lines are changed. */
function written(lines: Readonly<Record<string, string>>): string {
  const cue = { id: "pay.now/plain", shows: "intent:pay.now", any: "['马上还']", ...lines };
  const fields = Object.entries(cue).map(([key, value]) => `${key}: ${value}`);
  const text = `language: zh\ncues:\n  - ${[...fields, "hit: [马上还]", "miss: [不还]"].join("\n    ")}\n`;
  writeFileSync(join(folder, "cues.yaml"), text);
  return folder;
}

test("a folder of cue files is one book", () => {
  const { cues, contexts } = loadCues(written({}));
  expect(cues.map(({ cue }) => cue.id)).toEqual(["pay.now/plain"]);
  expect(contexts).toEqual([]);
});

test.each([
  [{ any: "['(马上']" }, "The pattern cannot be read as a regular expression"],
  [{ any: "['(马上)*还']" }, "must not repeat a group or any character without end; write {0,8}"],
  [{ any: "['马上.*还']" }, "must not repeat a group or any character without end; write {0,8}"],
  [{ shows: "intent:pay.later" }, "expected a label such as intent:pay.now, reason:forgot or emotion:calm"],
  [{ after: "[asks-nothing]" }, "follows asks-nothing, which no file of its folder describes"],
  [{ colour: "red" }, "colour"],
])("%j is refused with its place", (lines, message) => {
  const faulty = written(lines);
  expect(() => loadCues(faulty)).toThrow(
    expect.objectContaining({ code: "RULE_INVALID", message: expect.stringContaining(message) }),
  );
});
