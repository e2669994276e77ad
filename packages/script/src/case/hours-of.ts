import { type ContactRules, createContactRules, loadContactBook } from "@tactful/compliance";
import type { Channel, ContactChannel, Situation } from "@tactful/domain";
import { isOurs } from "../stages/moment.ts";
import type { FindWord } from "../stages/word-finder.ts";

/** The rules of the shipped packs on the hours of contact, and no others: what else forbids a contact does not move a conversation. */
export function hoursRules(): ContactRules {
  const book = loadContactBook();
  return createContactRules({ ...book, rules: book.rules.filter((rule) => "hours" in rule) });
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
export function hoursOf(situation: Situation, rules: ContactRules, isInbound: FindWord): "open" | "closed" {
  const { channel, jurisdiction, localTime, facts, id } = situation;
  if (channel === "court" || isOpenedByBorrower(situation, isInbound)) return "open";
  const { allowed } = rules.answer(
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
