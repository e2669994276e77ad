import { afterEach, describe, expect, test } from "vitest";
import { type ChatReply, type ChatServer, startChatServer } from "../fixtures/chat-server.ts";
import { openAiComplete } from "./openai-complete.ts";

let server: ChatServer | undefined;
afterEach(async () => server?.close());

const request = {
  system: "Judge.",
  user: "<case>您好</case>",
  schema: { name: "verdict", schema: { type: "object" } },
};

async function asking(reply: (index: number) => ChatReply) {
  server = await startChatServer((_request, index) => reply(index));
  const { baseUrl, requests } = server;
  const complete = await openAiComplete({ model: "some-model", apiKey: "key-1", baseUrl });
  return { complete, requests };
}

describe("the adapter of the chat completions API", () => {
  test("sends the two texts, the model and the schema with the key, and answers with the text", async () => {
    const { complete, requests } = await asking(() => ({ text: '{"category":"none"}' }));
    expect(await complete(request, {})).toBe('{"category":"none"}');
    expect(requests).toMatchObject([
      {
        path: "/v1/chat/completions",
        authorization: "Bearer key-1",
        model: "some-model",
        system: "Judge.",
        user: "<case>您好</case>",
        hasSchema: true,
      },
    ]);
  });

  test("asks a service that refuses schemas without one, from then on", async () => {
    const { complete, requests } = await asking((index) => (index === 0 ? { status: 400 } : { text: "x" }));
    expect(await complete(request, {})).toBe("x");
    expect(await complete(request, {})).toBe("x");
    expect(requests.map(({ hasSchema }) => hasSchema)).toEqual([true, false, false]);
  });

  test.each<[string, ChatReply, string]>([
    ["a wrong key", { status: 401, code: "invalid_api_key" }, "HTTP 401 invalid_api_key"],
    ["an error whose code is free text", { status: 500, code: "<b>you</b> said 你" }, "HTTP 500"],
    ["a bad request, twice", { status: 400 }, "HTTP 400"],
    ["a refusal", { refusal: "I will not." }, "refused"],
    ["a filter", { text: "half", finish: "content_filter" }, "filtered"],
    ["an empty answer", { text: "" }, "empty answer"],
  ])("rejects at %s, with a reason that repeats nothing", async (_name, reply, reason) => {
    const { complete } = await asking(() => reply);
    await expect(complete(request, {})).rejects.toThrow(new Error(reason));
  });

  test("follows no redirect: the texts go to the address that was given, or nowhere", async () => {
    const other = await startChatServer(() => ({ text: "x" }));
    const { complete } = await asking(() => ({ location: `${other.baseUrl}/chat/completions` }));
    await expect(complete(request, {})).rejects.toThrow("no connection");
    expect(other.requests).toEqual([]);
    await other.close();
  });

  test("lets go once its signal is raised", async () => {
    const { complete } = await asking(() => "silence");
    await expect(complete(request, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
  });

  test("rejects where nobody listens", async () => {
    const { complete } = await asking(() => ({ text: "x" }));
    await server?.close();
    await expect(complete(request, {})).rejects.toThrow("no connection");
  });
});
