import { type CategoryId, categories, type Finding, LocalizedText } from "@tactful/domain";
import messages from "@tactful/prompts/llm/messages.json" with { type: "json" };
import type { CheckAnswer } from "../check/checker.ts";
import { checkPlace } from "../check/checker-options.ts";
import { compareFindings } from "../check/compare-findings.ts";
import { createLawLibrary } from "../check/laws.ts";
import { isMeant, modelRules } from "../check/read-again.ts";
import type { ReadyPacks } from "../compiled/compiled-packs.ts";
import { type DoubtfulPlace, isDoubtful, placeKey } from "./doubtful-places.ts";
import type { ReviewRecord } from "./review-record.ts";
import type { Verdict } from "./review-request.ts";

/** Makes of an answer and the verdicts on its doubtful places, by their key, the answer after review. */
export type ApplyVerdicts = (
  record: ReviewRecord,
  answer: CheckAnswer,
  verdicts: ReadonlyMap<string, Verdict>,
) => CheckAnswer;

/** What is done with verdicts. */
export interface VerdictOptions {
  /** Whether findings that the model clears are taken out; else they stay, with a remark. */
  readonly mayClear?: boolean;
  /** YYYY-MM-DD: the day whose law applies to records that carry no time of their own. */
  readonly date?: string;
}

const doubted = LocalizedText.parse(messages.doubted);

function remarked(finding: Finding): Finding {
  const { message } = finding;
  if (message === undefined) return finding;
  const remark = (template: string, text: string): string => template.replace("{message}", () => text);
  const { zh, en } = doubted;
  return { ...finding, message: { zh: remark(zh, message.zh), en: remark(en, message.en) } };
}

/** Makes the findings of the third reader: with the words and the law of the category's model rule. */
function findingMaker({ compiled }: ReadyPacks, { date }: VerdictOptions) {
  const rules = modelRules(compiled);
  const laws = createLawLibrary(compiled.book.laws);
  return (
    record: ReviewRecord,
    answer: CheckAnswer,
    place: DoubtfulPlace,
    category: CategoryId,
  ): Finding | null => {
    const rule = rules.get(category);
    const turn = record.turns[place.turn ?? 0];
    if (rule === undefined || turn === undefined) return null;
    const { language, jurisdiction } = answer;
    const known = { ...record, language, jurisdiction };
    const law = checkPlace(known, () => "", date === undefined ? {} : { date });
    const { channel } = record;
    const moment = { speaker: turn.speaker, ...(channel === undefined ? {} : { channel }) };
    if (!isMeant(rule, moment, law)) return null;
    const { id, severity, message, citations } = rule.placed.rule;
    return {
      rule: id,
      category,
      severity: severity ?? categories[category].severity,
      status: "violation",
      ...(place.turn === undefined ? {} : { turn: place.turn }),
      start: place.start,
      end: place.end,
      text: turn.text.slice(place.start, place.end),
      message,
      citations: laws.forFinding(category, citations ?? [], law),
      reader: "llm",
    };
  };
}

/** Makes the function that applies verdicts to answers; what was borderline is left out of them. */
export function createApplyVerdicts(
  ready: ReadyPacks,
  weak: ReadonlySet<string>,
  options: VerdictOptions,
): ApplyVerdicts {
  const findingOf = findingMaker(ready, options);
  return (record, { borderline = [], ...answer }, verdicts) => {
    const kept = answer.findings.flatMap((one) => {
      if (!isDoubtful(one, weak) || verdicts.get(placeKey(one)) !== "none") return [one];
      return options.mayClear === true ? [] : [remarked(one)];
    });
    const found = borderline.flatMap((place) => {
      const verdict = verdicts.get(placeKey(place)) ?? "none";
      return (verdict === "none" ? null : findingOf(record, answer, place, verdict)) ?? [];
    });
    return { ...answer, findings: found.length === 0 ? kept : [...kept, ...found].sort(compareFindings) };
  };
}
