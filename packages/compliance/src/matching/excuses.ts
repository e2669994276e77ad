import type { ExcuseKind } from "../packs/rule.ts";
import type { CompiledCue } from "./compiled-rules.ts";
import { hitsOf, isSetHit } from "./hit-store.ts";
import type { PatternMatch } from "./match-chain.ts";
import { enclosingQuote } from "./quotes.ts";
import type { Scan } from "./scanner.ts";

/** A one-character cue (没, 别) belongs to what stands next to it. */
const shortReach = 2;

interface CueHit {
  readonly start: number;
  readonly end: number;
}

const noHits: readonly CueHit[] = [];

function cueHits({ store }: Scan, set: number): readonly CueHit[] {
  if (!isSetHit(store, set)) return noHits;
  return hitsOf(store, set).map((hit) => ({ start: store.start[hit] ?? 0, end: store.end[hit] ?? 0 }));
}

/** Whether the cue stands on, or right before, a word in whose company it means something else. */
function isBeside(scan: Scan, cue: CueHit, sets: readonly number[]): boolean {
  return sets.some((set) =>
    cueHits(scan, set).some(({ start, end }) => start <= cue.end + 1 && end >= cue.end),
  );
}

/** Whether the cue stands right behind a word that gives it another meaning. */
function isBehind(scan: Scan, cue: CueHit, set: number): boolean {
  return set >= 0 && cueHits(scan, set).some(({ end }) => end === cue.start);
}

/** Whether the cue is part of what was matched; one that only begins with its first words (您 of 您说) is not. */
function isPartOfMatch(match: PatternMatch, cue: CueHit): boolean {
  const last = match.steps.length - 1;
  return match.steps.some(([start, end], step) => {
    const overlaps = cue.start < end && cue.end > start;
    return overlaps && (step === last || cue.end <= end || cue.start > start);
  });
}

function isNear(scan: Scan, cue: CompiledCue, from: number, to: number, length: number): boolean {
  const { places } = scan;
  const regions = cue.cue.scope === "clause" ? places.clause : places.sentence;
  if (regions[Math.max(0, from - 1)] !== regions[to]) return false;
  const isChinese = cue.cue.languages[0] === "zh";
  const reach = isChinese && length === 1 ? shortReach : cue.cue.reach;
  const distance = isChinese
    ? to - from
    : (places.word[to] ?? 0) - (places.word[Math.max(0, from - 1)] ?? 0) - 1;
  return distance <= reach;
}

function excusesBefore(scan: Scan, match: PatternMatch, cue: CompiledCue): boolean {
  const last = match.steps.at(-1)?.[0] ?? match.start;
  return cueHits(scan, cue.before).some((hit) => {
    if (hit.end > last || isPartOfMatch(match, hit)) return false;
    const next = match.steps.find(([start]) => start >= hit.end)?.[0] ?? last;
    const isCue = !isBeside(scan, hit, cue.notBeside) && !isBehind(scan, hit, cue.notAfter);
    return isCue && isNear(scan, cue, hit.end, next, hit.end - hit.start);
  });
}

function excusesAfter(scan: Scan, match: PatternMatch, cue: CompiledCue): boolean {
  return cueHits(scan, cue.after).some(
    (hit) => hit.start >= match.end && isNear(scan, cue, match.end, hit.start, hit.end - hit.start),
  );
}

/** Quoted words belong to someone else where a verb of saying, or any cue of report or rule, introduces them. */
function isQuotedReport(scan: Scan, match: PatternMatch, cues: readonly CompiledCue[]): boolean {
  const quote = enclosingQuote(scan.view, match.start, match.end);
  if (quote === null) return false;
  if (quote.isIntroduced) return true;
  const { sentence } = scan.places;
  return cues.some(
    (cue) =>
      (cue.cue.kind === "reported" || cue.cue.kind === "recital") &&
      [...cueHits(scan, cue.before), ...cueHits(scan, cue.after)].some(
        (hit) => sentence[hit.start] === sentence[quote.start] || sentence[hit.start] === sentence[quote.end],
      ),
  );
}

/** The kind of context that makes a match harmless, of those given; null where none does. */
export function excuseOf(
  scan: Scan,
  match: PatternMatch,
  cues: readonly CompiledCue[],
  kinds: ReadonlySet<ExcuseKind>,
): ExcuseKind | null {
  for (const cue of cues) {
    if (!kinds.has(cue.cue.kind)) continue;
    if (excusesBefore(scan, match, cue) || excusesAfter(scan, match, cue)) return cue.cue.kind;
  }
  return kinds.has("reported") && isQuotedReport(scan, match, cues) ? "reported" : null;
}
