import {
  type EmotionId,
  emotions,
  type LateReasonId,
  lateReasons,
  type StageId,
  stages,
} from "@tactful/domain";
import type { Library, StagedText } from "./library.ts";

/** How many texts a library has, in all and by what they answer. */
export interface LibraryCounts {
  readonly texts: number;
  readonly stages: Readonly<Record<StageId, number>>;
  /** Texts that name the reason. */
  readonly reasons: Readonly<Record<LateReasonId, number>>;
  readonly emotions: Readonly<Record<EmotionId, number>>;
}

/** The least that a complete library has: in all, and of each stage, reason and emotion. */
export const leastTexts = { texts: 300, stage: 8, reason: 6, emotion: 6 } as const;

function countBy<Id extends string>(
  ids: readonly Id[],
  isOf: (id: Id) => number,
): Readonly<Record<Id, number>> {
  return Object.fromEntries(ids.map((id) => [id, isOf(id)])) as Record<Id, number>;
}

/** Counts the texts of a library. */
export function countTexts({ texts }: Library): LibraryCounts {
  const count = (isOf: (text: StagedText) => boolean): number => texts.filter(isOf).length;
  return {
    texts: texts.length,
    stages: countBy(Object.keys(stages) as StageId[], (id) => count(({ stage }) => stage === id)),
    reasons: countBy(Object.keys(lateReasons) as LateReasonId[], (id) =>
      count(({ when }) => when?.reasons?.includes(id) === true),
    ),
    emotions: countBy(Object.keys(emotions) as EmotionId[], (id) =>
      count(({ when }) => when?.emotions?.includes(id) === true),
    ),
  };
}

/** What a library has too little of, each as a name and its number; empty where it is complete. */
export function thinPlaces(library: Library): readonly (readonly [string, number])[] {
  const counts = countTexts(library);
  const below = (record: Readonly<Record<string, number>>, least: number) =>
    Object.entries(record).filter(([, number]) => number < least);
  return [
    ...below({ texts: counts.texts }, leastTexts.texts),
    ...below(counts.stages, leastTexts.stage),
    ...below(counts.reasons, leastTexts.reason),
    ...below(counts.emotions, leastTexts.emotion),
  ];
}
