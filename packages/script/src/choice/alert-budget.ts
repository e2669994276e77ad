import type { Guidance } from "@tactful/domain";

/** A card that was shown in this call. */
export interface ShownCard {
  /** Seconds since the call began. */
  readonly at: number;
  readonly key: string;
}

/** Whether a card is shown, and if not, why. */
export interface CardDecision {
  readonly show: boolean;
  readonly because: "new" | "crisis" | "same-card" | "budget" | "nothing-to-say";
  /** What the card is remembered by. */
  readonly key: string;
}

/** A card is the same where the stage, the first text and the escalation are. */
function cardKey({ stage, say, escalate }: Guidance): string {
  return [stage, say[0]?.source.id ?? "", escalate?.en ?? ""].join(" ");
}

/**
 * Whether a card is put before the collector `at` so many seconds: not where it has nothing to say, is the one that was shown last, or would
 * be one more in a minute than the budget allows. A card that stops the conversation is always shown.
 */
export function decideCard(
  guidance: Guidance,
  at: number,
  shown: readonly ShownCard[],
  cardsPerMinute: number,
): CardDecision {
  const key = cardKey(guidance);
  const isSame = shown.at(-1)?.key === key;
  if (isSame) return { show: false, because: "same-card", key };
  if (guidance.stage === "escalate") return { show: true, because: "crisis", key };
  if (guidance.say.length === 0 && guidance.ask === undefined) {
    return { show: false, because: "nothing-to-say", key };
  }
  const lately = shown.filter((card) => card.at > at - 60).length;
  return lately < cardsPerMinute
    ? { show: true, because: "new", key }
    : { show: false, because: "budget", key };
}
