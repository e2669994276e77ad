import { z } from "zod";

/** How grave a finding is, gravest first. */
export const severities = ["critical", "high", "medium", "low"] as const;

/** One of {@link severities}. */
export type Severity = (typeof severities)[number];

/** Checks a {@link Severity}. */
export const Severity: z.ZodType<Severity> = z.enum(severities);
