import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Checker, createChecker } from "../../packages/compliance/src/check/checker.ts";
import type { ReadyPacks } from "../../packages/compliance/src/compiled/compiled-packs.ts";
import { readyPacks } from "../../packages/compliance/src/compiled/ready-packs.ts";
import { loadSecondReader, shippedReaderFolders } from "../../packages/compliance/src/reader/load-readers.ts";
import { npmMatchers } from "./npm-matchers.ts";
import { quantile, say } from "./timing.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sets = ["training/zh-1", "training/zh-2", "development/zh", "training/en-1", "development/en"];

interface Labelled {
  readonly text: string;
  readonly language: string;
  readonly expect: string;
}

/** Texts of one language, mostly lawful as calls are: every clean one, and one violation in eight. */
function textsOf(language: "zh" | "en"): readonly string[] {
  const rows = sets
    .filter((name) => name.includes(`/${language}`))
    .flatMap((name) =>
      readFileSync(join(root, "datasets/language", `${name}.ndjson`), "utf8")
        .trim()
        .split("\n"),
    )
    .map((line): Labelled => JSON.parse(line));
  const clean = rows.filter(({ expect }) => expect === "clean");
  const others = rows.filter(({ expect }) => expect !== "clean").filter((_, index) => index % 8 === 0);
  return [...clean, ...others].map(({ text }) => text);
}

/** Median milliseconds of a pass over the texts. */
function passTime(rounds: number, pass: () => void): number {
  pass();
  pass();
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now();
    pass();
    return performance.now() - began;
  });
  return quantile(times, 0.5);
}

function checkPass(checker: Checker, texts: readonly string[]): () => void {
  return () => {
    for (const text of texts) checker.utterance({ text, speaker: "collector" });
  };
}

/** Milliseconds of each turn of a call of sixty turns, its texts taken from the sets. */
function turnTimes(checker: Checker, texts: readonly string[]): readonly number[] {
  const times: number[] = [];
  for (let call = 0; call < 8; call++) {
    const opened = checker.open({
      channel: "call",
      applies: "agency",
      jurisdiction: "CN",
      language: "zh-Hans",
    });
    for (let turn = 0; turn < 60; turn++) {
      const text = texts[(call * 60 + turn) % texts.length] ?? "";
      const began = performance.now();
      opened.turn({ speaker: turn % 2 === 0 ? "collector" : "borrower", text, at: turn * 4 });
      times.push(performance.now() - began);
    }
  }
  return times;
}

function speedLines(ready: ReadyPacks, language: "zh" | "en", rounds: number): void {
  const texts = textsOf(language);
  const units = texts.reduce((sum, { length }) => sum + length, 0);
  const reader = loadSecondReader(shippedReaderFolders());
  const rules = createChecker(ready);
  const both = createChecker(ready, { secondReader: reader });
  const rulesTime = passTime(rounds, checkPass(rules, texts));
  const bothTime = passTime(rounds, checkPass(both, texts));
  const reference = npmMatchers.find(({ name }) => name.includes("monyone")) ?? npmMatchers[0];
  const words = [...new Set(ready.compiled.lexicon.words.filter((word) => word.length > 1))];
  const matcher = reference?.build(words);
  const referenceTime = passTime(rounds, () => {
    for (const text of texts) matcher?.(text);
  });
  const speed = (time: number): string => (units / time / 1000).toFixed(2);
  say(`${language}: ${texts.length} texts, ${units} UTF-16 units, medians of ${rounds} rounds`);
  say(`  rules with suggestions   ${speed(rulesTime)} M chars/s`);
  say(`  and the second reader    ${speed(bothTime)} M chars/s`);
  say(
    `  reference: ${reference?.name} finding the same ${words.length} words and no more ${speed(referenceTime)} M chars/s (${(rulesTime / referenceTime).toFixed(1)} x its time for the whole check)`,
  );
}

/** Milliseconds from the start of the built command to the first finding on its output. */
function firstFinding(file: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, [join(root, "packages/cli/dist/main.js"), "check", file], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    child.stdout.once("data", () => resolve(performance.now() - began));
    child.on("error", reject);
    child.on("close", () => reject(new Error("the command ended without a finding")));
  });
}

async function startLine(rounds: number): Promise<void> {
  if (!existsSync(join(root, "packages/cli/dist/main.js"))) {
    say("start: not measured, for the command is not built; run pnpm build first");
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "tactful-bench-"));
  const file = join(folder, "one.ndjson");
  writeFileSync(file, `${JSON.stringify({ id: "1", text: "再不还钱就等着坐牢吧" })}\n`);
  await firstFinding(file);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await firstFinding(file));
  await rm(folder, { recursive: true });
  say(`start to first finding: ${quantile(times, 0.5).toFixed(0)} ms (median of ${rounds}, warm disk)`);
}

/**
 * Times the language check: texts a second with and without the second reader, one turn of a call, and the start of the built command.
 * Option: --rounds (7). How good it is, `tactful rules eval` tells.
 */
export async function benchCheck(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { rounds: { type: "string", default: "7" } } });
  const rounds = Number(values.rounds);
  const model = cpus()[0]?.model.trim();
  say(`check on ${model} (${availableParallelism()} cores, 1 used), Node ${process.versions.node}`);
  const began = performance.now();
  const ready = readyPacks("2026-11-26");
  const { rules, patterns, lexicon } = ready.compiled;
  say(
    `${rules.length} rules, ${patterns.length} patterns, ${lexicon.words.length} words; made ready in ${(performance.now() - began).toFixed(0)} ms`,
  );
  speedLines(ready, "zh", rounds);
  speedLines(ready, "en", rounds);
  const turns = turnTimes(
    createChecker(ready, { secondReader: loadSecondReader(shippedReaderFolders()) }),
    textsOf("zh"),
  );
  say(
    `a turn with the second reader: median ${quantile(turns, 0.5).toFixed(3)} ms, 95 % ${quantile(turns, 0.95).toFixed(3)} ms, longest ${Math.max(...turns).toFixed(1)} ms`,
  );
  await startLine(rounds);
}
