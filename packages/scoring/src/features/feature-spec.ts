import { LocalizedText } from "@tactful/domain";
import { z } from "zod";
import { Derivation } from "./derivation.ts";

/** A number that is a code rather than a quantity; it gets a bin of its own. */
export interface SpecialCode {
  readonly value: number;
  readonly label: LocalizedText;
}

/** What happens where a value is missing: an own bin, a refusal, or a constant put in its place. */
export type MissingPolicy = "bin" | "refuse" | { readonly impute: number | string };

/** One column read from a row, or one feature derived from columns. */
export interface FeatureSpec {
  /** Own name, letters, digits and underscores. */
  readonly name: string;
  /** Other headings under which the same column circulates. */
  readonly aliases: readonly string[];
  readonly type: "number" | "integer" | "category";
  /** Unit of the value: `currency` (the manifest's, major unit), `ratio`, `days`, `months`, `count`, `code` … */
  readonly unit: string;
  /** Accepted closed range; a value outside is an error. */
  readonly range?: readonly [number, number];
  readonly missing: MissingPolicy;
  /** Names of the categories, in the order of their codes 0, 1, 2 …; only for `category`. */
  readonly categories?: readonly string[];
  /** A category not in the list: an own bin (the default) or a refusal. */
  readonly unseen?: "bin" | "refuse";
  readonly special?: readonly SpecialCode[];
  /** Declared direction of the effect on repayment over the numbers that are not special; kept exactly. */
  readonly direction?: "increasing" | "decreasing";
  /** A protected characteristic or a close proxy: never a feature of a served model. */
  readonly protected: boolean;
  readonly label: LocalizedText;
  /** How the value is made from others; without it the value is read from the row. */
  readonly derive?: Derivation;
}

const specialCode: z.ZodType<SpecialCode> = z.strictObject({ value: z.number(), label: LocalizedText });

/** Checks a {@link FeatureSpec}, its defaults filled in. */
export const FeatureSpec: z.ZodType<FeatureSpec> = z
  .strictObject({
    name: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, "use letters, digits and underscores"),
    aliases: z.array(z.string().min(1)).default([]),
    type: z.enum(["number", "integer", "category"]).default("number"),
    unit: z.string().min(1),
    range: z.exactOptional(z.tuple([z.number(), z.number()])),
    missing: z.union([
      z.enum(["bin", "refuse"]),
      z.strictObject({ impute: z.union([z.number(), z.string()]) }),
    ]),
    categories: z.exactOptional(z.array(z.string().min(1)).min(1)),
    unseen: z.exactOptional(z.enum(["bin", "refuse"])),
    special: z.exactOptional(z.array(specialCode)),
    direction: z.exactOptional(z.enum(["increasing", "decreasing"])),
    protected: z.boolean().default(false),
    label: LocalizedText,
    derive: z.exactOptional(Derivation),
  })
  .check((context) => {
    const spec = context.value;
    const refuse = (path: string, message: string) =>
      context.issues.push({ code: "custom", message, path: [path], input: spec });
    if ((spec.type === "category") !== (spec.categories !== undefined)) {
      refuse("categories", "a category needs its list of categories, and nothing else has one");
    }
    if (spec.type === "category" && (spec.direction ?? spec.special ?? spec.range ?? spec.derive)) {
      refuse("type", "a category has no direction, special codes, range or derivation");
    }
    if (spec.range !== undefined && spec.range[0] > spec.range[1])
      refuse("range", "the range is upside down");
  });
