import { quoteValue, TactfulError } from "@tactful/domain";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import { escapeControl } from "../terminal/escape-control.ts";
import { openBook } from "./open-book.ts";
import { lawsOfRule } from "./rule-laws.ts";
import { rulePage } from "./rule-page.ts";

/** What one run of `tactful rules show` is asked to do. */
export interface RulesShowRun {
  readonly id: string;
  readonly packs: readonly string[];
  readonly format: "pretty" | "ndjson";
  readonly today: string;
}

function similar(id: string, ids: readonly string[]): string {
  const words = id.split(/[/-]/).filter((word) => word.length > 2);
  const scored = ids
    .map((other) => ({ other, score: words.filter((word) => other.includes(word)).length }))
    .filter(({ score }) => score > 0)
    .toSorted((left, right) => right.score - left.score);
  const near = scored.slice(0, 3).map(({ other }) => other);
  return near.length === 0 ? "tactful rules list shows all" : `near it are ${near.join(", ")}`;
}

/** Explains one rule. Throws OPTION_INVALID for an id that no pack has. */
export async function runRulesShow(run: RulesShowRun, io: CommandIo): Promise<ExitCode> {
  const { book } = openBook(run.today, run.packs).compiled;
  const placed = book.rules.find(({ rule }) => rule.id === run.id);
  if (placed === undefined) {
    const hint = similar(
      run.id,
      book.rules.map(({ rule }) => rule.id),
    );
    throw new TactfulError("OPTION_INVALID", `No pack has the rule ${quoteValue(run.id)}; ${hint}.`);
  }
  const { rule, pack, place } = placed;
  const lines =
    run.format === "ndjson"
      ? [JSON.stringify({ pack, ...rule, file: place.file, line: place.line, laws: lawsOfRule(rule, book) })]
      : rulePage(placed, book).map(escapeControl);
  const sink = openStdoutSink(io.stdout);
  await sink.write(`${lines.join("\n")}\n`);
  await sink.finish();
  return exitCode.done;
}
