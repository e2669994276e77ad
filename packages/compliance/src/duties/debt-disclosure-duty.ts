import { countryOf, type DutyResult } from "@tactful/domain";
import type { ConversationLog, LoggedTurn } from "./conversation-log.ts";
import { followParty, type PartyCourse } from "./party-course.ts";
import { namesAmountDue, namesDebt } from "./stated-debt.ts";
import { hears, isCall, ourTurns } from "./turns.ts";

/** Turns, from the one that names the debt on, in which any sum is taken for what is owed. */
const sumTurns = 5;

function isMisstated(turn: LoggedTurn): boolean {
  return turn.findings.some(
    ({ category, status }) => status === "violation" && category === "deception.amount",
  );
}

/** The turn that states what is owed: as such, or as a bare sum right after the debt was named. */
function amountTurn(log: ConversationLog, own: readonly LoggedTurn[]): LoggedTurn | undefined {
  const named = own.findIndex((turn) => namesDebt(log, turn));
  return own.find((turn, index) => {
    const isNear = named >= 0 && index >= named && index < named + sumTurns;
    const isSaid = hears(turn, "disclosure.amount") || namesAmountDue(log, turn);
    return !isMisstated(turn) && (isSaid || (isNear && hears(turn, "disclosure.sum")));
  });
}

/** A collection agency in the US has words prescribed; elsewhere asking for the payment says what the contact is for. */
function statesPurpose(log: ConversationLog, turn: LoggedTurn): boolean {
  const isPrescribed = countryOf(log.jurisdiction) === "US" && log.applies === "agency";
  return isPrescribed
    ? hears(turn, "disclosure.mini-miranda")
    : hears(
        turn,
        "disclosure.purpose",
        "disclosure.mini-miranda",
        "collection.continued",
        "hardship.options",
      );
}

/** Whether the contact came as far as the debtor: no voicemail, wrong number, relative or call that ended at once. */
function isReached(log: ConversationLog, course: PartyCourse): boolean {
  const own = ourTurns(log);
  const isNamed = own.some((turn) => namesDebt(log, turn));
  const { confirmedAt } = course;
  if (confirmedAt === undefined || (course.isDetailOpen && !isNamed))
    return isNamed && !course.parties.includes("third-party");
  return isNamed || own.filter(({ turn }) => turn > confirmedAt).length > 1;
}

/** States the debt, its amount and that the contact is to collect it; the last of the three settles the turn. */
export function debtDisclosureDuty(log: ConversationLog): DutyResult {
  const id = "duty.debt-disclosure";
  const course = followParty(log);
  const toDebtor = ourTurns(log).filter((turn) => course.parties[log.turns.indexOf(turn)] !== "third-party");
  const named = toDebtor.find((turn) => namesDebt(log, turn));
  const isOpen = isCall(log.channel)
    ? log.turns.length > toDebtor.length && isReached(log, course)
    : named !== undefined && log.channel !== "court";
  if (!isOpen) return { id, status: "not-applicable" };
  const amount = amountTurn(log, toDebtor);
  const purpose = toDebtor.find((turn) => statesPurpose(log, turn));
  if (named === undefined || amount === undefined || purpose === undefined) {
    return { id, status: "missed", ...(named === undefined ? {} : { turn: named.turn }) };
  }
  return { id, status: "met", turn: Math.max(named.turn, amount.turn, purpose.turn) };
}
