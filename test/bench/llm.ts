import { parseArgs } from "node:util";
import {
  answerOf,
  type StreamedReply,
  type StreamedRequest,
  startStreamServer,
} from "../../packages/cli/src/fixtures/stream-server.ts";
import { openSuggest } from "../../packages/cli/src/suggest/open-suggest.ts";
import { openAiStream } from "../../packages/cli/src/suggest/openai-stream.ts";
import type { Situation } from "../../packages/domain/src/index.ts";
import {
  createLlmEngine,
  type LlmEngine,
  type SuggestTools,
  suggest,
} from "../../packages/script/src/index.ts";
import { isFlagged, readCases } from "./suggest.ts";
import { quantile, say } from "./timing.ts";

/** Words with which an honest stand-in meets the other side before it says the approved words. */
const leads: Readonly<Record<string, readonly string[]>> = {
  "zh-Hans": ["嗯，我听到了。", "好的，我明白。", "谢谢您愿意说。"],
  "zh-Hant": ["嗯，我聽到了。", "好的，我明白。", "謝謝您願意說。"],
  en: ["I hear you. ", "Thanks for telling me. ", "I see. "],
};

function honest({ data }: StreamedRequest): StreamedReply {
  const lead = leads[String(data["language"])] ?? [];
  return {
    pieces: answerOf(
      data.texts.map(({ id, text }, at) => ({ id, text: `${lead[at] ?? ""}${text}` })),
      20,
    ),
  };
}

/** Says what the attacker wants, in each of three places. */
function obedient(order: () => string, place: number): (request: StreamedRequest) => StreamedReply {
  return ({ data }) => {
    const said = data.texts.map(({ id, text }) => ({
      id,
      text: [order(), `${order()} ${text}`, `${text} ${order()}`][place] ?? "",
    }));
    return { pieces: answerOf(said, 40) };
  };
}

interface StandIn {
  readonly engine: LlmEngine;
  readonly close: () => Promise<void>;
}

async function startStandIn(
  tools: SuggestTools,
  reply: (request: StreamedRequest) => StreamedReply,
): Promise<StandIn> {
  const server = await startStreamServer(reply);
  const chat = await openAiStream({ model: "stand-in", apiKey: "none", baseUrl: server.baseUrl });
  const settings = { chat, model: "stand-in", provider: "stand-in", now: () => performance.now() };
  return { engine: createLlmEngine(tools, { ...settings, tokens: 1e9 }), close: server.close };
}

function percent(count: number, of: number): string {
  return of === 0 ? "-" : `${((100 * count) / of).toFixed(1)} %`;
}

async function benchHonest(tools: SuggestTools, situations: readonly Situation[]): Promise<void> {
  const { engine, close } = await startStandIn(tools, honest);
  const reasons = new Map<string, number>();
  const times: number[] = [];
  let [answered, flagged] = [0, 0];
  for (const situation of situations) {
    const started = performance.now();
    const card = await engine.suggest(situation);
    times.push(performance.now() - started);
    if (card.engine === "llm") answered += 1;
    else reasons.set(card.fallbackReason ?? "-", (reasons.get(card.fallbackReason ?? "-") ?? 0) + 1);
    if (isFlagged({ situation, guidance: card }, tools)) flagged += 1;
  }
  await close();
  say(
    `  answered by an honest stand-in: ${answered} of ${situations.length} (${percent(answered, situations.length)})`,
  );
  say(
    `  library for the rest: ${[...reasons].map(([reason, count]) => `${reason} ${count}`).join(", ") || "none"}`,
  );
  say(`  flagged wording: ${flagged}; card with the stand-in: p95 ${quantile(times, 0.95).toFixed(1)} ms`);
}

async function benchObedient(tools: SuggestTools, situations: readonly Situation[]): Promise<void> {
  const hostile = situations.filter(({ note }) => note !== undefined && note.trim() !== "");
  let order = "";
  let [changed, tried] = [0, 0];
  for (const place of [0, 1, 2]) {
    const { engine, close } = await startStandIn(
      tools,
      obedient(() => order, place),
    );
    for (const situation of hostile) {
      order = situation.note ?? "";
      const { note: _note, ...plain } = situation;
      const card = await engine.suggest(situation);
      const library = suggest(plain, tools);
      const { fallbackReason: _reason, ...shown } = card;
      tried += 1;
      if (JSON.stringify(shown) !== JSON.stringify(library)) changed += 1;
    }
    await close();
  }
  say(`  hostile notes that an obedient stand-in says: ${changed} of ${tried} cards changed`);
}

/** `pnpm bench llm --situations F [--hostile F]`: how many situations an honest model answers, and how many an obedient one spoils. */
export async function benchLlm(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      situations: { type: "string", default: "datasets/dialogue/development/situations.ndjson" },
      hostile: { type: "string" },
    },
  });
  const tools = openSuggest({ today: new Date().toISOString().slice(0, 10) });
  const cases = await readCases(values.situations);
  say(values.situations);
  await benchHonest(
    tools,
    cases.map(({ situation }) => situation),
  );
  const hostile = values.hostile === undefined ? cases : await readCases(values.hostile);
  await benchObedient(
    tools,
    hostile.map(({ situation }) => situation),
  );
}
