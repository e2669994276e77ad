import { findPersonalData } from "./personal-data.ts";

/**
 * Masks the personal data in a text with asterisks, one for each UTF-16 unit, so that the length and every offset stay. `names` are
 * masked wherever they occur.
 */
export function redactText(text: string, names: readonly string[] = []): string {
  let out = "";
  let from = 0;
  for (const { start, end } of findPersonalData(text, names)) {
    out += text.slice(from, start) + "*".repeat(end - start);
    from = end;
  }
  return out + text.slice(from);
}

/** Fields whose text is no free text: masking them would break the link back to the record. */
const kept = new Set(["id", "rule", "category", "at", "startedAt", "timeZone", "fingerprint"]);

/** Masks the personal data in every text of a value that came from JSON; ids, times and names of rules stay. */
export function redactValue(value: unknown, names: readonly string[] = []): unknown {
  if (typeof value === "string") return redactText(value, names);
  if (Array.isArray(value)) return value.map((item) => redactValue(item, names));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    kept.has(key) ? item : redactValue(item, names),
  ]);
  return Object.fromEntries(entries);
}
