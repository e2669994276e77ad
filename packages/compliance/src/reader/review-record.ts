import type { Channel, CollectsAs } from "@tactful/domain";
import type { CheckAnswer } from "../check/checker.ts";
import { saidBefore } from "../check/said-before.ts";
import { redactText } from "../redact/redact-text.ts";
import type { SpokenTurn } from "../report/report-entry.ts";
import type { DoubtfulPlace } from "./doubtful-places.ts";
import type { ReviewedPassage } from "./review-request.ts";

/** A checked record, with what a reviewer must know of it. */
export interface ReviewRecord {
  /** One for an utterance. */
  readonly turns: readonly SpokenTurn[];
  /** What was said just before an utterance. */
  readonly context?: string;
  readonly channel?: Channel;
  readonly startedAt?: string;
  readonly applies?: CollectsAs;
  /** Names of persons that the record gives: they are masked before anything leaves. */
  readonly names: readonly string[];
  /** One for each jurisdiction, from a checker that lists what is `borderline`. */
  readonly answers: readonly CheckAnswer[];
}

/** Masks by a record's names; each text of it is read for personal data once. */
export function maskingFor({ names }: Pick<ReviewRecord, "names">): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const masked = known.get(text) ?? redactText(text, names);
    known.set(text, masked);
    return masked;
  };
}

/** A place of a record with what surrounds it. Texts are masked whole before they are cut, so that no cut hides a number. */
export function passageOf(
  record: ReviewRecord,
  place: DoubtfulPlace,
  mask: (text: string) => string,
): ReviewedPassage {
  const turn = record.turns[place.turn ?? 0];
  const text = mask(turn?.text ?? "");
  const before = place.turn === undefined ? record.context : saidBefore(record.turns.slice(0, place.turn));
  return {
    speaker: turn?.speaker ?? "collector",
    language: record.answers[0]?.language ?? "zh-Hans",
    before: mask(before ?? ""),
    lead: text.slice(0, place.start),
    words: text.slice(place.start, place.end),
    rest: text.slice(place.end),
    ...(record.channel === undefined ? {} : { channel: record.channel }),
  };
}
