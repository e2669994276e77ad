import type { EvasionLevel } from "../packs/rule.ts";
import { closingBracket, groupAlternatives } from "./group-alternatives.ts";
import type { Pattern, PatternStep } from "./pattern.ts";
import { PatternSyntaxError } from "./pattern-syntax-error.ts";

/** Gap of a `~` without a number. */
const usualGap = 6;
/** Longest gap: beyond it two words have nothing to do with each other. */
const longestGap = 60;

interface Token {
  readonly kind: "text" | "group" | "class" | "gap";
  readonly text: string;
  readonly isOptional: boolean;
  readonly at: number;
}

/** Reads a bracketed token that begins at `at`; answers it and where it ends. */
function bracketed(source: string, at: number): { readonly token: Token; readonly next: number } {
  const isGroup = source.charAt(at) === "(";
  const end = isGroup ? closingBracket(source, at) : source.indexOf(">", at);
  if (end < 0) {
    throw new PatternSyntaxError(
      isGroup ? '"(" is never closed; add ")"' : '"<" is never closed; add ">"',
      at,
    );
  }
  const text = source.slice(at + 1, end).trim();
  if (text === "") throw new PatternSyntaxError(`"${source.slice(at, end + 1)}" holds nothing`, at);
  if (!isGroup && /[<()|~?]/.test(text)) {
    throw new PatternSyntaxError(`"<${text}>" names no class; close the "<" before it`, at);
  }
  const isOptional = source[end + 1] === "?";
  const token = { kind: isGroup ? ("group" as const) : ("class" as const), text, isOptional, at };
  return { token, next: end + (isOptional ? 2 : 1) };
}

/** Reads a gap, or text up to the next sign; answers it and where it ends. */
function unbracketed(source: string, at: number): { readonly token: Token; readonly next: number } {
  const isGap = source.charAt(at) === "~";
  const form = isGap ? /~(\d*)/y : /[^(<~)>|?]+/y;
  form.lastIndex = at;
  const match = form.exec(source);
  if (match === null) throw new PatternSyntaxError(`"${source.charAt(at)}" has no meaning here`, at);
  const text = isGap ? (match[1] ?? "") : match[0].trim();
  return { token: { kind: isGap ? "gap" : "text", text, isOptional: false, at }, next: form.lastIndex };
}

function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; ) {
    const isBracket = /[(<]/.test(source.charAt(at));
    const { token, next } = isBracket ? bracketed(source, at) : unbracketed(source, at);
    if (token.kind !== "text" || token.text !== "") tokens.push(token);
    at = next;
  }
  return tokens;
}

function stepOf(token: Token, gap: number): PatternStep {
  const { isOptional } = token;
  if (token.kind === "class") return { kind: "class", values: [`<${token.text}>`], isOptional, gap };
  const values = token.kind === "group" ? groupAlternatives(token.text, token.at) : [token.text];
  const kind = values.some((word) => /^<[^<>]+>$/.test(word)) ? "class" : "words";
  return { kind, values, isOptional, gap };
}

function gapOf({ text, at }: Token): number {
  const gap = text === "" ? usualGap : Number(text);
  if (gap > longestGap) {
    throw new PatternSyntaxError(`a gap of ${gap} is too long; at most ${longestGap}`, at);
  }
  return gap;
}

/**
 * Parses a pattern: literals, `(a|b)`, `<class>`, `?` behind a bracket, `~6` for a gap. Throws
 * {@link PatternSyntaxError} with the position at fault.
 */
export function parsePattern(source: string, evasion: EvasionLevel | null = null): Pattern {
  const steps: PatternStep[] = [];
  let gap: number | null = null;
  for (const token of tokensOf(source)) {
    if (token.kind === "gap") {
      if (steps.length === 0) throw new PatternSyntaxError("a pattern cannot begin with a gap", token.at);
      gap = gapOf(token);
      continue;
    }
    steps.push(stepOf(token, gap ?? 0));
    gap = null;
  }
  if (gap !== null) throw new PatternSyntaxError("a pattern cannot end with a gap", source.length);
  if (steps.every((step) => step.isOptional)) {
    throw new PatternSyntaxError("a pattern needs at least one part that is not optional", 0);
  }
  return { source, steps, evasion };
}
