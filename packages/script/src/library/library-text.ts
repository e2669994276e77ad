import {
  BucketId,
  Channel,
  EmotionId,
  IntentId,
  IsoDate,
  Jurisdiction,
  Language,
  LateReasonId,
  StageId,
} from "@tactful/domain";
import { z } from "zod";

/** What a wording is for. */
export const purposes = [
  "open",
  "verify",
  "disclose",
  "inform",
  "reflect",
  "reassure",
  "explore",
  "propose",
  "confirm",
  "guide",
  "pause",
  "handover",
  "close",
  "leave-message",
] as const;

/** One of {@link purposes}. */
export type Purpose = (typeof purposes)[number];

/** When a text may be said; what is left out fits anything. */
export interface TextCondition {
  readonly reasons?: readonly LateReasonId[];
  readonly emotions?: readonly EmotionId[];
  /** What the borrower said last. */
  readonly intents?: readonly IntentId[];
  /** The channels of live talk where absent. */
  readonly channels?: readonly Channel[];
  readonly buckets?: readonly BucketId[];
  /** Where its words are at home; a country stands for its states and cities. */
  readonly jurisdictions?: readonly Jurisdiction[];
  /** A bot says the bot's texts and no others. */
  readonly speaker?: "collector" | "bot";
}

/** One text of the library. */
export interface LibraryText {
  /** `<stage>/<name>`; never reused. */
  readonly id: string;
  readonly version: string;
  /** A lender's officer approves; a retired text is not said. */
  readonly status: "proposed" | "approved" | "retired";
  readonly source: string;
  readonly owner: string;
  /** The last day on which it may be said. */
  readonly expires: IsoDate;
  readonly purpose: Purpose;
  readonly when?: TextCondition;
  /** Of an e-mail or a letter. */
  readonly subject?: string;
  readonly text: string;
  /** Whether it ends with an open question. */
  readonly asks: boolean;
  /** Whether it may be said before the right party is verified. */
  readonly beforeVerification: boolean;
}

/** The texts of one stage in one language. */
export interface LibraryFile {
  readonly stage: StageId;
  readonly language: Language;
  readonly texts: readonly LibraryText[];
}

const text = z.string().min(1);

function anyOf<Value>(schema: z.ZodType<Value>) {
  return z.exactOptional(z.array(schema).min(1));
}

const condition = z.strictObject({
  reasons: anyOf(LateReasonId),
  emotions: anyOf(EmotionId),
  intents: anyOf(IntentId),
  channels: anyOf(Channel),
  buckets: anyOf(BucketId),
  jurisdictions: anyOf(Jurisdiction),
  speaker: z.exactOptional(z.enum(["collector", "bot"])),
});

const entry = z
  .strictObject({
    id: z.string().regex(/^[a-z-]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/, "expected <stage>/<name in kebab-case>"),
    version: z.string().regex(/^\d+\.\d+\.\d+$/, "expected a version such as 1.0.0"),
    status: z.enum(["proposed", "approved", "retired"]),
    source: text,
    owner: text,
    expires: IsoDate,
    purpose: z.enum(purposes),
    when: z.exactOptional(condition),
    subject: z.exactOptional(text),
    text: z.exactOptional(text),
    body: z.exactOptional(text),
    asks: z.boolean().default(false),
    beforeVerification: z.boolean().default(false),
  })
  .refine((value) => (value.text === undefined) !== (value.body === undefined), {
    error: "must have either text or body",
    path: ["text"],
  })
  .transform(({ text: said, body, ...rest }): LibraryText => ({ ...rest, text: said ?? body ?? "" }));

/** Reads a {@link LibraryFile}; `body` is another name for the text of a letter or an e-mail. */
export const LibraryFile: z.ZodType<LibraryFile> = z.strictObject({
  stage: StageId,
  language: Language,
  texts: z.array(entry),
});
