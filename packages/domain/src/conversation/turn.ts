import { z } from "zod";
import { inputObject } from "../values/input-object.ts";
import { Facts } from "./facts.ts";
import { Speaker } from "./speaker.ts";

/** One turn of a conversation. */
export interface Turn {
  /** The collector, who is checked, where the input does not say. */
  readonly speaker: Speaker;
  /** Seconds since the start of the conversation. */
  readonly at?: number;
  readonly text: string;
  /** Facts that hold from this turn's point of view; they win over the conversation's. */
  readonly facts?: Facts;
}

/** Reads a {@link Turn}, its defaults filled in. */
export const Turn: z.ZodType<Turn> = inputObject({
  speaker: Speaker.default("collector"),
  at: z.exactOptional(z.number().min(0)),
  text: z.string(),
  facts: z.exactOptional(Facts),
});
