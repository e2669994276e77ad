import {
  CategoryId,
  Conversation,
  Count,
  DutyId,
  type DutyResult,
  type Finding,
  parseValue,
  Utterance,
} from "@tactful/domain";
import { z } from "zod";

/** What a reviewer says of one thing said: whether it breaks the rules, and how. */
export interface UtteranceLabel {
  readonly expect: "violation" | "needs-fact" | "clean";
  /** The main category; always there unless clean. */
  readonly category?: CategoryId;
  /** Other categories that would be right too. */
  readonly also: readonly CategoryId[];
  /** How it is said: plain, indirect, evasive, look-alike, everyday … */
  readonly form?: string;
  /** The disguise, where there is one. */
  readonly evasion?: string;
  /** What the record tests. */
  readonly function?: string;
}

/** What a reviewer says of a conversation. */
export interface ConversationLabel {
  readonly duties: Readonly<Partial<Record<DutyId, DutyResult["status"]>>>;
  readonly findings: readonly {
    readonly turn: number;
    readonly category: CategoryId;
    readonly status: Finding["status"];
  }[];
  /** No finding and no missed duty. */
  readonly clean: boolean;
}

/** A record with its label. */
export type LabelledRecord =
  | {
      readonly kind: "utterance";
      readonly id: string;
      readonly record: Utterance;
      readonly label: UtteranceLabel;
    }
  | {
      readonly kind: "conversation";
      readonly id: string;
      readonly record: Conversation;
      readonly label: ConversationLabel;
    };

const tag = z.exactOptional(z.string().min(1));

const UtteranceLabelSchema = z
  .object({
    expect: z.enum(["violation", "needs-fact", "clean"]),
    category: z.exactOptional(CategoryId),
    also: z.array(CategoryId).default([]),
    form: tag,
    evasion: tag,
    function: tag,
  })
  .refine((label) => label.expect === "clean" || label.category !== undefined, {
    path: ["category"],
    message: "is missing; a record that is not clean names its category",
  });

const status = z.enum(["met", "missed", "not-applicable"]);

const ConversationLabelSchema = z.object({
  duties: z.partialRecord(DutyId, status).default({}),
  findings: z
    .array(z.object({ turn: Count, category: CategoryId, status: z.enum(["violation", "needs-fact"]) }))
    .default([]),
  clean: z.boolean(),
});

/** Reads a labelled utterance or conversation, told apart by `turns`. Throws RECORD_INVALID. */
export function labelledRecord(value: Readonly<Record<string, unknown>>, id: string): LabelledRecord {
  const plain = { ...value, id };
  if (value["turns"] === undefined) {
    const label = parseValue(UtteranceLabelSchema, plain, "RECORD_INVALID");
    return { kind: "utterance", id, record: parseValue(Utterance, plain, "RECORD_INVALID"), label };
  }
  const label = parseValue(ConversationLabelSchema, value["expect"], "RECORD_INVALID", { path: "expect" });
  return { kind: "conversation", id, record: parseValue(Conversation, plain, "RECORD_INVALID"), label };
}
