import { countryOf, type Jurisdiction, type LocalizedText } from "@tactful/domain";
import type { CrisisContact, Desk } from "../desk/desk.ts";

/** Whom the desk names where a life may be at risk: the contact of the state or city, else of the country; null where none is set. */
export function crisisContact(desk: Desk, jurisdiction: Jurisdiction): CrisisContact | null {
  const parts = jurisdiction.split("-");
  const places = parts.map((_, at) => parts.slice(0, parts.length - at).join("-"));
  const place = [...places, countryOf(jurisdiction)].find((name) => desk.crisisContacts[name] !== undefined);
  return place === undefined ? null : (desk.crisisContacts[place] ?? null);
}

/** Why a person takes over, with the contact where there is one and the day on which it was last found to be right. */
export function withContact(why: LocalizedText, contact: CrisisContact | null): LocalizedText {
  if (contact === null) return why;
  const { name, number, checked } = contact;
  return {
    zh: `${why.zh}；可提供：${name.zh} ${number}（${checked} 核对）`,
    en: `${why.en}; may be given: ${name.en} ${number} (checked ${checked})`,
  };
}
