import { createChecker, readyPacks } from "@tactful/compliance";
import { describe, expect, test } from "vitest";
import { readToneCues } from "../tone/load-tone.ts";
import { toneReader } from "../tone/read-tone.ts";
import { actFinder } from "./collector-acts.ts";
import { readPractice } from "./load-practice.ts";
import { scenarioGroups } from "./persona-file.ts";

const book = readPractice();
const cues = readToneCues();
const checker = createChecker(readyPacks("2026-11-25"), { date: "2026-11-25" });

describe.each(["zh", "en"] as const)("the acts in %s", (language) => {
  const file = book.acts[language];
  const find = actFinder(file);

  test.each(file.acts)("$id is found in its examples and not in the others", ({ id, hit, miss }) => {
    expect(hit.filter((text) => !find(text).has(id))).toEqual([]);
    expect(miss.filter((text) => find(text).has(id))).toEqual([]);
  });
});

test("the personas cover every scenario group, and have names of their own", () => {
  expect(scenarioGroups.length).toBeGreaterThanOrEqual(13);
  expect(new Set(book.personas.map(({ group }) => group))).toEqual(new Set(scenarioGroups));
  expect(new Set(book.personas.map(({ id }) => id)).size).toBe(book.personas.length);
});

test.each(book.personas)(
  "$id says what its aim asks for in both languages",
  ({ lines, aim, answers, ability, claims }) => {
    for (const own of Object.values(lines)) expect(own.claim).toBeDefined();
    expect(Object.keys(lines["zh-Hans"]).toSorted()).toEqual(Object.keys(lines.en).toSorted());
    if (aim === "promise") expect(Math.min(ability.CNY, ability.USD)).toBeGreaterThan(0);
    else expect(answers === "third-party" || claims.length > 0).toBe(true);
  },
);

const offered = [
  ...Object.values(book.words.better).flatMap((texts) => Object.entries(texts)),
  ...[...cues.zh, ...cues.en].flatMap(({ cue }) => Object.entries(cue.instead ?? {})),
] as readonly (readonly ["zh-Hans" | "zh-Hant" | "en", string])[];

test("all that is offered as better passes the check and does not press", () => {
  const readTone = toneReader(cues);
  expect(offered.length).toBeGreaterThan(20);
  const bad = offered.filter(([language, text]) => {
    const { findings } = checker.utterance({ text, speaker: "collector", language });
    return findings.some(({ status }) => status === "violation") || readTone(text, language).pressure > 0;
  });
  expect(bad).toEqual([]);
});
