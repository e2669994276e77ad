import { detailAnswers } from "@tactful/compliance";
import { Channel, Language, type Situation, StageId } from "@tactful/domain";
import { z } from "zod";
import { isOurs } from "../../stages/moment.ts";
import type { PrivateWords } from "../private/private-words.ts";
import { stripInvisible } from "../strip-invisible.ts";

/** An approved text that is to be re-worded, its personal data hidden. */
export interface TextToReword {
  readonly id: string;
  readonly text: string;
}

/** The data that goes with a prompt. It holds no account, no score and no note: only what may be said, and what was said. */
export interface RewordInput {
  readonly language: Language;
  readonly channel: Channel;
  readonly stage: StageId;
  readonly goal: string;
  readonly texts: readonly TextToReword[];
  readonly conversation: readonly { readonly by: "us" | "them"; readonly said: string }[];
}

const shape = {
  language: Language,
  channel: Channel,
  stage: StageId,
  goal: z.string().min(1),
  texts: z.array(z.strictObject({ id: z.string(), text: z.string().min(1) })).min(1),
  conversation: z.array(z.strictObject({ by: z.enum(["us", "them"]), said: z.string() })),
};

/** Checks a {@link RewordInput}. */
export const RewordInput: z.ZodType<RewordInput> = z.strictObject(shape);

/** The names of its fields, in the order in which prompts list them. */
export const rewordInputs: readonly string[] = Object.keys(shape);

const lastTurns = 8;
const longestTurn = 300;

/** The last turns of a conversation, without what nobody sees and with personal data hidden before anything is cut. */
export function hiddenTurns({ turns }: Situation, hidden: PrivateWords): RewordInput["conversation"] {
  // Cut far behind what is sent, so that no number is cut in two and no text is too long to look through.
  const clean = turns.map((turn) => ({ ...turn, text: stripInvisible(turn.text).slice(0, longestTurn * 4) }));
  const answers = detailAnswers(clean);
  return clean.slice(-lastTurns).map((turn, index, last) => {
    const isAnswer = answers[clean.length - last.length + index] === true;
    return {
      by: isOurs(turn) ? ("us" as const) : ("them" as const),
      said: hidden.hide(turn.text, { isAnswer }).slice(0, longestTurn),
    };
  });
}
