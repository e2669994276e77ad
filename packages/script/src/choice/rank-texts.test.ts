import { expect, test } from "vitest";
import { smallLibrary } from "../fixtures/test-tools.ts";
import type { StagedText } from "../library/library.ts";
import { readLibrary } from "../library/load-library.ts";
import { readStages } from "../stages/load-stages.ts";
import { rankTexts } from "./rank-texts.ts";
import type { Fitting } from "./text-fit.ts";

const { texts } = readLibrary("zh-Hans", readStages().finds.debt, smallLibrary);
const bare: Fitting = {
  intents: [],
  reason: null,
  emotion: null,
  bucket: null,
  channel: "call",
  jurisdiction: "CN",
  speaker: "collector",
  crisis: false,
};

const [base] = texts;
const made = (id: string, when: StagedText["when"] = {}): StagedText => {
  if (base === undefined) throw new Error("The small library is empty.");
  return { ...base, id: `explore/${id}`, stage: "explore", when };
};

const ids = (list: readonly StagedText[], fitting: Partial<Fitting>, seed = "S-1") =>
  rankTexts(list, { ...bare, ...fitting }, seed).map(({ id }) => id.slice("explore/".length));

test("a text that names what was not heard is not said", () => {
  const list = [
    made("plain"),
    made("reason", { reasons: ["illness"] }),
    made("angry", { emotions: ["angry"] }),
    made("late", { buckets: ["M6"] }),
    made("bot", { speaker: "bot" }),
    made("intent", { intents: ["pay.vague"] }),
    made("crisis", { intents: ["crisis.self-harm"] }),
  ];
  expect(ids(list, {})).toEqual(["plain"]);
  expect(ids(list, { reason: "illness", emotion: "angry" }).toSorted()).toEqual(["angry", "plain", "reason"]);
  expect(ids(list, { crisis: true })).toEqual(["crisis"]);
});

test("a text is said where its words are at home", () => {
  const list = [made("hk", { jurisdictions: ["HK"] }), made("us", { jurisdictions: ["US"] })];
  expect(ids(list, { jurisdiction: "HK" })).toEqual(["hk"]);
  expect(ids(list, { jurisdiction: "US-MA" })).toEqual(["us"]);
  expect(ids(list, { jurisdiction: "TW" })).toEqual([]);
});

test("a feeling that was not heard counts as calm", () => {
  expect(ids([made("calm", { emotions: ["calm"] })], {})).toEqual(["calm"]);
});

test("texts of a neighbouring channel come after those of the channel itself", () => {
  const list = [made("spoken"), made("sms", { channels: ["sms"] }), made("letter", { channels: ["letter"] })];
  expect(ids(list, { channel: "sms" })).toEqual(["sms", "spoken"]);
  expect(ids(list, { channel: "email" })).toEqual(["letter", "spoken"]);
});

test("what fits best comes first most often, and every text that fits is first somewhere", () => {
  const list = [
    made("exact", { intents: ["pay.vague"], reasons: ["illness"] }),
    ...Array.from({ length: 12 }, (_, at) => made(`plain-${at}`)),
  ];
  const firsts = new Map<string, number>();
  for (let at = 0; at < 1000; at += 1) {
    const [first = ""] = ids(list, { intents: ["pay.vague"], reason: "illness" }, `S-${at}`);
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  expect(firsts.size).toBe(list.length);
  expect(Math.max(...firsts.values())).toBe(firsts.get("exact"));
});

test("alike texts share the situations evenly", () => {
  const list = Array.from({ length: 10 }, (_, at) => made(`plain-${at}`));
  const firsts = Array.from({ length: 2000 }, (_, at) => ids(list, {}, `case ${at}`)[0]);
  for (const { id } of list) {
    const share = firsts.filter((first) => `explore/${first}` === id).length / firsts.length;
    expect(share).toBeGreaterThan(0.07);
    expect(share).toBeLessThan(0.13);
  }
});
