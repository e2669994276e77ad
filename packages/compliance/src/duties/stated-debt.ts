import { plainText } from "./answers.ts";
import type { ConversationLog, LoggedTurn } from "./conversation-log.ts";
import { numeralsIn } from "./han-numerals.ts";
import { hears } from "./turns.ts";

/** Sums below this many units are said for many reasons. */
const leastSum = 100;

/** Whether a turn names the sum that the call system knows, in digits or in Chinese numerals; cents may be left out. */
export function namesAmountDue(log: ConversationLog, turn: LoggedTurn): boolean {
  const due = log.debtor?.amountDue;
  if (due === undefined || due < leastSum) return false;
  const text = plainText(turn.text).replace(/(?<=\d),(?=\d)/g, "");
  const digits = (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
  return [...digits, ...numeralsIn(text)].some((sum) => sum === due || sum === Math.floor(due));
}

/** The first word of the creditor's name, or its first two characters: what people call it. */
function namesCreditor(log: ConversationLog, turn: LoggedTurn): boolean {
  const name = plainText(log.debtor?.creditor ?? "").trim();
  const short = /^[a-z]/.test(name) ? (name.split(" ")[0] ?? "") : name.slice(0, 2);
  return short.length >= 2 && plainText(turn.text).includes(short);
}

/** Whether the collector names the debt: by its words, by its very sum, or by a sum and whom it is owed to. */
export function namesDebt(log: ConversationLog, turn: LoggedTurn): boolean {
  if (hears(turn, "debt.named") || namesAmountDue(log, turn)) return true;
  return hears(turn, "disclosure.sum") && namesCreditor(log, turn);
}
