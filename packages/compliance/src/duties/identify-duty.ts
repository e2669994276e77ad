import type { DutyResult } from "@tactful/domain";
import { plainText } from "./answers.ts";
import type { ConversationLog, LoggedTurn } from "./conversation-log.ts";
import { namesDebt } from "./stated-debt.ts";
import { hears, ourTurns } from "./turns.ts";

/** Own turns within which a caller must have said who is calling. */
const openingTurns = 3;

/** `Kim from Sandpiper`, `Vic Dorsey, Kestrel Recovery`: names are told by their capitals, where the text has any. */
const nameAndCompany = /\b\p{Lu}[\p{L}'’]+,? (?:here )?(?:from|with|at|of) (?:the )?\p{Lu}\p{L}+/u;
const ownName =
  /\b(?:I['’]m|I am|[Tt]his is|[Nn]ame['’]s|[Nn]ame is|[Ii]t['’]s) (?:\p{Lu}\p{L}+\.? )?\p{Lu}\p{Ll}+/u;

/** 我是某某的…: whoever is somebody's is named by it, where no verb of asking or coming follows. */
const ofCompany =
  /(?:我|我们|这边|这里|这头)(?:是|系)(?![来想要说问谁不跟在为因真负专没怕看给让替帮打])\p{Script=Han}{2,8}(?:的|嘅|这边|那边)(?!时候|意思|话|钱|款)/u;
/** 我老焦, 我小马: whoever calls the borrower often is named so. */
const shortName = /我(?:老|小)(?![板公婆家爸妈孩区时贷心号学朋师人乡样子姐弟妹二大])\p{Script=Han}/u;
const latinName = /(?:我叫|我系|我是|叫我|我个名叫)阿?[a-z]{2,}/;

const falseNames = new Set(["impersonation.authority", "deception.identity"]);

function isFalse(turn: LoggedTurn): boolean {
  return turn.findings.some(({ category, status }) => status === "violation" && falseNames.has(category));
}

/** A lender that collects its own debt is named by its own name. */
function namesLender(log: ConversationLog, turn: LoggedTurn): boolean {
  const creditor = plainText(log.debtor?.creditor ?? "").trim();
  if (log.applies !== "first_party" || creditor.length < 2 || namesDebt(log, turn)) return false;
  return plainText(turn.text).includes(creditor);
}

function isIdentifying(log: ConversationLog, turn: LoggedTurn): boolean {
  if (isFalse(turn)) return false;
  if (hears(turn, "identify.name") || namesLender(log, turn)) return true;
  const plain = plainText(turn.text);
  return (
    [nameAndCompany, ownName].some((form) => form.test(turn.text)) ||
    [ofCompany, shortName, latinName].some((form) => form.test(plain))
  );
}

/** Says who is calling, by a name, a staff number or a company, within the first turns and no later than naming the debt. */
export function identifyDuty(log: ConversationLog): DutyResult {
  const id = "duty.identify";
  const own = ourTurns(log);
  if (own.length === 0 || log.channel === "court") return { id, status: "not-applicable" };
  const said = own.slice(0, openingTurns).find((turn) => isIdentifying(log, turn));
  const named = own.find((turn) => namesDebt(log, turn));
  if (said === undefined) return { id, status: "missed" };
  const isLate = named !== undefined && named.turn < said.turn;
  return { id, status: isLate ? "missed" : "met", turn: isLate ? named.turn : said.turn };
}
