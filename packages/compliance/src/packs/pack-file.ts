import { type Jurisdiction, Jurisdiction as JurisdictionSchema, LocalizedText } from "@tactful/domain";
import { z } from "zod";
import type { ContactRule } from "../contact/contact-rule.ts";
import { ContactRule as ContactRuleSchema } from "../contact/contact-rule-schema.ts";
import { CategoryRewrites } from "./category-rewrites.ts";
import { Cue } from "./cue.ts";
import { ContactLimits, DutySignal, MessageDuty } from "./duty-rule.ts";
import { Law } from "./law.ts";
import type { Rule } from "./rule.ts";
import { Rule as RuleSchema } from "./rule-schema.ts";
import { Waiver } from "./waiver.ts";
import { WordClasses } from "./word-classes.ts";

/** The level of a pack: a later level may be stricter, and laxer only by a waiver. */
export const packLevels = ["national", "company", "product"] as const;

/** What `pack.yaml` says of a pack. */
export interface PackHead {
  readonly id: string;
  readonly version: string;
  readonly title: LocalizedText;
  readonly level: (typeof packLevels)[number];
  /** Absent: everywhere. */
  readonly jurisdictions?: readonly Jurisdiction[];
}

/** Checks a {@link PackHead}. */
export const PackHead: z.ZodType<PackHead> = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z0-9]+)*$/, "expected a pack name in lower case"),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "expected a version such as 1.0.0"),
  title: LocalizedText,
  level: z.enum(packLevels).default("national"),
  jurisdictions: z.exactOptional(z.array(JurisdictionSchema).min(1)),
});

/** What one file of a pack may hold; a file usually holds one of these lists. */
export interface PackFile {
  readonly rules?: readonly Rule[];
  readonly classes?: WordClasses;
  readonly cues?: readonly Cue[];
  readonly citations?: readonly Law[];
  readonly rewrites?: CategoryRewrites;
  readonly signals?: readonly DutySignal[];
  readonly messages?: readonly MessageDuty[];
  readonly limits?: readonly ContactLimits[];
  readonly contact?: readonly ContactRule[];
  readonly waivers?: readonly Waiver[];
}

/** Checks a {@link PackFile}. */
export const PackFile: z.ZodType<PackFile> = z
  .strictObject({
    rules: z.exactOptional(z.array(RuleSchema)),
    classes: z.exactOptional(WordClasses),
    cues: z.exactOptional(z.array(Cue)),
    citations: z.exactOptional(z.array(Law)),
    rewrites: z.exactOptional(CategoryRewrites),
    signals: z.exactOptional(z.array(DutySignal)),
    messages: z.exactOptional(z.array(MessageDuty)),
    limits: z.exactOptional(z.array(ContactLimits)),
    contact: z.exactOptional(z.array(ContactRuleSchema)),
    waivers: z.exactOptional(z.array(Waiver)),
  })
  .refine((file) => Object.keys(file).length > 0, "holds nothing; expected rules, classes, cues or the like");
