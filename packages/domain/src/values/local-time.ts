import { z } from "zod";

/** A time of day on a wall clock, HH:MM with optional seconds; 24:00 is the end of the day. */
export type LocalTime = string;

/** Checks a {@link LocalTime}. As texts they sort in order of time. */
export const LocalTime: z.ZodType<LocalTime> = z
  .string()
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|24:00)$/, "expected a time of day such as 09:30");
