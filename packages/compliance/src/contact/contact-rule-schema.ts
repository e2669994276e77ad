import {
  CollectsAs,
  ContactChannel,
  ContactParty,
  FactId,
  IsoDate,
  IsoTime,
  Jurisdiction,
  LocalizedText,
  LocalTime,
} from "@tactful/domain";
import { z } from "zod";
import type {
  ContactExample,
  ContactRule as ContactRuleType,
  CooldownLimit,
  CountLimit,
  CountScope,
  CountWindow,
  DayHours,
  FactTest,
  GateLimit,
  HoursLimit,
  LimitLift,
} from "./contact-rule.ts";

const days = z.int().min(1);

const Hours: z.ZodType<DayHours> = z.union([
  z.literal("closed"),
  z
    .strictObject({ from: LocalTime, to: LocalTime })
    .refine((hours) => hours.from < hours.to, { error: "must be after `from`", path: ["to"] }),
]);

const HoursLimitSchema: z.ZodType<HoursLimit> = z.strictObject({
  weekdays: Hours,
  saturday: z.exactOptional(Hours),
  sunday: z.exactOptional(Hours),
  holidays: z.exactOptional(Hours),
  agreedWindow: z.boolean(),
});

const Scopes: z.ZodType<readonly CountScope[]> = z
  .array(z.enum(["number", "person", "debt", "account"]))
  .min(1);

const Window: z.ZodType<CountWindow> = z.union([
  z.literal("ever"),
  z.strictObject({ days }),
  z.strictObject({ week: z.enum(["monday", "sunday", "any"]) }),
  z.strictObject({ month: z.enum(["calendar", "any"]) }),
]);

const Lift: z.ZodType<LimitLift> = z.strictObject({ fact: z.literal("direct_prior_consent_at"), days });

const CountLimitSchema: z.ZodType<CountLimit> = z.strictObject({
  unit: z.enum(["attempt", "connected", "contact", "any"]),
  per: Scopes,
  window: Window,
  most: z.int().min(1),
  isSummed: z.exactOptional(z.boolean()),
  liftedBy: z.exactOptional(Lift),
});

const CooldownSchema: z.ZodType<CooldownLimit> = z.strictObject({
  days,
  per: Scopes,
  isSummed: z.exactOptional(z.boolean()),
  liftedBy: z.exactOptional(Lift),
});

const tests = ["is", "has", "hasChannel", "isFilled", "below"] as const;

const FactTestSchema: z.ZodType<FactTest> = z
  .strictObject({
    fact: z.union([FactId, z.literal("attorney.known")]),
    is: z.exactOptional(z.union([z.boolean(), z.string()])),
    has: z.exactOptional(z.string().min(1)),
    hasChannel: z.exactOptional(z.literal(true)),
    isFilled: z.exactOptional(z.literal(true)),
    below: z.exactOptional(z.int().min(1)),
    evidence: z.exactOptional(FactId),
  })
  .refine(
    (test) => tests.filter((name) => test[name] !== undefined).length === 1,
    `must hold exactly one of ${tests.join(", ")}`,
  );

const Gate: z.ZodType<GateLimit> = z.union([
  z.literal("closed"),
  z.strictObject({ unless: z.array(FactTestSchema).min(1) }),
  z.strictObject({ if: z.array(FactTestSchema).min(1) }),
]);

const Example: z.ZodType<ContactExample> = z.strictObject({
  at: z.exactOptional(IsoTime),
  timeZone: z.exactOptional(z.union([z.string(), z.array(z.string()).min(1)])),
  party: z.exactOptional(ContactParty),
  channel: z.exactOptional(ContactChannel),
  applies: z.exactOptional(CollectsAs),
  number: z.exactOptional(z.string()),
  debt: z.exactOptional(z.string()),
  facts: z.exactOptional(z.record(z.string(), z.unknown())),
  history: z.exactOptional(z.array(z.looseObject({ times: z.exactOptional(z.int().min(1)) }))),
});

const limits = ["hours", "count", "cooldown", "gate"] as const;

/** Checks a {@link ContactRuleType}: unknown keys, no limit or several, and a missing example of either kind are refused. */
export const ContactRule: z.ZodType<ContactRuleType> = z
  .strictObject({
    id: z.string().regex(/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/, "expected <pack>/<name-in-kebab-case>"),
    title: LocalizedText,
    jurisdiction: Jurisdiction,
    applies: z.exactOptional(CollectsAs),
    citation: z.string().min(1),
    effectiveFrom: z.exactOptional(IsoDate),
    effectiveTo: z.exactOptional(IsoDate),
    parties: z.exactOptional(z.array(ContactParty).min(1)),
    channels: z.exactOptional(z.array(ContactChannel).min(1)),
    place: z.exactOptional(z.enum(["home", "work"])),
    products: z.exactOptional(z.array(z.string().min(1)).min(1)),
    hours: z.exactOptional(HoursLimitSchema),
    count: z.exactOptional(CountLimitSchema),
    cooldown: z.exactOptional(CooldownSchema),
    gate: z.exactOptional(Gate),
    message: z.exactOptional(LocalizedText),
    examples: z.strictObject({ allowed: z.array(Example).min(1), refused: z.array(Example).min(1) }),
  })
  .refine(
    (rule) => limits.filter((name) => rule[name] !== undefined).length === 1,
    `must hold exactly one of ${limits.join(", ")}`,
  )
  .refine((rule) => (rule.gate === undefined) === (rule.message === undefined), {
    path: ["message"],
    message: "belongs to a gate, and a gate needs it; the other limits say their figures",
  });
