import { CategoryId, type Citation, DutyId, IsoDate, Jurisdiction } from "@tactful/domain";
import { z } from "zod";

/** A citation with where and since when it is in force, and what it supports. */
export interface Law {
  readonly id: string;
  readonly instrument: string;
  readonly article?: string;
  readonly layer: Citation["layer"];
  readonly grade: Citation["grade"];
  readonly jurisdiction: Jurisdiction;
  readonly effectiveFrom?: IsoDate;
  readonly effectiveTo?: IsoDate;
  /** Whom it binds; absent: whoever collects. */
  readonly applies?: "first_party" | "agency";
  readonly categories?: readonly CategoryId[];
  readonly duties?: readonly DutyId[];
}

/** Checks a {@link Law}. */
export const Law: z.ZodType<Law> = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "expected an id in kebab-case"),
  instrument: z.string().min(1),
  article: z.exactOptional(z.string().min(1)),
  layer: z.enum(["statute", "rule", "standard", "self-regulation"]),
  grade: z.enum(["V1", "V2"]),
  jurisdiction: Jurisdiction,
  effectiveFrom: z.exactOptional(IsoDate),
  effectiveTo: z.exactOptional(IsoDate),
  applies: z.exactOptional(z.enum(["first_party", "agency"])),
  categories: z.exactOptional(z.array(CategoryId)),
  duties: z.exactOptional(z.array(DutyId)),
});
