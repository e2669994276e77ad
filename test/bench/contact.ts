import { availableParallelism, cpus } from "node:os";
import { Readable, Writable } from "node:stream";
import { parseArgs } from "node:util";
import type { CommandIo } from "../../packages/cli/src/command-io.ts";
import { runContact } from "../../packages/cli/src/contact/run-contact.ts";
import {
  createContactRules,
  loadContactBook,
  readContactRequest,
} from "../../packages/compliance/src/index.ts";
import { quantile, say } from "./timing.ts";

/** A generator of equal numbers a run, 0 to 1 (a linear congruence; how good it is does not matter here). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

const places = [
  { jurisdiction: "CN", timeZone: "Asia/Shanghai" },
  { jurisdiction: "US", timeZone: "America/Chicago" },
  { jurisdiction: "US-NY-NYC", timeZone: "America/New_York" },
  { jurisdiction: "US-MA", timeZone: "America/New_York" },
  { jurisdiction: "AU", timeZone: "Australia/Sydney" },
  { jurisdiction: "IN", timeZone: "Asia/Kolkata" },
] as const;

const dayMs = 86_400_000;

/** Lines of requests at any hour of a month, each with so many earlier events of three weeks. */
function requestLines(count: number, events: number): readonly string[] {
  const next = numbers(7);
  const timeBefore = (ms: number, days: number): string =>
    new Date(ms - Math.floor(next() * days * dayMs)).toISOString();
  return Array.from({ length: count }, (_, index) => {
    const at = Date.UTC(2026, 9, 1) + Math.floor(next() * 30 * dayMs);
    const history = Array.from({ length: events }, (_event, place) => ({
      at: timeBefore(at, 21),
      channel: ["call", "call", "ai-call", "sms"][place % 4],
      kind: next() < 0.15 ? "connected" : "attempt",
      direction: "outbound",
      number: `1380000${place % 3}`,
      debt: `D${index % 7}`,
      by: next() < 0.3 ? "lender" : "agency-1",
    }));
    const request = {
      id: `r${index}`,
      ...places[index % places.length],
      party: "debtor",
      channel: index % 3 === 0 ? "sms" : "call",
      at: new Date(at).toISOString(),
      applies: index % 5 === 0 ? "first_party" : "agency",
      number: "13800000",
      debt: `D${index % 7}`,
      history,
      facts: { identity_verified: true, product_type: "loan" },
    };
    return JSON.stringify(request);
  });
}

/** Runs passes one after the other, round by round, so that a slow moment of the machine falls on all alike; milliseconds of each. */
async function rounds(
  count: number,
  passes: readonly (() => unknown)[],
): Promise<readonly (readonly number[])[]> {
  const times = passes.map((): number[] => []);
  for (let round = -2; round < count; round++) {
    for (const [index, pass] of passes.entries()) {
      const began = performance.now();
      await pass();
      if (round >= 0) times[index]?.push(performance.now() - began);
    }
  }
  return times;
}

/** A command's surroundings with lines coming in and nothing looked at that goes out. */
function pipeIo(lines: readonly string[]): CommandIo {
  const whole = Buffer.from(`${lines.join("\n")}\n`);
  const pieces = Array.from({ length: Math.ceil(whole.length / 65_536) }, (_, index) =>
    whole.subarray(index * 65_536, (index + 1) * 65_536),
  );
  const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
  return {
    stdin: Readable.from(pieces),
    stdout: nowhere(),
    stderr: nowhere(),
    isTerminal: { stdin: false, stdout: false, stderr: false },
    columns: 100,
    env: {},
    now: () => performance.now(),
    time: () => "2026-11-26T01:00:00Z",
    today: () => "2026-11-26",
    signal: new AbortController().signal,
  };
}

const run = {
  input: "-",
  output: "-",
  format: "ndjson",
  holidays: [],
  packs: [],
  keep: false,
  isFilter: true,
  isQuiet: true,
  reading: { keepBlank: true },
} as const;

/**
 * Times contact permission on one core: answers a second in the library, and the command from NDJSON to NDJSON beside an empty JSON.parse
 * and JSON.stringify of the same lines. Options: --rounds (7), --requests (20000), --events (20).
 */
export async function benchContact(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: "string", default: "7" },
      requests: { type: "string", default: "20000" },
      events: { type: "string", default: "20" },
    },
  });
  const lines = requestLines(Number(values.requests), Number(values.events));
  const requests = lines.map((line) => readContactRequest(JSON.parse(line), "1"));
  const rules = createContactRules(loadContactBook());
  const allowed = requests.filter((request) => rules.answer(request).allowed === true).length;
  say(
    `contact on ${cpus()[0]?.model.trim()} (${availableParallelism()} cores, 1 used), Node ${process.versions.node}`,
  );
  say(
    `${lines.length} requests with ${values.events} earlier events, ${Math.round((allowed / lines.length) * 100)} % allowed; medians of ${values.rounds} rounds`,
  );
  let length = 0;
  const [texts = [], codes = [], empty = [], command = [], commandCodes = []] = await rounds(
    Number(values.rounds),
    [
      () =>
        requests.forEach((request) => {
          length += rules.answer(request).reasons.length;
        }),
      () =>
        requests.forEach((request) => {
          length += rules.answer(request, { withMessages: false }).reasons.length;
        }),
      () =>
        lines.forEach((line) => {
          length += JSON.stringify(JSON.parse(line)).length;
        }),
      () => runContact({ ...run, withMessages: true }, pipeIo(lines)),
      () => runContact({ ...run, withMessages: false }, pipeIo(lines)),
    ],
  );
  const speed = (times: readonly number[]): string =>
    Math.round((lines.length / quantile(times, 0.5)) * 1000).toLocaleString("en-US");
  const ratio = (times: readonly number[]): string => {
    const each = times.map((time, index) => (empty[index] ?? Number.NaN) / time);
    return quantile(each, 0.5).toFixed(2);
  };
  say(`library: ${speed(texts)} answers/s with texts, ${speed(codes)} without`);
  say(`empty JSON.parse and JSON.stringify of the lines: ${speed(empty)} lines/s`);
  say(
    `command, NDJSON to NDJSON, its rules read from disk: ${speed(command)} lines/s with texts (${ratio(command)} x the empty pass), ${speed(commandCodes)} with --codes (${ratio(commandCodes)} x)`,
  );
  if (length === 0) say("nothing was answered");
}
