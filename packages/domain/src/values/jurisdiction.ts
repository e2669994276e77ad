import { z } from "zod";

/** The countries and regions whose law the rule packs know. */
export const countries = ["CN", "US", "UK", "EU", "IN", "HK", "TW", "SG", "AU"] as const;

/** One of {@link countries}. */
export type Country = (typeof countries)[number];

/** Whose law applies: a country, or a state or city of it such as `US-MA` or `US-NY-NYC`. */
export type Jurisdiction = Country | `${Country}-${string}`;

const form = new RegExp(`^(?:${countries.join("|")})(?:-[A-Z0-9]{1,3}){0,2}$`);

/** Checks a {@link Jurisdiction}; whether a state has rules of its own is for the packs to say. */
export const Jurisdiction: z.ZodType<Jurisdiction> = z.custom<Jurisdiction>(
  (value) => typeof value === "string" && form.test(value),
  `expected one of ${countries.join(", ")}, or a state or city such as US-MA or US-NY-NYC`,
);

/** The country that a jurisdiction belongs to: `US` for `US-NY-NYC`. */
export function countryOf(jurisdiction: Jurisdiction): Country {
  return jurisdiction.slice(0, 2) as Country;
}
