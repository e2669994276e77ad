import { z } from "zod";

/** An IANA time zone such as `Asia/Shanghai`, or the list of zones a person may be in. */
export type TimeZone = string | readonly string[];

/** Building a formatter costs some 60 microseconds; the cap keeps odd spellings from filling memory. */
const known = new Set<string>();
const knownLimit = 1000;

/** Names only: Intl also takes offsets such as +08:00, which say nothing about summer time. */
const name = /^[A-Za-z][A-Za-z0-9_+\-/]*$/;

function isZone(zone: string): boolean {
  if (known.has(zone)) return true;
  if (!name.test(zone)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
  } catch {
    return false;
  }
  if (known.size < knownLimit) known.add(zone);
  return true;
}

const zone = z.string().refine(isZone, "expected an IANA time zone such as Asia/Shanghai");

/** Checks a {@link TimeZone}; every name must be one this machine's time zone data holds. */
export const TimeZone: z.ZodType<TimeZone> = z.union([zone, z.array(zone).min(1)]);
