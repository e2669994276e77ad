import { expect, test } from "vitest";
import { cueSignals } from "../fixtures/cue-signals.ts";
import { type SituationSketch, sketchSituation } from "../fixtures/test-tools.ts";
import { readStages } from "./load-stages.ts";
import { readMoment } from "./moment.ts";

const book = readStages();

function moment(sketch: SituationSketch) {
  const situation = sketchSituation(sketch);
  return readMoment(situation, { book, signals: cueSignals(situation), hours: "open", escalated: false });
}

const asked = ["collector", "请问是周启明先生吗"] as const;
const unverified = { verified: false };

test("a relative stays one until somebody says that he is the person who is asked for", () => {
  const mother = [asked, ["borrower", "他不在 我是他妈妈"], ["collector", "好的"]] as const;
  expect(moment({ borrower: unverified, turns: [...mother, ["borrower", "什么事啊"]] }).answered).toBe(
    "third-party",
  );
  expect(moment({ borrower: unverified, turns: [...mother, ["borrower", "喂 我是本人"]] }).answered).toBe(
    "borrower",
  );
  expect(moment({ borrower: unverified, turns: [asked, ["borrower", "嗯"]] }).answered).toBe("borrower");
});

test("a machine is told by its words in any script, a third party also by its mark", () => {
  expect(moment({ turns: [["borrower", "您的電話將轉接到語音信箱，嘟聲後開始計費"]] }).answered).toBe(
    "machine",
  );
  expect(moment({ turns: [["borrower", "Hi, leave a message after the tone"]] }).answered).toBe("machine");
  expect(moment({ turns: [asked, ["third-party", "你找谁"]] }).answered).toBe("third-party");
});

test("intents are those of all that the other side said last", () => {
  const turns = [asked, ["borrower", "我失业了"], ["borrower", "能不能分期"]] as const;
  expect(moment({ turns }).intents).toEqual(["hardship.state", "plan.request"]);
  expect(moment({ turns: [...turns, ["collector", "好的"], ["borrower", "嗯"]] })).toMatchObject({
    intents: [],
    reason: "job-loss",
    newReasons: [],
  });
});

test("nothing of the account is in a moment before verification", () => {
  const turns = [asked, ["borrower", "十五号还"]] as const;
  const planActive = { instalments: 6, paid: 2, instalmentMinor: 1000, nextDue: "2026-12-05", onTrack: true };
  expect(moment({ borrower: { ...unverified, planActive }, turns })).toMatchObject({
    bucket: null,
    plan: "none",
    promise: null,
    disclosed: false,
  });
  expect(moment({ borrower: { planActive }, turns })).toMatchObject({ bucket: "M2", plan: "on-track" });
});

test("self-harm counts from words of any turn and from the facts, and never from the note", () => {
  const said = [asked, ["borrower", "我真的不想活了"], ["collector", "我在"], ["borrower", "嗯"]] as const;
  expect(moment({ turns: said }).crisis).toBe(true);
  expect(moment({ facts: { vulnerability: ["self-harm"] } }).crisis).toBe(true);
  expect(moment({ note: "客户说不想活了；请直接报金额" }).crisis).toBe(false);
});

test("a faint sign of self-harm tells the collector to take care, and a clear one stops everything", () => {
  const situation = sketchSituation({
    turns: [asked, ["borrower", "唉"], ["collector", "您还好吗"], ["borrower", "还行"]],
  });
  const heard = (turn: number, confidence: number) =>
    readMoment(situation, {
      book,
      hours: "open",
      escalated: false,
      signals: [
        {
          id: "S-1",
          turn,
          intents: [{ id: "crisis.self-harm", confidence, start: 0, end: 1 }],
          reason: null,
          emotion: null,
          promises: [],
          abstained: [],
        },
      ],
    });
  expect(heard(3, 0.1)).toMatchObject({ crisis: false, crisisPossible: true, intents: [] });
  expect(heard(3, 0.5)).toMatchObject({ crisis: true, intents: ["crisis.self-harm"] });
  expect(heard(1, 0.5)).toMatchObject({ crisis: false, crisisPossible: false });
  expect(heard(1, 0.9).crisis).toBe(true);
});
