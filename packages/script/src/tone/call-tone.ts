import type { Conversation, EmotionId, Language, LocalizedText, Signals } from "@tactful/domain";
import { isOurs } from "../stages/moment.ts";
import type { Coaching, CoachingNote } from "./coaching.ts";
import { type Empathy, type EmpathyLevel, type ReadTone, strongestLevel, type Tone } from "./read-tone.ts";

/** The tone of one turn of the collector. */
export interface TurnTone extends Tone {
  readonly turn: number;
  /** Whether the borrower had just spoken in anger, fear or despair. */
  readonly onDistress: boolean;
}

/** The tone of a call, for coaching. */
export interface CallTone {
  readonly turns: readonly TurnTone[];
  /** The strongest that each part was shown in the call. */
  readonly empathy: Empathy;
  /** Reflections to questions; null where nothing was asked. Good counsellors are near 1, poor ones near 0.2 (AnnoMI). */
  readonly reflectionsPerQuestion: number | null;
  /** The mean and the highest pressure index over the collector's turns, 0 to 1. */
  readonly pressure: { readonly mean: number; readonly peak: number };
  /** Turns spoken in distress, and how many of them the collector's next words answered with reaction or interpretation. */
  readonly distress: { readonly turns: number; readonly answered: number };
  readonly notes: readonly { readonly id: CoachingNote; readonly text: LocalizedText }[];
  /** That this coaches and decides nothing about a person. */
  readonly notice: LocalizedText;
}

const distressed: ReadonlySet<EmotionId> = new Set(["anxious", "angry", "despairing"]);
/** From this index on a turn presses. */
const presses = 0.3;
const fewReflections = 0.3;

function isDistressed(signals: readonly Signals[], turn: number): boolean {
  return signals.some(
    ({ turn: at = 0, emotion }) => at === turn && emotion !== null && distressed.has(emotion.id),
  );
}

function strongest(turns: readonly Tone[], part: keyof Empathy): EmpathyLevel {
  return strongestLevel(turns.map(({ empathy }) => empathy[part]));
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

function answersFeeling({ empathy }: Tone): boolean {
  return empathy.reaction > 0 || empathy.interpretation > 0;
}

function notesOf(turns: readonly TurnTone[], call: Pick<CallTone, "empathy" | "reflectionsPerQuestion">) {
  const questions = turns.reduce((sum, tone) => sum + tone.questions, 0);
  const { reaction, interpretation, exploration } = call.empathy;
  const inDistress = turns.filter(({ onDistress }) => onDistress);
  const isPressing = turns.some(({ pressure }) => pressure >= presses);
  const isPressingDistress = inDistress.some(({ pressure }) => pressure >= presses);
  const isUnanswered = inDistress.some((tone) => !answersFeeling(tone));
  const holds: Readonly<Record<CoachingNote, boolean>> = {
    "pressure-on-distress": isPressingDistress,
    pressure: isPressing && !isPressingDistress,
    "no-reaction": isUnanswered,
    "no-interpretation": interpretation === 0,
    "no-exploration": exploration === 0,
    "few-reflections": questions >= 3 && (call.reflectionsPerQuestion ?? 1) < fewReflections,
    warm: reaction > 0 && interpretation > 0 && exploration > 0 && !isPressing && !isUnanswered,
  };
  return (Object.keys(holds) as CoachingNote[]).filter((id) => turns.length > 0 && holds[id]);
}

/** Reads the tone of a call over the collector's turns; `signals` say what the borrower felt, where that is known. */
export function callTone(
  { turns }: Pick<Conversation, "turns">,
  language: Language,
  signals: readonly Signals[],
  tools: { readonly readTone: ReadTone; readonly coaching: Coaching },
): CallTone {
  const tones = turns.flatMap((turn, index): readonly TurnTone[] => {
    if (!isOurs(turn)) return [];
    const tone = tools.readTone(turn.text, language);
    return [{ ...tone, turn: index, onDistress: isDistressed(signals, index - 1) }];
  });
  const questions = tones.reduce((sum, tone) => sum + tone.questions, 0);
  const reflections = tones.reduce((sum, tone) => sum + tone.reflections, 0);
  const pressures = tones.map(({ pressure }) => pressure);
  const inDistress = tones.filter(({ onDistress }) => onDistress);
  const call = {
    empathy: {
      reaction: strongest(tones, "reaction"),
      interpretation: strongest(tones, "interpretation"),
      exploration: strongest(tones, "exploration"),
    },
    reflectionsPerQuestion: questions === 0 ? null : rounded(reflections / questions),
  };
  return {
    turns: tones,
    ...call,
    pressure: {
      mean: rounded(pressures.reduce((sum, one) => sum + one, 0) / Math.max(1, pressures.length)),
      peak: Math.max(0, ...pressures),
    },
    distress: { turns: inDistress.length, answered: inDistress.filter(answersFeeling).length },
    notes: notesOf(tones, call).map((id) => ({ id, text: tools.coaching.notes[id] })),
    notice: tools.coaching.notice,
  };
}
