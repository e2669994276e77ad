import { z } from "zod";

/** A day of the calendar, YYYY-MM-DD. */
export type IsoDate = string;

/** Checks an {@link IsoDate}; the day must exist. */
export const IsoDate: z.ZodType<IsoDate> = z.iso.date("expected a date such as 2026-03-01");
