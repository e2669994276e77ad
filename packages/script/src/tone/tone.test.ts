import { createChecker, readyPacks } from "@tactful/compliance";
import type { EmotionId, Signals, Turn } from "@tactful/domain";
import { expect, test } from "vitest";
import { callTone } from "./call-tone.ts";
import { readCoaching } from "./coaching.ts";
import { readToneCues } from "./load-tone.ts";
import { toneReader } from "./read-tone.ts";
import { rewriteLine } from "./rewrite-line.ts";

const cues = readToneCues();
const readTone = toneReader(cues);
const tools = { readTone, coaching: readCoaching() };
const checker = createChecker(readyPacks("2026-11-25"), { date: "2026-11-25" });

const felt = (turn: number, id: EmotionId): Signals => ({
  id: "C-1",
  turn,
  intents: [],
  reason: null,
  emotion: { id, confidence: 1 },
  promises: [],
  abstained: [],
});

const call: readonly Turn[] = [
  { speaker: "borrower", text: "我被裁员了，真的不知道怎么办。" },
  {
    speaker: "collector",
    text: "听到您被裁员，我心里不好受。听起来这段时间压力很大，您现在最担心的是什么？",
  },
];

test("each part of empathy is read by itself, with the words that show it", () => {
  const tone = readTone(call[1]?.text ?? "", "zh-Hans");
  expect(tone.empathy).toEqual({ reaction: 2, interpretation: 2, exploration: 2 });
  expect(tone.pressure).toBe(0);
  for (const { start, end, text } of tone.spans) expect(call[1]?.text.slice(start, end)).toBe(text);
});

test("traditional characters and English are read as well", () => {
  expect(readTone("您先別急，慢慢說，發生了什麼事？", "zh-Hant").empathy).toEqual({
    reaction: 1,
    interpretation: 0,
    exploration: 1,
  });
  const english = readTone(
    "I’m really sorry to hear that. It sounds like money has been tough. What changed?",
    "en",
  );
  expect(english.empathy).toMatchObject({ reaction: 2, interpretation: 2 });
  expect([english.reflections, english.questions]).toEqual([1, 1]);
});

test("pressure adds up over the cues and stays below 1", () => {
  const one = readTone("今天下午必须处理。", "zh-Hans").pressure;
  const many = readTone(
    "今天必须还，不然我们去你单位起诉你，别找借口，那是你自己的问题。",
    "zh-Hans",
  ).pressure;
  expect(one).toBe(0.4);
  expect(many).toBeGreaterThan(one);
  expect(many).toBeLessThan(1);
});

test("a call that answers the feeling is told so, and the notice stands with it", () => {
  const tone = callTone({ turns: call }, "zh-Hans", [felt(0, "anxious")], tools);
  expect(tone.distress).toEqual({ turns: 1, answered: 1 });
  expect(tone.notes.map(({ id }) => id)).toEqual(["warm"]);
  expect(tone.notice.zh).toContain("人事");
  expect(tone.notice.en).toContain("never the sole basis");
});

test("pressure in answer to distress is named as such", () => {
  const turns: readonly Turn[] = [
    { speaker: "borrower", text: "我真的没办法了。" },
    { speaker: "collector", text: "今天必须还。" },
  ];
  const tone = callTone({ turns }, "zh-Hans", [felt(0, "despairing")], tools);
  expect(tone.notes.map(({ id }) => id)).toEqual([
    "pressure-on-distress",
    "no-reaction",
    "no-interpretation",
    "no-exploration",
  ]);
  expect(tone.reflectionsPerQuestion).toBeNull();
});

test("a call without a word of ours gets no note", () => {
  expect(callTone({ turns: [] }, "en", [], tools)).toMatchObject({
    notes: [],
    pressure: { mean: 0, peak: 0 },
  });
});

test.each([
  ["zh-Hans", "您好。今天不还，我们就去你单位找你领导。"],
  ["zh-Hant", "您好。別找藉口了，今天必須還。"],
  ["en", "Hello. If you don't pay today we will have you arrested."],
] as const)(
  "a bad line in %s comes out compliant and kind, with its rule or cue and what changed",
  (language, text) => {
    const rewrite = rewriteLine({ text, speaker: "collector" }, language, { checker, cues });
    expect(rewrite).not.toBeNull();
    const { after = "", rules = [], cues: pressed = [], changes = [] } = rewrite ?? {};
    expect(rules.length + pressed.length).toBeGreaterThan(0);
    expect(changes.some(({ kind }) => kind === "drop")).toBe(true);
    const again = checker.utterance({ text: after, speaker: "collector", language });
    expect(again.findings.filter(({ status }) => status === "violation")).toEqual([]);
    expect(readTone(after, language).pressure).toBe(0);
  },
);

test("a fine line is left alone", () => {
  expect(
    rewriteLine({ text: "您慢慢说，我听着。", speaker: "collector" }, "zh-Hans", { checker, cues }),
  ).toBeNull();
});
