import type { PatternReader } from "./pattern-reader.ts";
import { digitUnits, spaceUnits, type UnitSet, unitsOutside, wordUnits } from "./unit-set.ts";

/** What a backslash and what follows stand for: a single unit, a set, or the edge of a word. */
export type Escape =
  | { readonly kind: "unit"; readonly unit: number }
  | { readonly kind: "set"; readonly set: UnitSet }
  | { readonly kind: "edge" };

const sets: Readonly<Record<string, UnitSet>> = {
  d: digitUnits,
  D: unitsOutside(digitUnits),
  w: wordUnits,
  W: unitsOutside(wordUnits),
  s: spaceUnits,
  S: unitsOutside(spaceUnits),
};

const controls: Readonly<Record<string, number>> = { n: 0x0a, r: 0x0d, t: 0x09 };

/** Reads on after a backslash. */
export function parseEscape(reader: PatternReader): Escape {
  const at = reader.position() - 1;
  const character = reader.next();
  if (character === "") reader.fail("A backslash ends the pattern; write \\\\ for the sign itself", at);
  const set = sets[character];
  if (set !== undefined) return { kind: "set", set };
  const control = controls[character];
  if (control !== undefined) return { kind: "unit", unit: control };
  if (character === "b") return { kind: "edge" };
  if (character === "u") return hexadecimal(reader, at);
  if (/[0-9k]/.test(character)) {
    reader.fail(
      `\\${character} would refer back to a group, which is not supported; write out what it stands for`,
      at,
    );
  }
  if (/[pP]/.test(character)) {
    reader.fail("Unicode properties are not supported; write a class such as [一-龥] or [a-z]", at);
  }
  if (/[a-zA-Z]/.test(character)) {
    reader.fail(
      `\\${character} has no meaning here; only \\d \\w \\s \\D \\W \\S \\b \\n \\r \\t and \\uXXXX have`,
      at,
    );
  }
  if (character.length > 1) reader.fail("This character needs no backslash; leave it out", at);
  return { kind: "unit", unit: character.charCodeAt(0) };
}

function hexadecimal(reader: PatternReader, at: number): Escape {
  const digits = reader.match(/[0-9a-fA-F]{4}/y);
  if (digits === null) return reader.fail("\\u needs four hexadecimal digits, such as \\u4e00", at);
  return { kind: "unit", unit: Number.parseInt(digits[0], 16) };
}
