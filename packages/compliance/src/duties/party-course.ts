import { callsByName, givesDetail, saysYes } from "./answers.ts";
import type { ConversationLog, LoggedTurn } from "./conversation-log.ts";
import { hears, isOurs } from "./turns.ts";

/** Who is on the line, as far as the words and the facts have shown. */
type Party = "unknown" | "debtor" | "third-party";

/** Who was on the line at each turn of the collector's side, and when that was settled. */
export interface PartyCourse {
  /** By turn: who was on the line while it was said. */
  readonly parties: readonly Party[];
  /** The turn in which the debtor was first confirmed. */
  readonly confirmedAt?: number;
  /** The collector asked, in words of asking, whom it has on the line. */
  readonly hasAsked: boolean;
  /** A detail was asked for and never given. */
  readonly isDetailOpen: boolean;
}

interface Standing {
  readonly party: Party;
  /** Confirmed by a detail or by the creditor's systems: a word about someone else changes nothing any more. */
  readonly isFirm: boolean;
}

interface Asked {
  readonly isAsked: boolean;
  /** Asked for digits, a date or an address, in the turn just before. */
  readonly isDetailWanted: boolean;
}

const debtor: Standing = { party: "debtor", isFirm: false };
const firmDebtor: Standing = { party: "debtor", isFirm: true };
const thirdParty: Standing = { party: "third-party", isFirm: false };

function afterOurs(turn: LoggedTurn, known: Standing, asked: Asked): Standing {
  const isRecognised = asked.isAsked && hears(turn, "verify.matched") && known.party !== "third-party";
  return isRecognised ? firmDebtor : known;
}

function afterTheirs(turn: LoggedTurn, known: Standing, asked: Asked): Standing {
  if (turn.speaker === "third-party") return thirdParty;
  if (!known.isFirm && hears(turn, "audience.third-party")) return thirdParty;
  if (!asked.isAsked) return known;
  if (asked.isDetailWanted && givesDetail(turn.text)) return firmDebtor;
  const saysSo = hears(turn, "verify.confirm", "audience.debtor");
  if (known.party === "third-party") return saysSo && hears(turn, "audience.debtor") ? debtor : known;
  return known.party === "unknown" && (saysSo || saysYes(turn.text)) ? debtor : known;
}

function isAsking(log: ConversationLog, turn: LoggedTurn): boolean {
  const name = log.debtor?.name;
  return hears(turn, "verify.ask", "verify.detail") || (name !== undefined && callsByName(turn.text, name));
}

/** Follows who is on the line, turn by turn: unknown until an answer or a fact settles it. */
export function followParty(log: ConversationLog): PartyCourse {
  const parties: Party[] = [];
  let known: Standing = { party: "unknown", isFirm: false };
  let asked: Asked = { isAsked: false, isDetailWanted: false };
  let confirmedAt: number | undefined;
  for (const turn of log.turns) {
    if (turn.facts.identity_verified === true && turn.speaker !== "third-party") known = firmDebtor;
    if (isOurs(turn)) {
      known = afterOurs(turn, known, asked);
      // Whoever has given no detail is asked for it still, though the next turn explains why.
      const isDetailWanted = hears(turn, "verify.detail") || (asked.isDetailWanted && !known.isFirm);
      asked = { isAsked: asked.isAsked || isAsking(log, turn), isDetailWanted };
    } else {
      known = afterTheirs(turn, known, asked);
    }
    parties.push(known.party);
    if (known.party === "debtor") confirmedAt ??= turn.turn;
  }
  const hasAsked = log.turns.some((turn) => isOurs(turn) && hears(turn, "verify.ask", "verify.detail"));
  const isDetailOpen = asked.isDetailWanted && !known.isFirm;
  return { parties, hasAsked, isDetailOpen, ...(confirmedAt === undefined ? {} : { confirmedAt }) };
}
