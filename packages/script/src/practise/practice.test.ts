import { expect, test } from "vitest";
import { gradeTools, playLines, practiceWith } from "../fixtures/practice-tools.ts";
import { gradePractice, type PracticeGrade } from "./grade-practice.ts";

const hello =
  "您好，我是某消费金融公司的小李，工号1024，本次通话会录音。为了保护您的隐私，先核对一下身份，请报一下证件后四位好吗？";
const helloEn =
  "Hello, this is Li from First Bank, agent ID 1024, on a recorded line. To protect your privacy, could you confirm your date of birth?";

function graded(id: string, lines: readonly string[], language: "zh-Hans" | "en" = "zh-Hans"): PracticeGrade {
  const setting = practiceWith(id, language);
  return gradePractice(setting, playLines(setting, lines), gradeTools);
}

test("a kind call that finds the reason ends in a promise the borrower can keep", () => {
  const grade = graded("laid-off", [
    hello,
    "谢谢您。您这笔贷款逾期35天，目前应还8120元。方便跟我说说最近遇到什么困难了吗？",
    "听到您这么说，我心里也不好受，您别着急。听起来最近压力很大，是发生了什么事？",
    "我理解您的处境，一个人撑着真不容易。您看每个月大概能还多少比较稳妥？",
    "那我跟您确认一下，12月5日还800元，对吗？",
    "谢谢您，祝您早日顺利，再见。",
  ]);
  expect(grade.outcome).toMatchObject({ id: "agreed", lender: 100 });
  expect(grade.steps.filter(({ done }) => !done)).toEqual([]);
  expect(grade.decisive.map(({ reason }) => reason)).toEqual(expect.arrayContaining(["opened", "agreed"]));
  expect(grade.note).toMatchObject({ disposition: { id: "promise" }, promise: { amountMinor: 80_000 } });
});

test("threats end the call, and each bad line comes with a better one that shows its rule", () => {
  const grade = graded("laid-off", [
    hello,
    "你的贷款逾期了，是什么原因？",
    "别找借口了，不还我们就去你单位找你领导，让你坐牢！",
    "那是你自己的问题，去起诉你，你就等着坐牢吧！",
  ]);
  expect(grade.outcome).toMatchObject({ id: "broken", lender: 0, feeling: "despairing" });
  expect(grade.compliance).toBeLessThan(60);
  const worst = grade.decisive.find(({ reason }) => reason === "violation");
  expect(worst?.better).toBeDefined();
  expect(worst?.rules.length).toBeGreaterThan(0);
});

test("naming the debt to a stranger is what decides a call to a wrong number", () => {
  const bad = graded("wrong-number", ["您好，您的贷款逾期40天了，什么时候能还？", "再见"]);
  expect(bad.decisive[0]).toMatchObject({ turn: 1, effect: "hurt", reason: "disclosed" });
  expect(bad.steps.find(({ id }) => id === "verified")?.done).toBe(false);
  const good = graded("wrong-number", [
    "您好，请问是王先生吗？",
    "不好意思打扰您了，我把这个号码标记一下，不会再打给您，再见。",
  ]);
  expect(good).toMatchObject({
    negotiation: 100,
    outcome: { id: "solved" },
    note: { disposition: { id: "third-party" } },
  });
});

test("where life is at risk, asking for money is the mistake and handing over the answer", () => {
  const asked = graded("no-way-out", [hello, "您的贷款逾期70天了，最近怎么样？", "每个月能还多少？", "再见"]);
  expect(asked.decisive.find(({ turn }) => turn === 5)).toMatchObject({
    effect: "hurt",
    better: gradeTools.words.better.crisis["zh-Hans"],
  });
  expect(asked.outcome.id).toBe("open");
  const helped = graded("no-way-out", [
    hello,
    "您的贷款逾期70天了，最近怎么样？",
    "听到您这么说我很难过，钱的事先放一放，您现在安全吗？我在这里听着。",
    "我请专员马上联系您，好吗？",
  ]);
  expect(helped).toMatchObject({ outcome: { id: "solved" }, note: { disposition: { id: "crisis" } } });
});

test("a wary borrower identifies herself only once the caller can be checked", () => {
  const setting = practiceWith("scam-wary");
  const state = playLines(setting, [
    "您好，我是银行的，先核对一下身份。",
    "您可以拨打官方客服热线核实我的工号。",
    "那先核对一下您的身份，可以吗？",
  ]);
  expect(state.steps.map(({ moment }) => moment)).toEqual(["doubt", "other", "identity"]);
});

test("an amount beyond what he can pay is turned down, and one within it is taken", () => {
  const state = playLines(practiceWith("broken-promise", "en"), [
    helloEn,
    "Thank you. Your loan is 52 days past due. What happened?",
    "I'm really sorry to hear that, it sounds like a stressful time. What changed with work?",
    "Could we set up a payment plan of $400 a month?",
    "Then how about a payment plan of $60 a month?",
  ]);
  expect(state.steps.slice(-2).map(({ moment }) => moment)).toEqual(["too-much", "agree"]);
  expect(state.role.agreed?.amountMinor).toBe(6000);
});

test("a dispute is solved by taking it, and the person who asked for a manager by getting one", () => {
  const dispute = graded("already-paid", [
    hello,
    "您的账单逾期8天了。",
    "我先登记您的异议，帮您核查入账记录，核查期间不会再催您。",
    "再见",
  ]);
  expect(dispute).toMatchObject({ outcome: { id: "solved" }, negotiation: 100 });
  const manager = graded(
    "wants-manager",
    [helloEn, "Your loan is 60 days past due.", "I'll pass you to a supervisor, who will call you today."],
    "en",
  );
  expect(manager).toMatchObject({ outcome: { id: "solved" }, negotiation: 100 });
});

test("a call without a line of ours that ends at once is graded all the same", () => {
  expect(graded("driving", ["再见"])).toMatchObject({ outcome: { id: "open" } });
});
