import { type Country, countryOf, type Jurisdiction, type TimeZone } from "@tactful/domain";

/**
 * The zones that a person of a country may be in where the account does not say: all that its people live in, so that a contact
 * is lawful in every one of them (IANA time zone database).
 */
const zonesOfCountry: Readonly<Record<Country, readonly string[]>> = {
  CN: ["Asia/Shanghai"],
  HK: ["Asia/Hong_Kong"],
  TW: ["Asia/Taipei"],
  SG: ["Asia/Singapore"],
  IN: ["Asia/Kolkata"],
  UK: ["Europe/London"],
  EU: ["Europe/Lisbon", "Europe/Berlin", "Europe/Athens"],
  AU: ["Australia/Perth", "Australia/Darwin", "Australia/Adelaide", "Australia/Brisbane", "Australia/Sydney"],
  US: [
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Anchorage",
    "Pacific/Honolulu",
  ],
};

const zonesOfState: Readonly<Record<string, readonly string[]>> = {
  "US-MA": ["America/New_York"],
  "US-NY": ["America/New_York"],
  "US-NY-NYC": ["America/New_York"],
  "US-CA": ["America/Los_Angeles"],
  "US-WA": ["America/Los_Angeles"],
};

/** The zones of a person: those of the account, else all that the jurisdiction allows for. */
export function zonesOf(timeZone: TimeZone | undefined, jurisdiction: Jurisdiction): readonly string[] {
  if (timeZone !== undefined) return typeof timeZone === "string" ? [timeZone] : timeZone;
  return zonesOfState[jurisdiction] ?? zonesOfCountry[countryOf(jurisdiction)];
}
