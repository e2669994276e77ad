import { redactText } from "./redact-text.ts";
import { redactTurns } from "./redact-turns.ts";

/** Fields whose text is no free text: masking them would break the link back to the record. */
const kept = new Set(["id", "rule", "category", "at", "startedAt", "timeZone", "fingerprint"]);

function isSpoken(turn: unknown): turn is { readonly text: string; readonly speaker?: unknown } {
  return typeof turn === "object" && turn !== null && "text" in turn && typeof turn.text === "string";
}

/** The turns of a conversation with the answers to questions for a detail masked; anything else is left as it is. */
function withAnswersMasked(turns: unknown, names: readonly string[]): unknown {
  if (!Array.isArray(turns) || !turns.every(isSpoken)) return turns;
  const texts = redactTurns(
    turns.map(({ speaker, text }) => ({
      speaker: typeof speaker === "string" ? speaker : "collector",
      text,
    })),
    names,
  );
  return turns.map((turn, index) => ({ ...turn, text: texts[index] }));
}

/** Masks the personal data in every text of a value that came from JSON; ids, times and names of rules stay. */
export function redactValue(value: unknown, names: readonly string[] = []): unknown {
  if (typeof value === "string") return redactText(value, names);
  if (Array.isArray(value)) return value.map((item) => redactValue(item, names));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => {
    if (kept.has(key)) return [key, item];
    return [key, redactValue(key === "turns" ? withAnswersMasked(item, names) : item, names)];
  });
  return Object.fromEntries(entries);
}
