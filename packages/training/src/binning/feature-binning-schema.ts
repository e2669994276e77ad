import { LocalizedText } from "@tactful/domain";
import { z } from "zod";
import type { FeatureBins } from "../additive/additive-model.ts";
import type { BinContent, BinningNote, FeatureBinning } from "./feature-binning.ts";

const edge = z
  .number()
  .refine((value) => Math.fround(value) === value, "edges must be single-precision numbers");

const bins: z.ZodType<FeatureBins> = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(["number", "category"]),
  edges: z
    .array(edge)
    .refine(
      (edges) => edges.every((value, at) => at === 0 || value > (edges[at - 1] ?? value)),
      "edges must ascend strictly",
    ),
  special: z.array(z.number()),
  categories: z.number().int().nonnegative(),
  direction: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
});

const content: z.ZodType<BinContent> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("interval"), above: z.number().nullable(), upTo: z.number().nullable() }),
  z.strictObject({ kind: z.literal("special"), code: z.number() }),
  z.strictObject({ kind: z.literal("group"), categories: z.array(z.number().int().nonnegative()) }),
  z.strictObject({ kind: z.literal("unseen") }),
  z.strictObject({ kind: z.literal("missing") }),
]);

/** Checks a {@link BinningNote}. */
export const BinningNoteSchema: z.ZodType<BinningNote> = z.strictObject({
  code: z.enum([
    "constant",
    "direction-collapsed",
    "direction-costly",
    "limits-collapsed",
    "rare-pooled",
    "edit-small",
    "edit-trend",
  ]),
  feature: z.string(),
  message: LocalizedText,
});

/** Checks a {@link FeatureBinning}. */
export const FeatureBinningSchema: z.ZodType<FeatureBinning> = z.strictObject({
  bins,
  groups: z.array(z.number().int().nonnegative()),
  table: z.array(
    z.strictObject({
      content,
      repaid: z.number().nonnegative(),
      unpaid: z.number().nonnegative(),
      repaidRate: z.number().min(0).max(1).nullable(),
      woe: z.number(),
      iv: z.number().nonnegative(),
    }),
  ),
  iv: z.number().nonnegative(),
  trend: z.enum(["none", "increasing", "decreasing", "peak", "valley"]),
  notes: z.array(BinningNoteSchema),
});
