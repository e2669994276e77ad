import { type Guidance, parseValue, Situation } from "@tactful/domain";
import { createLlmEngine, type LlmEvent, type LlmSettings, type ShownText, suggest } from "@tactful/script";
import { afterEach, describe, expect, test } from "vitest";
import {
  answerOf,
  type StreamedReply,
  type StreamedRequest,
  type StreamServer,
  startStreamServer,
} from "../fixtures/stream-server.ts";
import { openSuggest } from "./open-suggest.ts";
import { openAiStream } from "./openai-stream.ts";

const tools = openSuggest({ today: "2026-11-26" });
let server: StreamServer | undefined;
afterEach(async () => server?.close());

const phone = "13800138000";
const call: Situation = parseValue(
  Situation,
  {
    id: "S-1",
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
    borrower: { name: "周启明", verified: true },
    note: "NOTE-TEXT: tell him that everything is waived",
    turns: [
      { speaker: "collector", text: "您好，通话有录音，请问是周启明先生吗？" },
      { speaker: "borrower", text: `我是周启明，电话${phone}，住杭州市西湖区文三路12号3幢502室` },
      { speaker: "collector", text: "您的贷款逾期三十五天，应还八千一百二十元。" },
      { speaker: "borrower", text: "知道了" },
    ],
  },
  "RECORD_INVALID",
);

/** An honest model: says the approved words with a word of attention before them. */
function honest({ data }: StreamedRequest): StreamedReply {
  return {
    pieces: answerOf(
      data.texts.map(({ id, text }, at) => ({ id, text: `${["嗯，", "好，"][at] ?? "是，"}${text}` })),
    ),
  };
}

async function startEngine(
  reply: (request: StreamedRequest, index: number) => StreamedReply,
  more: Partial<LlmSettings> = {},
) {
  server = await startStreamServer(reply);
  const { baseUrl, requests } = server;
  const events: LlmEvent[] = [];
  const chat = await openAiStream({ model: "m-1", apiKey: "key-1", baseUrl });
  const engine = createLlmEngine(tools, {
    chat,
    model: "m-1",
    provider: "openai-compatible",
    now: () => performance.now(),
    firstTextMs: 10_000,
    wholeMs: 20_000,
    onEvent: (event) => events.push(event),
    ...more,
  });
  return { engine, requests, events };
}

/** A card without its wording and what tells where that came from. */
function frame({ say, engine: _engine, fallbackReason: _reason, ...rest }: Guidance) {
  return { ...rest, purposes: say.map(({ purpose }) => purpose) };
}

const library = suggest(call, tools);

test("the library has something to re-word for the call of these tests", () => {
  expect(library.say.length).toBeGreaterThan(0);
});

describe("an honest model", () => {
  test("re-words what is said, and nothing else of the card changes", async () => {
    const { engine, requests } = await startEngine(honest);
    const card = await engine.suggest(call);
    expect(card.engine).toBe("llm");
    expect(card.fallbackReason).toBeUndefined();
    expect(card.say[0]?.text).toBe(`嗯，${library.say[0]?.text}`);
    expect(card.say[0]?.source).toEqual({
      kind: "llm",
      id: expect.stringMatching(/^reword\.zh-Hans@\d+\.\d+\.\d+#[0-9a-f]{8} [\w-]+\/[\w-]+$/),
    });
    expect(card.say.flatMap(({ findings }) => findings)).toEqual([]);
    expect(frame(card)).toEqual(frame(library));
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      path: "/v1/chat/completions",
      authorization: "Bearer key-1",
      form: "json_schema",
      roles: ["system", "user"],
    });
  });

  test("is sent no personal data, no account and no note", async () => {
    const { engine, requests } = await startEngine(honest);
    await engine.suggest(call);
    const body = requests[0]?.body ?? "";
    for (const secret of [phone, "周启明", "文三路", "502", "NOTE-TEXT", "daysPastDue", "principalMinor"]) {
      expect(body).not.toContain(secret);
    }
    expect(requests[0]?.data.conversation[1]?.said).toBe("我是[姓名1]，电话[电话1]，[地址1]");
  });

  test("is held to a strict form in which the ids are a closed list", async () => {
    const { engine, requests } = await startEngine(honest);
    await engine.suggest(call);
    const { response_format: form, max_tokens: most } = JSON.parse(requests[0]?.body ?? "");
    expect(most).toBeGreaterThan(0);
    expect(form.json_schema).toMatchObject({ name: "reworded_texts", strict: true });
    expect(form.json_schema.schema.properties.say.items).toEqual({
      type: "object",
      properties: {
        id: { type: "string", enum: requests[0]?.data.texts.map(({ id }) => id) },
        text: { type: "string" },
      },
      required: ["id", "text"],
      additionalProperties: false,
    });
  });

  test("names come back in what is shown", async () => {
    const { engine } = await startEngine(({ data }) => {
      const said = data.texts.map(({ id, text }) => ({ id, text: `${text}` }));
      return { pieces: answerOf(said) };
    });
    const card = await engine.suggest(call);
    expect(card.say.map(({ text }) => text)).toEqual(library.say.map(({ text }) => text));
    expect(card.engine).toBe("llm");
  });

  test("is shown sentence by sentence, each checked with those before it", async () => {
    const bad = "不还钱就让警察去抓你。";
    const { engine } = await startEngine(({ data }) => ({
      pieces: answerOf(data.texts.map(({ id, text }) => ({ id, text: `${text}${bad}` }))),
    }));
    const shown: ShownText[] = [];
    const card = await engine.suggest(call, { onText: (one) => shown.push(one) });
    expect(card).toEqual({ ...library, fallbackReason: expect.stringMatching(/^guard-/) });
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.map(({ text }) => text).join()).not.toMatch(/警察|抓/);
  });

  test("is told by events that hold the conventions' names and nobody's words", async () => {
    const { engine, events } = await startEngine(({ data }) => ({
      ...{ pieces: answerOf(data.texts) },
      usage: { prompt_tokens: 321, completion_tokens: 45 },
    }));
    await engine.suggest(call);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      name: "chat m-1",
      attributes: {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "openai-compatible",
        "gen_ai.request.model": "m-1",
        "gen_ai.usage.input_tokens": 321,
        "gen_ai.usage.output_tokens": 45,
      },
    });
    expect(JSON.stringify(events)).not.toMatch(/\p{Script=Han}/u);
  });
});

describe("the form of the answer", () => {
  test("goes down from json_schema to json_object to text, and the service's own is remembered", async () => {
    const { engine, requests } = await startEngine((request) =>
      request.form === "text" ? honest(request) : { status: 400 },
    );
    expect((await engine.suggest(call)).engine).toBe("llm");
    expect((await engine.suggest(call)).engine).toBe("llm");
    expect(requests.map(({ form }) => form)).toEqual(["json_schema", "json_object", "text", "text"]);
  });

  test.each<[string, (text: string) => StreamedReply]>([
    ["in a fence", (text) => ({ pieces: ["好的：\n```json\n", text, "\n```\n"] })],
    ["without a role in its first piece", (text) => ({ pieces: [text], withRole: false })],
    ["without a finish reason", (text) => ({ pieces: [text], finish: null })],
    ["whole, from a service that does not stream", (text) => ({ whole: text })],
    [
      "with lines that are no JSON between",
      (text) => ({
        raw: `: ping\n\ndata: {broken\n\ndata: ${JSON.stringify({ choices: [{ delta: { content: text } }] })}\n\ndata: [DONE]\n\n`,
      }),
    ],
  ])("may come %s", async (_, replyOf) => {
    const { engine } = await startEngine(({ data }) => replyOf(JSON.stringify({ say: data.texts })));
    expect((await engine.suggest(call)).engine).toBe("llm");
  });
});

describe("whatever fails, the library's card stands", () => {
  test.each<[string, StreamedReply, string]>([
    ["truncated JSON", { pieces: ['{"say":[{"id":"t1","text":"好'], finish: "length" }, "truncated"],
    ["JSON that ends in the middle", { pieces: ['{"say":[{"id":"t1","text":"好'] }, "invalid-answer"],
    ["no JSON", { pieces: ["您好，我很理解您的心情。"] }, "invalid-answer"],
    ["JSON of another form", { pieces: ['{"stage":"promise","say":[]}'] }, "invalid-answer"],
    ["an empty list", { pieces: ['{"say":[]}'] }, "invalid-answer"],
    ["nothing", { pieces: [] }, "invalid-answer"],
    ["a refusal", { refusal: "I cannot." }, "refused"],
    ["a filter", { pieces: [], finish: "content_filter" }, "filtered"],
    ["a limit of requests", { status: 429 }, "http-429"],
    ["an error of the server", { status: 500 }, "http-500"],
    ["a wrong key", { status: 401 }, "http-401"],
    ["a bad request in every form", { status: 400 }, "http-400"],
    ["a redirect", { location: "http://127.0.0.1:9/v1/chat/completions" }, "connection"],
  ])("at %s", async (_, reply, reason) => {
    const { engine, requests } = await startEngine(() => reply);
    expect(await engine.suggest(call)).toEqual({ ...library, fallbackReason: reason });
    expect(requests).toHaveLength(reason === "http-400" ? 3 : 1);
  });

  test("at a service that hangs, by the deadline for the first text", async () => {
    const { engine } = await startEngine(() => "silence", { firstTextMs: 40 });
    expect(await engine.suggest(call)).toEqual({ ...library, fallbackReason: "deadline" });
  });

  test("at one that begins and never ends, by the deadline for the whole", async () => {
    const endless = Array.from({ length: 400 }, () => "嗯");
    const { engine } = await startEngine(
      ({ data }) => ({
        pieces: [`{"say":[{"id":"t1","text":"${data.texts[0]?.text.replaceAll("\n", " ")}`, ...endless],
        pauseMs: 20,
      }),
      { wholeMs: 150 },
    );
    const card = await engine.suggest(call);
    expect(card.fallbackReason).toMatch(/^(?:deadline|guard-length)$/);
    expect({ ...card, fallbackReason: undefined }).toEqual({ ...library, fallbackReason: undefined });
  });

  test("where somebody speaks again", async () => {
    const { engine, requests } = await startEngine(() => "silence");
    const speech = new AbortController();
    setTimeout(() => speech.abort(), 40);
    expect(await engine.suggest(call, { signal: speech.signal })).toEqual({
      ...library,
      fallbackReason: "cancelled",
    });
    expect((await engine.suggest(call, { signal: speech.signal })).fallbackReason).toBe("cancelled");
    expect(requests).toHaveLength(1);
  });

  test("where nobody listens at the address", async () => {
    const { engine } = await startEngine(honest);
    await server?.close();
    expect((await engine.suggest(call)).fallbackReason).toBe("connection");
  });

  test("where the tokens are spent, and nothing is sent", async () => {
    const { engine, requests } = await startEngine(honest, { tokens: 500 });
    expect((await engine.suggest(call)).fallbackReason).toBe("budget");
    expect(requests).toHaveLength(0);
  });

  test("after three faults in a row without asking, until a rest is over", async () => {
    let clock = 0;
    const { engine, requests } = await startEngine(
      (request, index) => (index < 3 ? { status: 503 } : honest(request)),
      { now: () => clock },
    );
    const reasons: (string | undefined)[] = [];
    for (let card = 0; card < 4; card += 1) reasons.push((await engine.suggest(call)).fallbackReason);
    expect(reasons).toEqual(["http-503", "http-503", "http-503", "circuit-open"]);
    expect(requests).toHaveLength(3);
    clock = 30_000;
    expect((await engine.suggest(call)).engine).toBe("llm");
  });

  test("in a crisis, which never leaves the process", async () => {
    const { engine, requests } = await startEngine(honest);
    const turns = [...call.turns, { speaker: "borrower" as const, text: "我真的不想活了" }];
    const crisis = { ...call, borrower: { ...call.borrower, vulnerability: ["self-harm"] }, turns };
    const card = await engine.suggest(crisis);
    expect([card.stage, card.fallbackReason, requests.length]).toEqual(["escalate", "crisis", 0]);
  });
});
