/** What the beginning of a JSON text holds so far. */
export interface JsonPrefix {
  /** Undefined where nothing can be read yet. A string, list or object that is not closed holds what has come. */
  readonly value: unknown;
  /** Whether the value is closed. */
  readonly isWhole: boolean;
}

interface Reading {
  readonly text: string;
  at: number;
}

const nothing: JsonPrefix = { value: undefined, isWhole: false };
const escapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
const deepest = 8;

function skipBlanks(reading: Reading): void {
  while (/[\s]/.test(reading.text[reading.at] ?? "x")) reading.at += 1;
}

/** One escaped character; null where it has not all come. */
function readEscape(reading: Reading): string | null {
  const sign = reading.text[reading.at + 1];
  if (sign === undefined) return null;
  if (sign !== "u") {
    reading.at += 2;
    return escapes[sign] ?? sign;
  }
  const code = reading.text.slice(reading.at + 2, reading.at + 6);
  if (!/^[0-9a-fA-F]{4}$/.test(code)) return null;
  reading.at += 6;
  return String.fromCharCode(Number.parseInt(code, 16));
}

function readString(reading: Reading): JsonPrefix {
  let value = "";
  reading.at += 1;
  while (reading.at < reading.text.length) {
    const sign = reading.text[reading.at] ?? "";
    if (sign === '"') {
      reading.at += 1;
      return { value, isWhole: true };
    }
    if (sign === "\\") {
      const escaped = readEscape(reading);
      if (escaped === null) return { value, isWhole: false };
      value += escaped;
    } else {
      value += sign;
      reading.at += 1;
    }
  }
  return { value, isWhole: false };
}

function readWord(reading: Reading): JsonPrefix {
  const [word = ""] = /^[-+.\w]*/.exec(reading.text.slice(reading.at)) ?? [];
  const isCut = reading.at + word.length >= reading.text.length;
  reading.at += word.length;
  if (word === "" || isCut) return nothing;
  try {
    return { value: JSON.parse(word), isWhole: true };
  } catch {
    return nothing;
  }
}

/** Reads on to the next item; "end" at the closing sign, "cut" where the text ends or is no JSON. */
function nextItem(reading: Reading, close: string, isFirst: boolean): "item" | "end" | "cut" {
  skipBlanks(reading);
  const sign = reading.text[reading.at];
  if (sign === close) {
    reading.at += 1;
    return "end";
  }
  if (isFirst) return sign === undefined ? "cut" : "item";
  if (sign !== ",") return "cut";
  reading.at += 1;
  skipBlanks(reading);
  return reading.at < reading.text.length ? "item" : "cut";
}

function readList(reading: Reading, depth: number): JsonPrefix {
  const value: unknown[] = [];
  reading.at += 1;
  for (let isFirst = true; ; isFirst = false) {
    const next = nextItem(reading, "]", isFirst);
    if (next !== "item") return { value, isWhole: next === "end" };
    const item = readAny(reading, depth + 1);
    if (item.value !== undefined) value.push(item.value);
    if (!item.isWhole) return { value, isWhole: false };
  }
}

function readObject(reading: Reading, depth: number): JsonPrefix {
  const entries = new Map<string, unknown>();
  const made = (isWhole: boolean): JsonPrefix => ({ value: Object.fromEntries(entries), isWhole });
  reading.at += 1;
  for (let isFirst = true; ; isFirst = false) {
    const next = nextItem(reading, "}", isFirst);
    if (next !== "item") return made(next === "end");
    if (reading.text[reading.at] !== '"') return made(false);
    const key = readString(reading);
    skipBlanks(reading);
    if (!key.isWhole || reading.text[reading.at] !== ":") return made(false);
    reading.at += 1;
    const item = readAny(reading, depth + 1);
    if (item.value !== undefined) entries.set(String(key.value), item.value);
    if (!item.isWhole) return made(false);
  }
}

function readAny(reading: Reading, depth: number): JsonPrefix {
  skipBlanks(reading);
  const sign = reading.text[reading.at];
  if (sign === undefined || depth > deepest) return nothing;
  if (sign === '"') return readString(reading);
  if (sign === "[") return readList(reading, depth);
  return sign === "{" ? readObject(reading, depth) : readWord(reading);
}

/** Reads the first object that begins in a text which may end anywhere; words and fences before it are passed over. */
export function readJsonPrefix(text: string): JsonPrefix {
  const at = text.indexOf("{");
  return at === -1 ? nothing : readObject({ text, at }, 0);
}
