import { z } from "zod";
import { NestedAccount } from "../account/account.ts";
import { Borrower } from "../account/borrower.ts";
import { Score } from "../account/score.ts";
import { Facts } from "../conversation/facts.ts";
import { Turn } from "../conversation/turn.ts";
import { Channel } from "../labels/channel.ts";
import { Id } from "../values/id.ts";
import { inputObject } from "../values/input-object.ts";
import { IsoTime } from "../values/iso-time.ts";
import { Jurisdiction } from "../values/jurisdiction.ts";
import { Language } from "../values/language.ts";

/** A moment of a conversation for which a collector wants wording. */
export interface Situation {
  readonly id: Id;
  readonly language: Language;
  readonly jurisdiction: Jurisdiction;
  readonly channel: Channel;
  /** Now, with the borrower's offset. */
  readonly localTime: IsoTime;
  readonly account: NestedAccount;
  readonly borrower: Borrower;
  /** What was said so far; may be empty. */
  readonly turns: readonly Turn[];
  /** Free text by staff. */
  readonly note?: string;
  readonly score?: Score;
  /** Name of a policy file; the jurisdiction's sample where absent. */
  readonly policy?: string;
  readonly facts?: Facts;
}

/** Reads a {@link Situation}. */
export const Situation: z.ZodType<Situation> = inputObject({
  id: Id,
  language: Language,
  jurisdiction: Jurisdiction,
  channel: Channel,
  localTime: IsoTime,
  account: NestedAccount,
  borrower: Borrower,
  turns: z.array(Turn),
  note: z.exactOptional(z.string()),
  score: z.exactOptional(Score),
  policy: z.exactOptional(z.string().min(1)),
  facts: z.exactOptional(Facts),
});
