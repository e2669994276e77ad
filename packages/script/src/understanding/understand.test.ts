import { Conversation, parseValue, Signals } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { createUnderstanding } from "./understand.ts";

const understanding = createUnderstanding({ today: "2026-11-26" });

function intentsOf(text: string, context?: string): readonly string[] {
  return understanding
    .read({ text, ...(context === undefined ? {} : { context }) })
    .intents.map(({ id }) => id);
}

test.each([
  ["你打错了 我不认识这个人", "identity.wrong-person"],
  ["转人工", "human.request"],
  ["我要投诉你们 已经录音了", "complaint.threaten"],
  ["下个月十五号先还八百", "pay.promise"],
  ["能不能分期 每个月还一点", "plan.request"],
  ["唔好再打嚟喇", "contact.stop"],
  ["stop calling my work", "contact.stop"],
  ["you've got the wrong number", "identity.wrong-person"],
  ["how do I pay, can you send me a link", "pay.how"],
  ["I want to speak to a real person", "human.request"],
])("%j is %s", (text, intent) => {
  expect(intentsOf(text)).toContain(intent);
});

test.each([
  "我不想活了",
  "再逼我我就跳楼算了",
  "我已经写好遗书了",
  "唔想做人喇",
  "I don't want to live anymore",
  "I'm going to kill myself tonight",
])("%j is heard as talk of self-harm", (text) => {
  expect(intentsOf(text)[0]).toBe("crisis.self-harm");
});

test.each([
  "笑死我了",
  "我要跳槽了",
  "my phone battery is about to die",
  "over my dead body will I pay that",
])("%j is not heard as talk of self-harm", (text) => {
  expect(intentsOf(text)).not.toContain("crisis.self-harm");
});

describe("a conversation", () => {
  const conversation = parseValue(
    Conversation,
    {
      id: "call-1",
      channel: "call",
      startedAt: "2026-11-30T23:30:00+08:00",
      timeZone: "Asia/Shanghai",
      debtor: { currency: "CNY", amountDue: 8088.5 },
      turns: [
        { speaker: "collector", text: "请问是王先生吗" },
        { speaker: "borrower", text: "是我 你说" },
        { speaker: "bot", text: "您的账单逾期了 请问什么时候还" },
        { speaker: "borrower", text: "明天先还一半" },
        { speaker: "third-party", text: "他不在 打错了" },
        { speaker: "borrower", text: " " },
      ],
    },
    "RECORD_INVALID",
  );
  const signals = understanding.conversation(conversation);

  test("is answered for each turn that is not the collector's or a bot's", () => {
    expect(signals.map(({ id, turn }) => [id, turn])).toEqual([
      ["call-1", 1],
      ["call-1", 3],
      ["call-1", 4],
      ["call-1", 5],
    ]);
    for (const one of signals) expect(Signals.safeParse(one).error).toBeUndefined();
  });

  test("resolves days on the borrower's calendar and shares of what is due", () => {
    expect(signals[1]?.promises).toEqual([{ date: "2026-12-01", amountMinor: 404_425, start: 0, end: 6 }]);
  });

  test("gives the same answer again, and one that survives JSON", () => {
    expect(understanding.conversation(conversation)).toEqual(signals);
    expect(JSON.parse(JSON.stringify(signals))).toEqual(signals);
  });
});

test("the words that tell most lie inside the text", () => {
  for (const text of ["嗯 那个 我下岗三个月了 真没钱", "uh look I got laid off so I can't pay", "好"]) {
    for (const { start, end } of understanding.read({ text }).intents) {
      expect(start >= 0 && start < end && end <= text.length).toBe(true);
    }
  }
});

test("an utterance is answered whoever says it", () => {
  const { id, turn, reason } = understanding.utterance({
    id: "u1",
    text: "公司裁员 我失业了",
    speaker: "collector",
  });
  expect([id, turn, reason?.id]).toEqual(["u1", undefined, "job-loss"]);
});
