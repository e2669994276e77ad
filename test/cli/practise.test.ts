import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runTactful } from "./run-tactful.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const lines = [
  "您好，我是某消费金融公司的小李，本次通话会录音。为了保护您的隐私，先核对一下身份，请报一下证件后四位好吗？",
  "",
  "谢谢您。您这笔贷款逾期35天，应还8120元。方便跟我说说最近遇到什么困难了吗？",
  "听到您这么说，我心里也不好受。听起来最近压力很大，是发生了什么事？",
  "我理解您的处境。您看每个月大概能还多少比较稳妥？",
  "那我跟您确认一下，12月6日还800元，对吗？",
  "谢谢您，再见。",
  "这句不会再说。",
].join("\n");

test("a script is played and graded as one line of JSON, and the same seed gives the same", async () => {
  const script = join(await temporaryFolder(), "lines.txt");
  await writeFile(script, lines);
  const args = ["practise", "--persona", "laid-off", "--seed", "7", "--script", script];
  const [first, second] = [await runTactful(args), await runTactful(args)];
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(second.stdout).toBe(first.stdout);
  const result = JSON.parse(first.stdout);
  expect(result).toMatchObject({
    persona: "laid-off",
    group: "circumstances",
    ended: "bye",
    outcome: { id: "agreed" },
    note: { promise: { amountMinor: 80_000, date: "2026-12-06" }, nextTask: { due: "2026-12-07" } },
  });
  // Six lines and their answers after the pick-up: the blank line and what follows the goodbye are none.
  expect(result.turns).toHaveLength(13);
});

test("lines come through a pipe, and pages show the call, the grade and what would have been better", async () => {
  const input = "您的贷款逾期了，今天必须还，不还就让你坐牢！\n";
  const { code, stdout } = await runTactful(["practise", "--persona", "wrong-number", "--format", "pretty"], {
    input,
  });
  expect(code).toBe(0);
  expect(stdout).toContain("号码的新主人");
  expect(stdout).toContain("可以这样说");
  expect(stdout).toContain("人事决定");
});

test("in a terminal each line is asked for, and what is typed is not shown again", async () => {
  const input = "Hello, could you confirm your date of birth?\nThank you for your time, goodbye.\n";
  const args = ["practise", "--persona", "forgot-card", "--language", "en"];
  const { code, stdout } = await runTactful(args, { input, isTerminal: true });
  expect(code).toBe(0);
  expect(stdout.split("You: ")).toHaveLength(3);
  expect(stdout.split("Turns that decided it")[0]).not.toContain("date of birth");
  expect(stdout).toContain("Compliance");
});

test("a saved call is a conversation that the check reads", async () => {
  const folder = await temporaryFolder();
  const save = join(folder, "call.ndjson");
  const input = "Hello, could you confirm your date of birth?\nIf you don't pay we will have you arrested.\n";
  const played = await runTactful(["practise", "--persona", "laid-off", "--language", "en", "--save", save], {
    input,
  });
  expect(played.code).toBe(0);
  expect(JSON.parse(await readFile(save, "utf8"))).toMatchObject({
    practise: { persona: "laid-off", seed: 1 },
  });
  const checked = await runTactful(["check", save]);
  expect(checked.code).toBe(0);
  const { id, findings } = JSON.parse(checked.stdout);
  expect(id).toBe("practise-laid-off-1");
  expect(findings.some(({ turn }: { turn: number }) => turn === 3)).toBe(true);
});

test("the list names every persona with its group", async () => {
  const { code, stdout } = await runTactful(["practise", "--list"]);
  expect(code).toBe(0);
  const groups = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).group);
  expect(new Set(groups).size).toBeGreaterThanOrEqual(13);
});

test("a persona that is not there, a seed that is none, and a call without a word are refused", async () => {
  const unknown = await runTactful(["practise", "--persona", "nobody"], { input: "您好\n" });
  expect(unknown).toMatchObject({ code: 3, stderr: expect.stringContaining("laid-off") });
  const seed = await runTactful(["practise", "--seed", "-1"], { input: "您好\n" });
  expect(seed).toMatchObject({ code: 3, stderr: expect.stringContaining("--seed") });
  const silent = await runTactful(["practise", "--persona", "laid-off"], { input: "\n" });
  expect(silent).toMatchObject({ code: 3, stderr: expect.stringContaining("INPUT_EMPTY") });
  const script = await runTactful(["practise", "--script", "missing.txt"]);
  expect(script).toMatchObject({ code: 3, stderr: expect.stringContaining("missing.txt") });
});

test("an own folder without a persona, and a persona that breaks its schema, are refused with their place", async () => {
  const folder = await temporaryFolder();
  const empty = await runTactful(["practise", "--list", "--personas", folder]);
  expect(empty).toMatchObject({ code: 3, stderr: expect.stringContaining("CONFIG_INVALID") });
  await writeFile(join(folder, "own.yaml"), "version: 1.0.0\nid: own\ngroup: nowhere\n");
  const broken = await runTactful(["practise", "--list", "--personas", folder]);
  expect(broken).toMatchObject({ code: 3, stderr: expect.stringContaining("own.yaml") });
});

test("a cancelled call is not graded", async () => {
  const controller = new AbortController();
  async function* typed(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("您好，请先核对一下身份。\n");
    controller.abort();
    yield Buffer.from("再见\n");
  }
  const { code, stdout } = await runTactful(["practise", "--persona", "laid-off"], {
    input: typed(),
    signal: controller.signal,
  });
  expect({ code, stdout }).toEqual({ code: 130, stdout: "" });
});
