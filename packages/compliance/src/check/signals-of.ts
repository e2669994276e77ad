import type { CompiledRules } from "../matching/compiled-rules.ts";
import type { MatchedPatterns } from "../matching/matched-patterns.ts";

/** The names of the duty signals that a text holds, said by this side. */
export function signalsOf(
  compiled: CompiledRules,
  matched: MatchedPatterns,
  side: "collector" | "borrower",
): ReadonlySet<string> {
  const heard = new Set<string>();
  for (const [name, parts] of compiled.signalPatterns) {
    for (const part of parts) {
      if (part.speaker !== side || !matched.hasAny(part.any)) continue;
      // A known-good context counts only where it covers every occurrence: an overlap would do, but both are short.
      if (part.antipatterns.length > 0 && matched.hasAny(part.antipatterns)) continue;
      heard.add(name);
    }
  }
  return heard;
}
