import { parseEscape } from "./parse-escape.ts";
import type { PatternReader } from "./pattern-reader.ts";
import { pairsOf, type UnitSet, unitSet, unitsOutside } from "./unit-set.ts";

/** Reads on after the opening bracket of a class, past its closing one. */
export function parseClass(reader: PatternReader): UnitSet {
  const open = reader.position() - 1;
  const isNegated = reader.skip("^");
  const pairs: (readonly [number, number])[] = [];
  while (!reader.skip("]")) {
    if (reader.peek() === "") reader.fail("This class is not closed; add ]", open);
    const at = reader.position();
    const first = parseMember(reader);
    if (typeof first !== "number") {
      pairs.push(...pairsOf(first));
      if (isRange(reader))
        reader.fail("A range cannot begin with a set; put the sign - last in the class", at);
      continue;
    }
    const last = isRange(reader) ? rangeEnd(reader, at) : first;
    if (last < first) reader.fail("This range is the wrong way round; write its lower end first", at);
    pairs.push([first, last]);
  }
  if (pairs.length === 0) reader.fail("This class is empty; name at least one character", open);
  const set = unitSet(pairs);
  const result = isNegated ? unitsOutside(set) : set;
  if (result.length === 0) reader.fail("This class leaves no character; name fewer", open);
  return result;
}

/** Whether a sign - is ahead that is not the last of the class; it is passed. */
function isRange(reader: PatternReader): boolean {
  return reader.match(/-(?!\])/y) !== null;
}

function rangeEnd(reader: PatternReader, at: number): number {
  const last = parseMember(reader);
  return typeof last === "number" ? last : reader.fail("A range cannot end with a set; name a character", at);
}

/** A unit, or the units of a set such as \d. */
function parseMember(reader: PatternReader): number | UnitSet {
  const at = reader.position();
  const character = reader.next();
  if (character === "") reader.fail("This range has no end; add a character and ]", at);
  if (character.length > 1) {
    reader.fail("A class takes no character of two units, such as an emoji; write alternatives: (🔪|💀)", at);
  }
  if (character === "[") reader.fail("Classes do not nest; write \\[ for the sign itself", at);
  if (character !== "\\") return character.charCodeAt(0);
  const read = parseEscape(reader);
  if (read.kind === "edge") return reader.fail("\\b has no meaning in a class; put it outside", at);
  return read.kind === "unit" ? read.unit : read.set;
}
