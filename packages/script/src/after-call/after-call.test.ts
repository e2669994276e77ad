import { createChecker, readyPacks } from "@tactful/compliance";
import {
  type Conversation,
  parseValue,
  Conversation as ReadConversation,
  type Signals,
} from "@tactful/domain";
import { expect, test } from "vitest";
import { readStages } from "../stages/load-stages.ts";
import { callTone } from "../tone/call-tone.ts";
import { readCoaching } from "../tone/coaching.ts";
import { readToneCues } from "../tone/load-tone.ts";
import { toneReader } from "../tone/read-tone.ts";
import { afterCall } from "./after-call.ts";
import { readAfterCall } from "./after-call-file.ts";
import type { HeardCall } from "./heard-call.ts";

const words = readAfterCall();
const checker = createChecker(readyPacks("2026-11-25"), { date: "2026-11-25" });
const tools = { readTone: toneReader(readToneCues()), coaching: readCoaching() };
const book = readStages();

type Line = readonly [
  speaker: "collector" | "borrower" | "third-party",
  text: string,
  signal?: Partial<Signals>,
];

function heard(lines: readonly Line[]): HeardCall {
  const conversation: Conversation = parseValue(
    ReadConversation,
    {
      id: "C-1",
      language: "zh-Hans",
      jurisdiction: "CN",
      channel: "call",
      turns: lines.map(([speaker, text]) => ({ speaker, text })),
    },
    "RECORD_INVALID",
  );
  const signals = lines.flatMap(([speaker, , signal], turn): readonly Signals[] =>
    speaker === "collector"
      ? []
      : [
          {
            id: "C-1",
            turn,
            intents: [],
            reason: null,
            emotion: null,
            promises: [],
            abstained: [],
            ...signal,
          },
        ],
  );
  return {
    conversation,
    date: "2026-11-25",
    signals,
    answer: checker.conversation(conversation),
    tone: callTone(conversation, "zh-Hans", signals, tools),
    isMachine: book.finds.machine,
  };
}

const intent = (
  id: Signals["intents"][number]["id"],
  start: number,
  end: number,
): Signals["intents"][number] => ({
  id,
  confidence: 1,
  start,
  end,
});

const promised: readonly Line[] = [
  ["collector", "您好，我是某银行的小李，本次通话会录音。为了保护您的隐私，请核对证件后四位。"],
  ["borrower", "是我，1234。", { intents: [intent("identity.confirm", 0, 2)] }],
  ["collector", "谢谢您。您的贷款逾期35天，应还8120元。发生了什么情况？"],
  [
    "borrower",
    "我被裁员了，下个月十号还八百。",
    {
      intents: [intent("hardship.state", 0, 5), intent("pay.promise", 6, 15)],
      reason: { id: "job-loss", confidence: 0.9 },
      emotion: { id: "anxious", confidence: 0.9 },
      promises: [{ date: "2026-12-10", amountMinor: 80_000, start: 6, end: 15 }],
    },
  ],
  ["collector", "听到您被裁员，我心里不好受，谢谢您愿意告诉我。"],
];

test("every line of the note cites a turn and words that stand there", () => {
  const call = heard(promised);
  const note = afterCall(call, words);
  expect(note?.note.map(({ field, turn }) => [field, turn])).toEqual(
    expect.arrayContaining([
      ["reason", 3],
      ["emotion-first", 3],
      ["said", 3],
    ]),
  );
  for (const { turn, quote } of note?.note ?? []) {
    expect(call.conversation.turns[turn]?.text).toContain(quote.replace("…", ""));
  }
});

test("a promise is noted with what it lacks, and its task is due the day after it", () => {
  const note = afterCall(heard(promised), words);
  expect(note?.disposition).toMatchObject({ id: "promise", turn: 3 });
  expect(note?.promise).toEqual({ date: "2026-12-10", amountMinor: 80_000, turn: 3, missing: ["method"] });
  expect(note?.nextTask).toMatchObject({ due: "2026-12-11", turn: 3 });
});

test("a promise taken back is none", () => {
  const call = heard([
    ...promised,
    ["borrower", "算了，不还了。", { intents: [intent("pay.refuse", 3, 6)] }],
  ]);
  expect(afterCall(call, words)).toMatchObject({ promise: null, disposition: { id: "hardship" } });
});

test("talk of self-harm comes before all else", () => {
  const call = heard([
    ...promised,
    ["borrower", "我不想活了。", { intents: [intent("crisis.self-harm", 1, 5)] }],
  ]);
  expect(afterCall(call, words)).toMatchObject({
    disposition: { id: "crisis" },
    nextTask: { due: "2026-11-25" },
  });
});

test("whoever is somebody else stays it, until he says that he is the one", () => {
  const stranger: Line = ["borrower", "你打错了。", { intents: [intent("identity.wrong-person", 1, 4)] }];
  const himself: Line = ["borrower", "我就是。", { intents: [intent("identity.confirm", 0, 3)] }];
  expect(afterCall(heard([stranger]), words)?.disposition.id).toBe("third-party");
  expect(afterCall(heard([stranger, himself]), words)?.disposition.id).toBe("no-result");
});

test("an answering machine is heard", () => {
  expect(afterCall(heard([["third-party", "请在嘀声后留言。"]]), words)?.disposition.id).toBe("voicemail");
});

test("a call with a threat does not pass, whatever else was good", () => {
  const bad = afterCall(
    heard([...promised, ["collector", "再不还就让你坐牢，告诉你单位领导。"]]),
    words,
  )?.quality;
  const good = afterCall(heard(promised), words)?.quality;
  expect(bad?.passed).toBe(false);
  expect(bad?.score).toBeLessThan(60);
  expect(bad?.lost.some(({ kind, turn }) => kind === "violation" && turn === 5)).toBe(true);
  expect(good?.score).toBeGreaterThan(bad?.score ?? 100);
  expect(good?.notice.en).toContain("never the sole basis");
});
