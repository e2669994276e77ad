import type { Signals, Situation } from "@tactful/domain";
import type { Moment, Understanding } from "../understanding/understand.ts";
import type { ReadSignals } from "./suggest-tools.ts";

type Reading = Omit<Signals, "id" | "turn">;

/** So many turns are remembered: a desk asks again after each turn, and all but the last were read before. */
const mostRemembered = 4096;

function momentOf({ language, jurisdiction, localTime, account }: Situation): Moment {
  const { currency, overdueMinor, principalMinor, interestMinor, feesMinor } = account;
  return {
    language,
    jurisdiction,
    currency,
    today: localTime.slice(0, 10),
    dueMinor: overdueMinor ?? principalMinor + interestMinor + feesMinor,
  };
}

/**
 * Makes the reader of what the other side means, one Signals for each turn that is not the collector's or a bot's. Turns that were read
 * before are remembered, so that a call that goes on costs its new turns only; what is answered does not hang on it. Throws as the
 * understanding does when it first meets a language.
 */
export function signalReader(understanding: Understanding): ReadSignals {
  const known = new Map<string, Reading>();
  return (situation) => {
    const { id, turns } = situation;
    const moment = momentOf(situation);
    const head = JSON.stringify(moment);
    return turns.flatMap(({ speaker, text }, turn): readonly Signals[] => {
      if (speaker === "collector" || speaker === "bot") return [];
      const context = turns[turn - 1]?.text;
      const said = context === undefined ? { text } : { text, context };
      const key = JSON.stringify([head, said]);
      const reading = known.get(key) ?? understanding.read(said, moment);
      if (known.size >= mostRemembered) known.clear();
      known.set(key, reading);
      return [{ id, turn, ...reading }];
    });
  };
}
