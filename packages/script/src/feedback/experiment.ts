import { z } from "zod";
import { stableHash } from "../choice/stable-hash.ts";
import type { FeedbackReport } from "./feedback-report.ts";

/** A comparison of wordings. The first variant is the one in use. */
export interface Experiment {
  readonly id: string;
  readonly variants: readonly { readonly id: string; readonly share: number }[];
}

/** Checks an {@link Experiment}: two variants or more, with names of their own, whose shares add up to 1. */
export const Experiment: z.ZodType<Experiment> = z.strictObject({
  id: z.string().min(1),
  variants: z
    .array(z.strictObject({ id: z.string().min(1), share: z.number().gt(0).lt(1) }))
    .min(2)
    .refine((variants) => new Set(variants.map(({ id }) => id)).size === variants.length, {
      error: "each variant needs a name of its own",
    })
    .refine((variants) => Math.abs(variants.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9, {
      error: "the shares must add up to 1",
    }),
});

/** The variant of a case: by a stable hash of its id, so that a case never changes sides and no list is kept. */
export function variantOf({ id, variants }: Experiment, caseId: string): string {
  const place = stableHash(`${id}\n${caseId}`);
  let below = 0;
  const found = variants.find(({ share }) => {
    below += share;
    return place < below;
  });
  return (found ?? variants.at(-1))?.id ?? "";
}

/** Whether a variant may go on. */
export interface GuardVerdict {
  readonly variant: string;
  readonly stop: boolean;
  /** The guard metrics that are worse than those of the variant in use. */
  readonly worse: readonly ("complaint" | "violation")[];
}

/**
 * Holds each variant's guard metrics against those of the variant in use: it stops once more complaints or violations are told apart from
 * chance, which is where the 95 % Wilson intervals no longer overlap. No gain in payments makes up for that.
 */
export function guardVerdicts(experiment: Experiment, report: FeedbackReport): readonly GuardVerdict[] {
  const lineOf = (variant: string) =>
    report.variants.find(({ name }) => name === `${experiment.id}/${variant}`);
  const [first, ...others] = experiment.variants;
  const control = first === undefined ? undefined : lineOf(first.id);
  return others.map(({ id }) => {
    const line = lineOf(id);
    const worse = (["complaint", "violation"] as const).filter(
      (metric) =>
        line !== undefined &&
        control !== undefined &&
        line.outcomes[metric].low > control.outcomes[metric].high,
    );
    return { variant: id, stop: worse.length > 0, worse };
  });
}
