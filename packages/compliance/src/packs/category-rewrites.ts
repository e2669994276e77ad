import { type CategoryId, categories } from "@tactful/domain";
import { z } from "zod";
import type { Rewrites } from "./rule.ts";

/** Compliant wording by category, for findings whose rule brings none of its own. */
export type CategoryRewrites = Readonly<Partial<Record<CategoryId, Rewrites>>>;

const wording = z.array(z.string().min(1)).min(1);
const rewrites: z.ZodType<Rewrites> = z.strictObject({
  "zh-Hans": z.exactOptional(wording),
  "zh-Hant": z.exactOptional(wording),
  en: z.exactOptional(wording),
});

const shape = Object.fromEntries(Object.keys(categories).map((id) => [id, z.exactOptional(rewrites)]));

/** Checks {@link CategoryRewrites}. */
export const CategoryRewrites: z.ZodType<CategoryRewrites> = z.strictObject(shape);
