import { expect, test } from "vitest";
import { type CheckResult, Conversation, parseValue } from "../../packages/domain/src/index.ts";
import { readText } from "../repository/repository-files.ts";
import { runTactful } from "./run-tactful.ts";

const file = "datasets/sample/conversations.ndjson";
const records: readonly Readonly<Record<string, unknown>>[] = (await readText(file))
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
const conversations = records.map((record) => parseValue(Conversation, record, "RECORD_INVALID"));

test("the sample holds fourteen conversations in both scripts and in English, without labels", () => {
  const of = (language: string): number => conversations.filter((one) => one.language === language).length;
  expect([of("zh-Hans"), of("zh-Hant"), of("en")]).toEqual([7, 2, 5]);
  expect(records.filter((record) => "expect" in record)).toEqual([]);
  expect(new Set(conversations.map(({ id }) => id)).size).toBe(14);
  for (const { id, turns, debtor } of conversations) {
    expect(turns.length, id).toBeGreaterThanOrEqual(8);
    expect(turns.length, id).toBeLessThanOrEqual(20);
    expect(debtor?.creditor, id).toBeTruthy();
  }
});

test("its README describes each of them", async () => {
  const page = await readText("datasets/sample/README.md");
  expect(conversations.filter(({ id }) => !page.includes(`| \`${id}\` |`))).toEqual([]);
});

test("a check finds what is plainly wrong in them, and the duties that were missed", async () => {
  const { code, stdout } = await runTactful(["check", file, "--no-second-reader", "--codes"]);
  expect(code).toBe(0);
  const answers: readonly (CheckResult & { readonly escalations?: readonly number[] })[] = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const of = (id: string) => {
    const answer = answers.find((one) => one.id === id);
    const found = answer?.findings.filter(({ status }) => status === "violation").map((one) => one.category);
    const missed = answer?.duties.filter(({ status }) => status === "missed").map((duty) => duty.id);
    return { found: new Set(found), missed: new Set<string>(missed), escalations: answer?.escalations };
  };
  expect([...of("call-zh-02").found]).toEqual(expect.arrayContaining(["threat.arrest", "threat.exposure"]));
  expect([...of("call-zh-02").missed]).toEqual(expect.arrayContaining(["duty.recording", "duty.frequency"]));
  expect(of("call-zh-04").found).toContain("privacy.third-party");
  expect(of("call-zh-04").missed).toContain("duty.verify-party");
  expect(of("call-zh-05").escalations).toEqual([5]);
  expect(of("call-zh-06").found).toContain("coercion.vulnerable");
  expect(of("call-zh-06").missed).toContain("duty.vulnerability-escalation");
  expect(of("sms-zh-07").found).toContain("payment.diversion");
  expect(of("call-us-11").found).toContain("threat.arrest");
  expect(of("call-us-11").missed).toContain("duty.hours");
  expect(of("bot-us-14").found).toContain("automation.opacity");
  for (const id of ["call-zh-03", "call-us-10"])
    expect(of(id), id).toMatchObject({ found: new Set(), missed: new Set() });
});
