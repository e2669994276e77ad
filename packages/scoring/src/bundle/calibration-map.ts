import { z } from "zod";

/**
 * The map from a raw margin (log-odds) to a probability, stored in the manifest.
 *
 * - `none` sigmoid(m)
 * - `platt` sigmoid(a m + b) (Platt 1999)
 * - `beta` sigmoid(a ln p - b ln(1 - p) + c) with p = sigmoid(m) (Kull, Silva Filho, Flach 2017)
 * - `isotonic` linear interpolation through the points (margins[i], probabilities[i]), flat outside
 */
export type CalibrationMap =
  | { readonly method: "none" }
  | { readonly method: "platt"; readonly a: number; readonly b: number }
  | { readonly method: "beta"; readonly a: number; readonly b: number; readonly c: number }
  | {
      readonly method: "isotonic";
      /** Strictly ascending margins. */
      readonly margins: readonly number[];
      /** Non-descending probabilities, as many as margins. */
      readonly probabilities: readonly number[];
    };

function isAscending(values: readonly number[], strictly: boolean): boolean {
  return values.every((value, index) => {
    const previous = values[index - 1];
    return previous === undefined || (strictly ? value > previous : value >= previous);
  });
}

/** Checks a {@link CalibrationMap}; every map must keep the order of margins. */
export const CalibrationMap: z.ZodType<CalibrationMap> = z.discriminatedUnion("method", [
  z.strictObject({ method: z.literal("none") }),
  z.strictObject({ method: z.literal("platt"), a: z.number().positive(), b: z.number() }),
  z.strictObject({
    method: z.literal("beta"),
    a: z.number().nonnegative(),
    b: z.number().nonnegative(),
    c: z.number(),
  }),
  z
    .strictObject({
      method: z.literal("isotonic"),
      margins: z.array(z.number()).min(1),
      probabilities: z.array(z.number().min(0).max(1)).min(1),
    })
    .refine(
      (map) =>
        map.margins.length === map.probabilities.length &&
        isAscending(map.margins, true) &&
        isAscending(map.probabilities, false),
      "margins must ascend strictly and probabilities must not fall",
    ),
]);
