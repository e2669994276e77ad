import { z } from "zod";

/** A comparison of a number with a constant; missing never satisfies one. */
export interface Comparison {
  readonly op: ">=" | ">" | "<=" | "<" | "=";
  readonly value: number;
}

interface Common {
  /** Names of columns, or of features declared earlier, in order. */
  readonly of: readonly string[];
  /** Results outside are moved to the nearer end. */
  readonly clamp?: readonly [number, number];
}

/**
 * How one number is made from others: a closed set of named operations, never an expression to evaluate.
 *
 * A special code of an input is no quantity: it counts as missing. A missing input makes the result missing, except where `skipMissing` is set; then only all missing makes it so.
 * - `ratio` first / second; where the second is 0 or less, `otherwise` (a number, or null for missing).
 * - `difference` first - second.
 * - `sum`, `mean`, `min`, `max` over all.
 * - `weighted-sum` sum of input times weight, plus `constant`.
 * - `count` how many inputs satisfy `where`.
 * - `position` 0-based index of the first input that satisfies `where`, the number of inputs where none does.
 * - `trend` least-squares slope over positions 0, 1, 2 … in the order given.
 * - `log` sign(x) ln(1 + |x|).
 */
export type Derivation =
  | (Common & { readonly op: "ratio"; readonly otherwise: number | null })
  | (Common & { readonly op: "difference" | "trend" | "log" })
  | (Common & { readonly op: "sum" | "mean" | "min" | "max"; readonly skipMissing?: boolean })
  | (Common & {
      readonly op: "weighted-sum";
      readonly weights: readonly number[];
      readonly constant?: number;
    })
  | (Common & {
      readonly op: "count" | "position";
      readonly where: Comparison;
      readonly skipMissing?: boolean;
    });

/** Checks a {@link Comparison}. */
export const Comparison: z.ZodType<Comparison> = z.strictObject({
  op: z.enum([">=", ">", "<=", "<", "="]),
  value: z.number(),
});

const of = z.array(z.string().min(1)).min(1);
const two = z.array(z.string().min(1)).length(2);
const clamp = z.exactOptional(z.tuple([z.number(), z.number()]));
const skipMissing = z.exactOptional(z.boolean());

/** Checks a {@link Derivation}. */
export const Derivation: z.ZodType<Derivation> = z
  .discriminatedUnion("op", [
    z.strictObject({ op: z.literal("ratio"), of: two, otherwise: z.number().nullable(), clamp }),
    z.strictObject({ op: z.literal("difference"), of: two, clamp }),
    z.strictObject({ op: z.literal("trend"), of: of.min(2), clamp }),
    z.strictObject({ op: z.literal("log"), of: of.length(1), clamp }),
    z.strictObject({ op: z.enum(["sum", "mean", "min", "max"]), of, skipMissing, clamp }),
    z.strictObject({
      op: z.literal("weighted-sum"),
      of,
      weights: z.array(z.number()),
      constant: z.exactOptional(z.number()),
      clamp,
    }),
    z.strictObject({ op: z.enum(["count", "position"]), of, where: Comparison, skipMissing, clamp }),
  ])
  .check((context) => {
    const value = context.value;
    if (value.op === "weighted-sum" && value.weights.length !== value.of.length) {
      context.issues.push({
        code: "custom",
        message: `weighted-sum needs one weight for each of its ${value.of.length} inputs`,
        path: ["weights"],
        input: value,
      });
    }
  });
