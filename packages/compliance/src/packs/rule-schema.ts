import {
  CategoryId,
  Channel,
  DutyId,
  FactId,
  Facts,
  Jurisdiction,
  LocalizedText,
  Severity,
  Speaker,
} from "@tactful/domain";
import { z } from "zod";
import {
  excuseKinds,
  type PatternSource as PatternSourceType,
  type RuleExample,
  type Rule as RuleType,
} from "./rule.ts";

const text = z.string().min(1);

const PatternSource: z.ZodType<PatternSourceType> = z.union([
  text,
  z.strictObject({ pattern: text, evasion: z.exactOptional(z.enum(["none", "spelling", "sound"])) }),
  z.strictObject({ regex: text }),
]);

const patterns = z.array(PatternSource).min(1);

const AudienceSchema = z.enum(["debtor", "third-party", "unknown"]);

const Heard = z.strictObject({
  class: text,
  speaker: z.exactOptional(z.enum(["collector", "borrower"])),
  turns: z.exactOptional(z.int().min(1)),
});

const Condition = z.strictObject({
  audience: z.exactOptional(z.union([AudienceSchema, z.array(AudienceSchema).min(1)])),
  first: z.exactOptional(
    z.strictObject({ seconds: z.exactOptional(z.number().min(0)), turns: z.exactOptional(z.int().min(1)) }),
  ),
  after: z.exactOptional(Heard),
  notAfter: z.exactOptional(Heard),
  context: z.exactOptional(patterns),
});

const Example: z.ZodType<string | RuleExample> = z.union([
  text,
  z.strictObject({
    text,
    context: z.exactOptional(text),
    speaker: z.exactOptional(Speaker),
    channel: z.exactOptional(Channel),
    facts: z.exactOptional(Facts),
    status: z.exactOptional(z.enum(["violation", "needs-fact"])),
  }),
]);

const wording = z.array(text).min(1);

/** Checks a rule: unknown keys, a missing example of either kind and parts that its kind does not have are refused. */
export const Rule: z.ZodType<RuleType> = z
  .strictObject({
    id: z.string().regex(/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/, "expected <pack>/<name-in-kebab-case>"),
    version: z.int().min(1),
    title: LocalizedText,
    kind: z.enum(["must-not", "must", "order", "count", "model"]),
    category: z.exactOptional(CategoryId),
    duty: z.exactOptional(DutyId),
    severity: z.exactOptional(Severity),
    languages: z.array(z.enum(["zh", "en"])).min(1),
    jurisdictions: z.exactOptional(z.array(Jurisdiction).min(1)),
    channels: z.exactOptional(z.array(Channel).min(1)),
    speakers: z.exactOptional(z.array(Speaker).min(1)),
    citations: z.exactOptional(z.array(text)),
    when: z.exactOptional(Condition),
    any: z.exactOptional(patterns),
    all: z.exactOptional(z.array(patterns).min(1)),
    none: z.exactOptional(patterns),
    antipatterns: z.exactOptional(patterns),
    except: z.exactOptional(z.array(z.enum(excuseKinds))),
    before: z.exactOptional(patterns),
    atLeast: z.exactOptional(z.int().min(2)),
    threshold: z.exactOptional(z.number().gt(0).lt(1)),
    needs: z.exactOptional(z.array(z.strictObject({ fact: FactId, lawful: z.boolean() })).min(1)),
    strength: z.exactOptional(z.literal("weak")),
    message: LocalizedText,
    rewrite: z.exactOptional(
      z.strictObject({
        "zh-Hans": z.exactOptional(wording),
        "zh-Hant": z.exactOptional(wording),
        en: z.exactOptional(wording),
      }),
    ),
    examples: z.strictObject({ flag: z.array(Example).min(1), pass: z.array(Example).min(1) }),
  })
  .refine((rule) => rule.kind === "model" || rule.any !== undefined, {
    path: ["any"],
    message: "is missing; expected at least one pattern",
  })
  .refine((rule) => (rule.kind === "must" ? rule.duty !== undefined : rule.category !== undefined), {
    path: ["category"],
    message: "is missing; a must rule names its duty, every other rule its category",
  })
  .refine((rule) => rule.kind !== "order" || rule.before !== undefined, {
    path: ["before"],
    message: "is missing; an order rule says what must have been said before",
  })
  .refine((rule) => rule.kind !== "count" || rule.atLeast !== undefined, {
    path: ["atLeast"],
    message: "is missing; a count rule says from how many hits on it counts",
  })
  .refine((rule) => rule.kind !== "model" || rule.threshold !== undefined, {
    path: ["threshold"],
    message: "is missing; a model rule says from which probability on it counts",
  });
