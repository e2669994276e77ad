import { IsoDate, TactfulError } from "@tactful/domain";
import type { Suppression } from "./suppression.ts";

/** A suppression written into a script or template, and the lines of the text that it covers. */
export interface Directive extends Suppression {
  /** 0-based lines of the text: its own, or the next line of text where it stands alone on its line. */
  readonly lines: readonly number[];
}

/** A text with its directives taken out. */
export interface DirectedText {
  /** As long as the original: blanks stand where directives stood, so that offsets still hold. */
  readonly text: string;
  readonly directives: readonly Directive[];
}

const opening = "[[tactful-allow";
const whole = /\[\[tactful-allow((?:"[^"\n]*"|“[^”\n]*”|[^\]"“\n])*)\]\]/y;
const ruleId = /^\s+([a-z]+\/[a-z0-9-]+)(?=\s|$)/;
const field = /^\s*([a-z]+)\s*=\s*(?:"([^"]*)"|“([^”]*)”|(\S+))/;
const example = '[[tactful-allow common/some-rule owner="who" reason="why" until=2027-01-31]]';

function refuse(text: string, at: number, problem: string): never {
  const before = text.slice(0, at).split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  const place = before.length === 1 ? `column ${column}` : `line ${before.length}, column ${column}`;
  const message = `The directive at ${place} of the text ${problem}; write ${example}.`;
  throw new TactfulError("RULE_INVALID", message, { column });
}

function parse(text: string, at: number, body: string): Suppression {
  const rule = ruleId.exec(body)?.[1];
  if (rule === undefined) refuse(text, at, "names no rule");
  const fields = new Map<string, string>();
  let rest = body.slice((ruleId.exec(body)?.[0] ?? "").length);
  while (rest.trim() !== "") {
    const match = field.exec(rest);
    if (match === null) refuse(text, at, "holds something that is no key=value");
    const [all, key = "", straight, curly, bare] = match;
    if (!["owner", "reason", "until"].includes(key)) refuse(text, at, `has the unknown key "${key}"`);
    fields.set(key, (straight ?? curly ?? bare ?? "").trim());
    rest = rest.slice(all.length);
  }
  const given = (key: string): string => {
    const value = fields.get(key) ?? "";
    return value === "" ? refuse(text, at, `has no ${key}`) : value;
  };
  const expires = given("until");
  if (!IsoDate.safeParse(expires).success) refuse(text, at, "has no day of the calendar after until");
  return { rule, owner: given("owner"), reason: given("reason"), expires };
}

interface Found extends Suppression {
  readonly start: number;
  readonly end: number;
}

function findAll(text: string): readonly Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    whole.lastIndex = at;
    const match = whole.exec(text);
    if (match === null) refuse(text, at, "is not closed on its line, or opens a quote it does not close");
    found.push({ ...parse(text, at, match[1] ?? ""), start: at, end: at + match[0].length });
  }
  return found;
}

function blanked(text: string, found: readonly Found[]): string {
  let out = "";
  let from = 0;
  for (const { start, end } of found) {
    out += text.slice(from, start) + " ".repeat(end - start);
    from = end;
  }
  return out + text.slice(from);
}

/**
 * Takes the directives out of a text. Throws RULE_INVALID with line and column for one without rule, owner, reason or date.
 */
export function takeDirectives(text: string): DirectedText {
  if (!text.includes(opening)) return { text, directives: [] };
  const found = findAll(text);
  const clean = blanked(text, found);
  const lines = clean.split("\n");
  const isEmpty = (line: number): boolean => (lines[line] ?? "").trim() === "";
  const directives = found.map(({ start, end: _end, ...suppression }) => {
    const own = text.slice(0, start).split("\n").length - 1;
    let next = own + 1;
    while (next < lines.length && isEmpty(next)) next++;
    return { ...suppression, lines: isEmpty(own) ? [next] : [own] };
  });
  return { text: clean, directives };
}
