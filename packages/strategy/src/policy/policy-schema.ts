import {
  BucketId,
  Citation,
  CollectsAs,
  ContactChannel,
  CurrencyCode,
  IsoDate,
  Jurisdiction,
  LocalizedText,
} from "@tactful/domain";
import { z } from "zod";
import { quadrants } from "../willingness/quadrant.ts";
import { OfferSchema } from "./offer-schema.ts";
import {
  type Authority,
  type Cadence,
  handlers,
  type Policy,
  type StopLine,
  type Stretch,
  stopCauses,
  type TreatmentCondition,
  type TreatmentLine,
  tones,
} from "./policy.ts";
import { ListedId, PolicyId, Share, WholeAmount } from "./policy-values.ts";

const StretchSchema: z.ZodType<Stretch> = z
  .strictObject({ from: z.exactOptional(WholeAmount), below: z.exactOptional(WholeAmount) })
  .refine(({ from = 0, below = Number.POSITIVE_INFINITY }) => from < below, {
    message: "is an empty stretch; `below` must be greater than `from`, or than 0 without it",
  });

const CadenceSchema: z.ZodType<Cadence> = z.strictObject({
  everyDays: z.int().min(1),
  mostPerWeek: z.int().min(1).max(7),
});

const Stop: z.ZodType<StopLine> = z.strictObject({
  id: PolicyId,
  cause: z.enum(stopCauses),
  action: z.enum(["stop", "redirect"]),
  handler: z.exactOptional(z.enum(handlers)),
  channels: z.exactOptional(z.array(ContactChannel)),
  offers: z.exactOptional(z.array(PolicyId)),
  cadence: z.exactOptional(CadenceSchema),
  why: LocalizedText,
  citation: z.exactOptional(Citation),
});

/** The axes of a treatment line: what is owed and how it went so far. There is none for who the borrower is. */
const Condition: z.ZodType<TreatmentCondition> = z.strictObject({
  bucket: z.exactOptional(z.array(BucketId).min(1)),
  overdueMinor: z.exactOptional(StretchSchema),
  product: z.exactOptional(z.array(ListedId).min(1)),
  grade: z.exactOptional(z.array(ListedId).min(1)),
  quadrant: z.exactOptional(z.array(z.enum(quadrants)).min(1)),
  brokenPromises: z.exactOptional(StretchSchema),
  firstContact: z.exactOptional(z.boolean()),
});

const Treatment: z.ZodType<TreatmentLine> = z.strictObject({
  id: PolicyId,
  when: Condition,
  over: z.exactOptional(z.array(PolicyId).min(1)),
  tone: z.enum(tones),
  channels: z.array(ContactChannel),
  cadence: CadenceSchema,
  handler: z.enum(handlers),
  offers: z.array(PolicyId),
  why: LocalizedText,
});

const Role: z.ZodType<Authority> = z.strictObject({
  role: PolicyId,
  title: LocalizedText,
  maxDiscount: Share,
  feesShare: Share,
  interestShare: Share,
  principalShare: Share,
  maxMonths: z.int().min(0),
});

const Clock = z
  .string()
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, "expected a time of day such as 09:00");

const HouseHours: z.ZodType<Policy["houseHours"]> = z
  .strictObject({ from: Clock, to: Clock, days: z.enum(["every", "weekdays"]) })
  .refine(({ from, to }) => from < to, { path: ["to"], message: "must be after `from`" });

/** Checks the shape of a policy file; what the parts say to each other is checked by `loadPolicy`. */
export const PolicyFile: z.ZodType<Policy> = z.strictObject({
  policy: PolicyId,
  version: z.string().min(1),
  title: LocalizedText,
  owner: z.string().min(1),
  jurisdiction: Jurisdiction,
  applies: CollectsAs,
  currency: CurrencyCode,
  effectiveFrom: IsoDate,
  products: z.array(ListedId).min(1),
  grades: z.array(ListedId.refine((grade) => grade !== "none", "`none` is the word for no score")),
  houseHours: HouseHours,
  costs: z.partialRecord(ContactChannel as z.ZodType<ContactChannel, string>, WholeAmount),
  authority: z.array(Role).min(1),
  caps: z.strictObject({
    lender: z.enum(["licensed", "private"]),
    annualRate: z.number().min(0).max(10),
    maxMonths: z.record(z.string(), z.int().min(1)),
  }),
  byAppointment: z.array(ContactChannel),
  sources: z.array(z.strictObject({ about: LocalizedText, citation: Citation })),
  stops: z.array(Stop),
  offers: z.array(OfferSchema),
  treatments: z.array(Treatment).min(1).max(500),
});
