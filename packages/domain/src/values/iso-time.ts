import { z } from "zod";

/** A moment with its offset from UTC, such as `2026-03-01T09:30:00+08:00`; seconds and their fraction may be left out. */
export type IsoTime = string;

const expected = "expected a time with its offset, such as 2026-03-01T09:30:00+08:00";

const clock =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

const isDay = z.iso.date();

/** Checks an {@link IsoTime}: the day must exist, and the offset (or Z) must be there. */
export const IsoTime: z.ZodType<IsoTime> = z
  .string()
  .refine((text) => isDay.safeParse(clock.exec(text)?.[1]).success, expected);
