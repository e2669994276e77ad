import type { EmotionId, IntentId, LateReasonId, PromiseSignal, Signals } from "@tactful/domain";

/** How a feeling weighs on a conversation: what is heavier asks for more care, never for more pressure. */
const weights: Readonly<Record<EmotionId, number>> = {
  calm: 0,
  evasive: 1,
  anxious: 2,
  angry: 3,
  despairing: 4,
};

/** Where the feeling of a call is going. */
export type EmotionTrend = "easing" | "steady" | "worsening";

/** What the turns of a conversation come to. */
export interface SignalCourse {
  /** The feeling of each turn that showed one. */
  readonly emotions: readonly { readonly turn: number; readonly id: EmotionId }[];
  readonly trend: EmotionTrend;
  /** Every intent that came up, in order of its first turn. */
  readonly intents: readonly { readonly id: IntentId; readonly turns: readonly number[] }[];
  /** The reason that was told last. */
  readonly reason: LateReasonId | null;
  /** The promises of the last turn that made any: later words replace earlier ones. */
  readonly promises: readonly PromiseSignal[];
  /** Whether self-harm came up at any time: it stays so to the end. */
  readonly hasCrisis: boolean;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The last feelings, three at most, against those before. */
function trendOf(emotions: SignalCourse["emotions"]): EmotionTrend {
  const heavy = emotions.map(({ id }) => weights[id]);
  const cut = Math.max(Math.ceil(heavy.length / 2), heavy.length - 3);
  if (cut === 0 || cut === heavy.length) return "steady";
  const change = mean(heavy.slice(cut)) - mean(heavy.slice(0, cut));
  if (Math.abs(change) < 0.5) return "steady";
  return change > 0 ? "worsening" : "easing";
}

/** The course of a conversation over its turns' signals, in order. */
export function signalCourse(signals: readonly Signals[]): SignalCourse {
  const turnOf = ({ turn }: Signals, index: number): number => turn ?? index;
  const emotions = signals.flatMap((one, index) =>
    one.emotion === null ? [] : [{ turn: turnOf(one, index), id: one.emotion.id }],
  );
  const turnsOf = new Map<IntentId, number[]>();
  signals.forEach((one, index) => {
    for (const { id } of one.intents) turnsOf.set(id, [...(turnsOf.get(id) ?? []), turnOf(one, index)]);
  });
  return {
    emotions,
    trend: trendOf(emotions),
    intents: [...turnsOf].map(([id, turns]) => ({ id, turns })),
    reason: signals.findLast(({ reason }) => reason !== null)?.reason?.id ?? null,
    promises: signals.findLast(({ promises }) => promises.length > 0)?.promises ?? [],
    hasCrisis: turnsOf.has("crisis.self-harm"),
  };
}
