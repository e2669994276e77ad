import { type ContactRules, createContactRules, loadContactBook } from "@tactful/compliance";
import type { Channel, ContactChannel, LocalizedText, Situation } from "@tactful/domain";
import { isOurs } from "../stages/moment.ts";
import type { FindWord } from "../stages/word-finder.ts";

/** What tells whether a contact is permitted. */
export interface PermissionRules {
  /** The rules on hours and no others: what else forbids a contact does not move a conversation that goes on. */
  readonly hours: ContactRules;
  /** All of them, for a contact that has yet to begin. */
  readonly contact: ContactRules;
}

/** The contact rules of the shipped packs. Throws RULE_INVALID. */
export function permissionRules(): PermissionRules {
  const book = loadContactBook();
  return {
    hours: createContactRules({ ...book, rules: book.rules.filter((rule) => "hours" in rule) }),
    contact: createContactRules(book),
  };
}

const live: ReadonlySet<Channel> = new Set(["call", "ai-call", "visit"]);

/** A few words that only answer a call. */
const greeting =
  /^[\p{P}\s]*(?:喂|你好|您好|哪位|谁啊|边位|hello|hi|yes|hey)*[\p{P}\s]*(?:喂|你好|您好|哪位|谁啊|边位|hello|hi|yes|hey)?[\p{P}\s]*$/iu;

/**
 * Whether the borrower opened the conversation: in writing by the first turn, on a call, where whoever is called speaks first too, by words
 * that tell that somebody called us.
 */
function isOpenedByBorrower({ turns, channel }: Situation, isInbound: FindWord): boolean {
  const [first] = turns;
  if (first === undefined) return false;
  if (!live.has(channel)) return !isOurs(first);
  const isAnswering = !isOurs(first) && greeting.test(first.text);
  return !isAnswering && turns.slice(0, 2).some(({ text }) => isInbound(text));
}

/** The moment as the clock on the borrower's wall, which the offset of a local time is. */
function wallClock(localTime: string): string {
  return `${localTime.replace(/(?:Z|[+-]\d\d:\d\d)$/, "")}Z`;
}

/** Whether now is within the permitted hours, or the borrower opened the conversation. */
export function hoursOf(
  situation: Situation,
  { hours }: PermissionRules,
  isInbound: FindWord,
): "open" | "closed" {
  const { channel, jurisdiction, localTime, facts, id } = situation;
  if (channel === "court" || isOpenedByBorrower(situation, isInbound)) return "open";
  const { allowed } = hours.answer(
    {
      id,
      jurisdiction,
      party: "debtor",
      channel: channel satisfies ContactChannel,
      at: wallClock(localTime),
      timeZone: "UTC",
      applies: "agency",
      history: [],
      ...(facts === undefined ? {} : { facts }),
    },
    { withMessages: false },
  );
  return allowed === false ? "closed" : "open";
}

/** Why the contact that a situation prepares is forbidden now; none for a conversation that has begun. */
export function contactReasons(situation: Situation, { contact }: PermissionRules): readonly LocalizedText[] {
  const { id, channel, jurisdiction, localTime, account, facts, turns } = situation;
  if (turns.length > 0 || channel === "court") return [];
  const { reasons } = contact.answer({
    id,
    jurisdiction,
    party: "debtor",
    channel,
    at: account.timeZone === undefined ? wallClock(localTime) : localTime,
    timeZone: account.timeZone ?? "UTC",
    applies: "agency",
    history: account.timeZone === undefined ? [] : (account.history ?? []),
    facts: { ...account.facts, ...facts },
  });
  return reasons.flatMap(({ message }) => (message === undefined ? [] : [message]));
}
