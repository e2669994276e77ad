import type { ExcuseKind } from "../packs/rule.ts";
import type { CompiledCue } from "./compiled-rules.ts";
import type { PatternMatch } from "./match-chain.ts";
import { enclosingQuote } from "./quotes.ts";
import type { Scan } from "./scanner.ts";
import { type HitSpan, isSetHit, someHit } from "./set-hits.ts";

/** A one-character cue (没, 别) belongs to what stands next to it. */
const shortReach = 2;

/** Whether the cue stands on, or right before, a word in whose company it means something else. */
function isBeside(scan: Scan, cue: HitSpan, sets: readonly number[]): boolean {
  return sets.some((set) =>
    someHit(scan.store, set, ({ start, end }) => start <= cue.end + 1 && end >= cue.end),
  );
}

/** Whether the cue stands right behind a word that gives it another meaning. */
function isBehind(scan: Scan, cue: HitSpan, set: number): boolean {
  return set >= 0 && someHit(scan.store, set, ({ end }) => end === cue.start);
}

/** Whether the cue is part of what was matched; one that only begins with its first words (您 of 您说) is not. */
function isPartOfMatch(match: PatternMatch, cue: HitSpan): boolean {
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
  if (!isSetHit(scan.store, cue.before)) return false;
  const last = match.steps.at(-1)?.[0] ?? match.start;
  return someHit(scan.store, cue.before, (hit) => {
    if (hit.end > last || isPartOfMatch(match, hit)) return false;
    const next = match.steps.find(([start]) => start >= hit.end)?.[0] ?? last;
    const isCue = !isBeside(scan, hit, cue.notBeside) && !isBehind(scan, hit, cue.notAfter);
    return isCue && isNear(scan, cue, hit.end, next, hit.end - hit.start);
  });
}

function excusesAfter(scan: Scan, match: PatternMatch, cue: CompiledCue): boolean {
  if (!isSetHit(scan.store, cue.after)) return false;
  return someHit(
    scan.store,
    cue.after,
    (hit) => hit.start >= match.end && isNear(scan, cue, match.end, hit.start, hit.end - hit.start),
  );
}

/** Quoted words belong to someone else where a verb of saying, or any cue of report or rule, introduces them. */
function isQuotedReport(scan: Scan, match: PatternMatch, cues: readonly CompiledCue[]): boolean {
  const quote = enclosingQuote(scan.view, match.start, match.end);
  if (quote === null) return false;
  if (quote.isIntroduced) return true;
  const { sentence } = scan.places;
  const isInSentence = ({ start }: HitSpan): boolean =>
    sentence[start] === sentence[quote.start] || sentence[start] === sentence[quote.end];
  return cues.some(
    (cue) =>
      (cue.cue.kind === "reported" || cue.cue.kind === "recital") &&
      (someHit(scan.store, cue.before, isInSentence) || someHit(scan.store, cue.after, isInSentence)),
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
