import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ErrorRecord, Guidance } from "../../packages/domain/src/index.ts";
import { type RunOptions, runTactful } from "./run-tactful.ts";
import { spawnTactful } from "./spawn-tactful.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = await temporaryFolder();

const account = {
  product: "loan",
  currency: "CNY",
  daysPastDue: 35,
  principalMinor: 800_000,
  interestMinor: 12_000,
  feesMinor: 0,
  missedInstalments: 1,
  brokenPromises: 0,
};
const call = {
  id: "c",
  language: "zh-Hans",
  jurisdiction: "CN",
  channel: "call",
  localTime: "2026-11-25T10:30:00+08:00",
  account,
  borrower: { name: "周启明", verified: false },
  turns: [
    { speaker: "collector", text: "您好，通话有录音，请问是周启明先生吗？" },
    { speaker: "borrower", text: "喂 你谁啊" },
  ],
};
const verified = {
  ...call,
  id: "v",
  borrower: { verified: true },
  turns: [...call.turns, { speaker: "collector", text: "您的贷款逾期三十五天，应还八千一百二十元。" }],
};
const broken = { ...call, id: "b", localTime: "yesterday" };

function ndjson(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

async function suggest(args: readonly string[], records: readonly unknown[], more: RunOptions = {}) {
  const done = await runTactful(["suggest", ...args], { ...more, input: ndjson(records) });
  const lines = done.stdout.split("\n").filter((line) => line !== "");
  return { ...done, answers: () => lines.map((line) => JSON.parse(line)) };
}

test("the real command answers each situation with guidance, in order", async () => {
  const { code, stdout, stderr } = await spawnTactful(["suggest", "-"], ndjson([verified, call]));
  expect(code).toBe(0);
  const answers = stdout
    .trim()
    .split("\n")
    .map((line) => Guidance.parse(JSON.parse(line)));
  expect(answers.map(({ id }) => id)).toEqual(["v", "c"]);
  expect(answers[1]?.stage).toBe("verify");
  expect(answers.every(({ say }) => say.length > 0)).toBe(true);
  expect(stderr).toMatch(/^tactful: 2 situations answered in/);
});

test("nothing of the account is in the card of somebody who is not verified", async () => {
  const [card] = (await suggest([], [call])).answers();
  const { checklist: _checklist, signals: _signals, ...shown } = card;
  expect(JSON.stringify(shown)).not.toMatch(/8120|8,120|8000|贷|欠|逾期|35/);
});

test("a broken record becomes an error in its place, with exit code 2, and 0 in a filter", async () => {
  const { code, answers } = await suggest([], [call, broken, "no object"]);
  expect(code).toBe(2);
  expect(answers().map(({ id }) => id)).toEqual(["c", "b", "line-3"]);
  expect(ErrorRecord.parse(answers()[1])).toMatchObject({ error: { path: "localTime", line: 2 } });
  expect(await suggest(["--filter"], [broken])).toMatchObject({ code: 0, stderr: "" });
});

test("codes leave the texts in two languages out, and keep returns the record", async () => {
  const [bare] = (await suggest(["--codes"], [verified])).answers();
  expect(JSON.stringify(bare)).not.toContain('"why"');
  expect(bare.say.length).toBeGreaterThan(0);
  const [kept] = (await suggest(["--keep"], [verified])).answers();
  expect(kept.input).toEqual(verified);
});

test("the desk's settings fill the wording and decide how much is shown", async () => {
  const desk = join(folder, "desk.yaml");
  await writeFile(desk, 'collector: 李敏\nagentId: "1024"\nhotline: 400-000-0000\nseniority: new\n');
  const [card] = (await suggest(["--desk", desk], [call])).answers();
  expect(card.say).toHaveLength(3);
  expect((await suggest(["--desk", desk, "--seniority", "standard"], [call])).answers()[0].say).toHaveLength(
    2,
  );
  await writeFile(desk, "colour: green\n");
  const wrong = await suggest(["--desk", desk], [call]);
  expect(wrong.code).toBe(3);
  expect(wrong.stderr).toContain("desk.yaml:1:1");
});

test("a library at fault stops the run before anything is said", async () => {
  const own = join(folder, "library");
  await mkdir(join(own, "zh-Hans"), { recursive: true });
  await writeFile(
    join(own, "zh-Hans", "verify.yaml"),
    "stage: verify\nlanguage: zh-Hans\ntexts: [{ id: 1 }]\n",
  );
  const { code, stdout, stderr } = await suggest(["--library", own], [call]);
  expect([code, stdout]).toEqual([3, ""]);
  expect(stderr).toContain("LIBRARY_INVALID");
  expect(stderr).toContain("verify.yaml:3:");
});

test("a terminal gets a card to read, and a file is written whole", async () => {
  const page = await suggest(["-"], [{ ...call, id: "\u001b[31mred" }], { isTerminal: true });
  expect(page.stdout).toContain("核实身份 Verify the party");
  expect(page.stdout).not.toContain("\u001b[31m");
  const output = join(folder, "cards.ndjson");
  expect((await suggest(["--output", output], [call])).code).toBe(0);
  expect(Guidance.parse(JSON.parse(await readFile(output, "utf8"))).id).toBe("c");
});

test("no situation at all, or an unknown policy, is said in one sentence", async () => {
  expect(await suggest([], [])).toMatchObject({ code: 3 });
  const [wrong] = (await suggest([], [{ ...verified, policy: "no-such-policy" }])).answers();
  expect(wrong.error.path).toBe("policy");
  expect((await suggest(["--policy", "no-such-policy"], [verified])).code).toBe(3);
});
