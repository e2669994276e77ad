import type { CategoryId, Citation, DutyId, Jurisdiction } from "@tactful/domain";
import type { Law } from "../packs/law.ts";
import { reachesInto } from "./applies-to.ts";

/** Where, when and for whom law is looked up. */
export interface LawPlace {
  readonly jurisdiction: Jurisdiction;
  /** YYYY-MM-DD; absent: whatever is in force without an end. */
  readonly date?: string;
  readonly applies?: "first_party" | "agency";
}

function isInForce(law: Law, place: LawPlace): boolean {
  if (!reachesInto(law.jurisdiction, place.jurisdiction)) return false;
  if (law.applies !== undefined && place.applies !== undefined && law.applies !== place.applies) return false;
  if (place.date === undefined) return law.effectiveTo === undefined;
  return (law.effectiveFrom ?? "") <= place.date && place.date <= (law.effectiveTo ?? "9999");
}

function citationOf(law: Law): Citation {
  const { instrument, article, layer, grade } = law;
  return { instrument, ...(article === undefined ? {} : { article }), layer, grade };
}

/** Finds the law that supports findings and duties. */
export interface LawLibrary {
  /** The citations a rule names, then the law that supports its category, each once, binding law first. */
  forFinding(category: CategoryId, named: readonly string[], place: LawPlace): readonly Citation[];
  forDuty(duty: DutyId, place: LawPlace): readonly Citation[];
  named(ids: readonly string[], place: LawPlace): readonly Citation[];
  /** Whether one of the laws that a limit rests on is in force there and then; a law bound to others than who collects still counts. */
  isHeld(ids: readonly string[], place: LawPlace): boolean;
}

const layers = ["statute", "rule", "standard", "self-regulation"];

function cited(laws: readonly Law[], place: LawPlace): readonly Citation[] {
  const held = [...new Set(laws)].filter((law) => isInForce(law, place));
  return held
    .toSorted((left, right) => layers.indexOf(left.layer) - layers.indexOf(right.layer))
    .map(citationOf);
}

/** Makes a library of the laws of all packs. */
export function createLawLibrary(laws: readonly Law[]): LawLibrary {
  const byId = new Map(laws.map((law) => [law.id, law]));
  const withIds = (ids: readonly string[]): readonly Law[] =>
    ids.map((id) => byId.get(id)).filter((law) => law !== undefined);
  const known = new Map<string, readonly Citation[]>();
  return {
    forFinding: (category, ids, place) => {
      const key = [category, place.jurisdiction, place.date, place.applies, ...ids].join(" ");
      const before = known.get(key);
      if (before !== undefined) return before;
      const found = cited(
        [...withIds(ids), ...laws.filter((law) => law.categories?.includes(category))],
        place,
      );
      // Dates make ever new keys: a long run must not keep them all.
      if (known.size > 5000) known.clear();
      known.set(key, found);
      return found;
    },
    forDuty: (duty, place) =>
      cited(
        laws.filter((law) => law.duties?.includes(duty)),
        place,
      ),
    named: (ids, place) => cited(withIds(ids), place),
    isHeld: (ids, { jurisdiction, date }) =>
      withIds(ids).some((law) => isInForce(law, { jurisdiction, ...(date === undefined ? {} : { date }) })),
  };
}
