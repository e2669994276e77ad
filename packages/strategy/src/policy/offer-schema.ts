import { LocalizedText } from "@tactful/domain";
import { z } from "zod";
import type { Offer } from "./offer.ts";
import { ListedId, PolicyId, Share, WholeAmount } from "./policy-values.ts";

const base = {
  id: PolicyId,
  title: LocalizedText,
  products: z.exactOptional(z.array(ListedId).min(1)),
};

const annualRate = z.number().min(0);
const months = z.int().min(1);

/** Checks an {@link Offer}: a product, a length or a rate beyond policy is found by `loadPolicy`. */
export const OfferSchema: z.ZodType<Offer> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("instalments"),
    ...base,
    months: z.array(months).min(1),
    minInstalmentMinor: z.int().min(1),
    annualRate,
    arrears: z.enum(["first", "spread"]),
  }),
  z.strictObject({
    kind: z.literal("extension"),
    ...base,
    extendMonths: months,
    maxExtensions: z.int().min(1),
    annualRate,
  }),
  z.strictObject({
    kind: z.literal("settlement"),
    ...base,
    discount: Share,
    dueDays: WholeAmount,
    parts: z.int().min(1),
  }),
  z.strictObject({ kind: z.literal("full"), ...base, dueDays: WholeAmount }),
]);
