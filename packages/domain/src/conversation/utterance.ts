import { z } from "zod";
import { Channel } from "../labels/channel.ts";
import { Id } from "../values/id.ts";
import { inputObject } from "../values/input-object.ts";
import { Jurisdiction } from "../values/jurisdiction.ts";
import { Language } from "../values/language.ts";
import { Facts } from "./facts.ts";
import { Speaker } from "./speaker.ts";

/** One thing said or written, on its own. */
export interface Utterance {
  /** Absent where the reader of the file has yet to give it one. */
  readonly id?: Id;
  readonly text: string;
  /** The collector where the input does not say. */
  readonly speaker: Speaker;
  readonly channel?: Channel;
  readonly language?: Language;
  readonly jurisdiction?: Jurisdiction;
  /** What was said just before. */
  readonly context?: string;
  readonly facts?: Facts;
}

/** Reads an {@link Utterance}, its defaults filled in. */
export const Utterance: z.ZodType<Utterance> = inputObject({
  id: z.exactOptional(Id),
  text: z.string(),
  speaker: Speaker.default("collector"),
  channel: z.exactOptional(Channel),
  language: z.exactOptional(Language),
  jurisdiction: z.exactOptional(Jurisdiction),
  context: z.exactOptional(z.string()),
  facts: z.exactOptional(Facts),
});
