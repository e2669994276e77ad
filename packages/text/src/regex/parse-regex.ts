import { parseClass } from "./parse-class.ts";
import { parseEscape } from "./parse-escape.ts";
import { type PatternReader, patternReader } from "./pattern-reader.ts";
import type { RegexTree } from "./regex-tree.ts";
import { lineUnits } from "./unit-set.ts";

/** The highest number in braces. */
const mostRepeats = 64;

/** Groups within groups. */
const deepest = 50;

/** Reads a pattern; what the subset lacks is a RegexSyntaxError. */
export function parseRegex(source: string): RegexTree {
  const reader = patternReader(source);
  const tree = parseChoice(reader, 0);
  if (reader.peek() !== "") reader.fail("Nothing is open that ) could close; write \\) for the sign itself");
  return tree;
}

function parseChoice(reader: PatternReader, depth: number): RegexTree {
  const parts = [parseSequence(reader, depth)];
  while (reader.skip("|")) parts.push(parseSequence(reader, depth));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: "choice", parts };
}

function parseSequence(reader: PatternReader, depth: number): RegexTree {
  const parts: RegexTree[] = [];
  while (!/^[|)]?$/.test(reader.peek())) parts.push(parseRepeated(reader, depth));
  return { kind: "sequence", parts };
}

function parseRepeated(reader: PatternReader, depth: number): RegexTree {
  const part = parseAtom(reader, depth);
  const position = reader.position();
  const bounds = parseBounds(reader);
  if (bounds === null) return part;
  if (part.kind === "gap") reader.fail("^, $ and \\b cannot be repeated; leave the sign out", position);
  if (reader.peek() === "?") {
    reader.fail(
      "Lazy repetition is not supported, the longest match always counts; exclude what must not be passed, as in [^。]*",
    );
  }
  if (/^[*+{]$/.test(reader.peek())) {
    reader.fail("Two signs of repetition follow each other; put a group around the first: (a*)+");
  }
  return { kind: "repeat", part, ...bounds, position };
}

function parseBounds(reader: PatternReader): { readonly min: number; readonly max: number | null } | null {
  if (reader.skip("*")) return { min: 0, max: null };
  if (reader.skip("+")) return { min: 1, max: null };
  if (reader.skip("?")) return { min: 0, max: 1 };
  const at = reader.position();
  if (reader.peek() !== "{") return null;
  const braces = reader.match(/\{(\d{1,9})(?:(,)(\d{1,9})?)?\}/y);
  if (braces === null)
    return reader.fail("Braces hold one or two numbers, as in {2,5}; write \\{ for the sign itself", at);
  const [, low, comma, high] = braces;
  const min = Number(low);
  const max = comma === undefined ? min : high === undefined ? null : Number(high);
  if (Math.max(min, max ?? 0) > mostRepeats) {
    reader.fail(`At most ${mostRepeats} repetitions can be counted; write a lower number, or * for any`, at);
  }
  if (max !== null && max < min) reader.fail("The second number is below the first; exchange them", at);
  return { min, max };
}

function parseAtom(reader: PatternReader, depth: number): RegexTree {
  const at = reader.position();
  const character = reader.next();
  switch (character) {
    case "(":
      return parseGroup(reader, depth, at);
    case "[":
      return { kind: "set", set: parseClass(reader) };
    case ".":
      return { kind: "set", set: lineUnits };
    case "^":
      return { kind: "gap", test: "start" };
    case "$":
      return { kind: "gap", test: "end" };
    case "\\":
      return escaped(reader);
    case "*":
    case "+":
    case "?":
    case "{":
      return reader.fail(
        `Nothing stands before ${character} to repeat; write \\${character} for the sign itself`,
        at,
      );
    case "]":
    case "}":
      return reader.fail(
        `Nothing is open that ${character} could close; write \\${character} for the sign itself`,
        at,
      );
    default:
      return literal(character);
  }
}

/** One unit, or the two units of a character outside the basic plane, which so are repeated together. */
function literal(character: string): RegexTree {
  const parts = Array.from({ length: character.length }, (_, at): RegexTree => {
    const unit = character.charCodeAt(at);
    return { kind: "set", set: [unit, unit] };
  });
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: "sequence", parts };
}

function escaped(reader: PatternReader): RegexTree {
  const read = parseEscape(reader);
  if (read.kind === "edge") return { kind: "gap", test: "edge" };
  return { kind: "set", set: read.kind === "set" ? read.set : [read.unit, read.unit] };
}

function parseGroup(reader: PatternReader, depth: number, at: number): RegexTree {
  if (depth >= deepest)
    reader.fail(`Groups stand in each other more than ${deepest} deep; write it flatter`, at);
  if (!reader.skip("?:") && reader.peek() === "?") {
    reader.fail(
      reader.match(/\?<?[=!]/y) === null
        ? "Of groups that begin with (? only (?: is supported; write ( alone"
        : "Looking ahead or behind is not supported; use antipatterns of the rule, or \\b for the edge of a word",
      at,
    );
  }
  const tree = parseChoice(reader, depth + 1);
  if (!reader.skip(")")) reader.fail("This group is not closed; add )", at);
  return tree;
}
