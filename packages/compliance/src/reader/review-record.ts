import type { Channel, CollectsAs } from "@tactful/domain";
import type { CheckAnswer } from "../check/checker.ts";
import { saidBefore } from "../check/said-before.ts";
import { redactText } from "../redact/redact-text.ts";
import { redactTurns } from "../redact/redact-turns.ts";
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

/** A record with the personal data of its texts masked, bare answers to verification questions included. */
export function maskedRecord(record: ReviewRecord): ReviewRecord {
  const texts = redactTurns(record.turns, record.names);
  const turns = record.turns.map((turn, index) => ({ ...turn, text: texts[index] ?? "" }));
  const context = record.context === undefined ? {} : { context: redactText(record.context, record.names) };
  return { ...record, turns, ...context };
}

/** A place of a masked record with what surrounds it. Texts are masked whole before they are cut, so that no cut hides a number. */
export function passageOf(record: ReviewRecord, place: DoubtfulPlace): ReviewedPassage {
  const turn = record.turns[place.turn ?? 0];
  const text = turn?.text ?? "";
  const before = place.turn === undefined ? record.context : saidBefore(record.turns.slice(0, place.turn));
  return {
    speaker: turn?.speaker ?? "collector",
    language: record.answers[0]?.language ?? "zh-Hans",
    before: before ?? "",
    lead: text.slice(0, place.start),
    words: text.slice(place.start, place.end),
    rest: text.slice(place.end),
    ...(record.channel === undefined ? {} : { channel: record.channel }),
  };
}
