import { type Conversation, minorUnitDigits, type Situation } from "@tactful/domain";
import { createUnderstanding, type ReadSignals } from "@tactful/script";

/** The situation as a conversation to be understood: what was said, when, and how much is due. */
function conversationOf({
  id,
  language,
  jurisdiction,
  channel,
  localTime,
  turns,
  account,
}: Situation): Conversation {
  const { currency, overdueMinor, principalMinor, interestMinor, feesMinor } = account;
  const dueMinor = overdueMinor ?? principalMinor + interestMinor + feesMinor;
  return {
    id,
    language,
    jurisdiction,
    channel,
    startedAt: localTime,
    applies: "agency",
    turns,
    debtor: { currency, amountDue: dueMinor / 10 ** minorUnitDigits[currency] },
  };
}

/** Makes the reader of what the other side means. Throws MODEL_NOT_FOUND and MODEL_CORRUPT when the first text of a language comes. */
export function signalReader(today: string): ReadSignals {
  const understanding = createUnderstanding({ today });
  return (situation) => understanding.conversation(conversationOf(situation));
}
