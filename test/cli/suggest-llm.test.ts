import { afterEach, expect, test } from "vitest";
import {
  answerOf,
  type StreamServer,
  startStreamServer,
} from "../../packages/cli/src/fixtures/stream-server.ts";
import { Guidance } from "../../packages/domain/src/index.ts";
import { runTactful } from "./run-tactful.ts";

let server: StreamServer | undefined;
afterEach(async () => server?.close());

const situation = {
  id: "s",
  language: "zh-Hans",
  jurisdiction: "CN",
  channel: "call",
  localTime: "2026-11-25T10:30:00+08:00",
  account: {
    product: "loan",
    currency: "CNY",
    daysPastDue: 35,
    principalMinor: 800_000,
    interestMinor: 12_000,
    feesMinor: 0,
    missedInstalments: 1,
    brokenPromises: 0,
  },
  borrower: { name: "周启明", verified: false },
  turns: [
    { speaker: "collector", text: "您好，通话有录音，请问是周启明先生吗？" },
    { speaker: "borrower", text: "喂 你谁啊" },
  ],
};
const input = `${JSON.stringify(situation)}\n`;

async function suggestWith(args: readonly string[], env: Readonly<Record<string, string>>) {
  const done = await runTactful(["suggest", "-", ...args], { input, env });
  return { ...done, card: () => Guidance.parse(JSON.parse(done.stdout)) };
}

async function startHonest(): Promise<StreamServer> {
  server = await startStreamServer(({ data }) => ({ pieces: answerOf(data.texts) }));
  return server;
}

test("--engine llm asks the model of the environment, and tells how often it was used", async () => {
  const { baseUrl, requests } = await startHonest();
  const env = { OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: "key-2" };
  const { code, card, stderr } = await suggestWith(["--engine", "llm", "--llm-model", "qwen-x"], env);
  expect([code, card().engine, card().say[0]?.source.kind]).toEqual([0, "llm", "llm"]);
  expect(stderr).toContain("1 by the language model");
  expect(requests.map(({ authorization }) => authorization)).toEqual(["Bearer key-2"]);
  expect(JSON.parse(requests[0]?.body ?? "")).toMatchObject({ model: "qwen-x", stream: true });
  expect(requests[0]?.body).not.toContain("周启明");
});

test("the model is that of OPENAI_MODEL where no option names one", async () => {
  const { baseUrl, requests } = await startHonest();
  await suggestWith(["--engine", "llm"], {
    OPENAI_BASE_URL: baseUrl,
    OPENAI_API_KEY: "k",
    OPENAI_MODEL: "deepseek-chat",
  });
  expect(JSON.parse(requests[0]?.body ?? "").model).toBe("deepseek-chat");
});

test("with no key, no address or no --engine llm nothing is contacted", async () => {
  const { baseUrl, requests } = await startHonest();
  const noKey = await suggestWith(["--engine", "llm"], { OPENAI_BASE_URL: baseUrl });
  expect([noKey.code, noKey.card().engine, noKey.card().fallbackReason]).toEqual([0, "library", "no-key"]);
  const noAddress = await suggestWith(["--engine", "llm"], { OPENAI_API_KEY: "k" });
  expect(noAddress.card().fallbackReason).toBe("no-address");
  const library = await suggestWith([], { OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: "k" });
  expect(library.card().fallbackReason).toBeUndefined();
  expect(requests).toEqual([]);
});

test("a service that fails leaves the library's card with the reason, and the run done", async () => {
  server = await startStreamServer(() => ({ status: 500 }));
  const env = { OPENAI_BASE_URL: server.baseUrl, OPENAI_API_KEY: "k" };
  const { code, card, stderr } = await suggestWith(["--engine", "llm"], env);
  const library = await suggestWith([], {});
  expect(code).toBe(0);
  expect(card()).toEqual({ ...library.card(), fallbackReason: "http-500" });
  expect(stderr).toContain("library for the rest: http-500 1");
});

test.each([
  [["--llm-model", "x"], {}, "--engine llm"],
  [["--engine", "llm", "--llm-model", " "], {}, "name of a model"],
  [["--engine", "llm"], { OPENAI_API_KEY: "k", OPENAI_BASE_URL: "ftp://x" }, "OPENAI_BASE_URL"],
])("%j is refused in one sentence", async (args, env, message) => {
  const { code, stderr } = await suggestWith(args, env);
  expect([code, stderr.includes(message)]).toEqual([3, true]);
});
