import type { Law, Rule, RuleBook } from "@tactful/compliance";

/** The laws behind a rule: those it names, then those that support its category or duty. */
export function lawsOfRule(rule: Rule, book: RuleBook): readonly Law[] {
  const { citations = [], category, duty, jurisdictions } = rule;
  const supports = (law: Law): boolean =>
    (category !== undefined && law.categories?.includes(category) === true) ||
    (duty !== undefined && law.duties?.includes(duty) === true);
  const reaches = (law: Law): boolean =>
    jurisdictions === undefined ||
    jurisdictions.some((place) => place === law.jurisdiction || place.startsWith(`${law.jurisdiction}-`));
  const named = book.laws.filter(({ id }) => citations.includes(id));
  const others = book.laws.filter((law) => !named.includes(law) && supports(law) && reaches(law));
  return [...named, ...others];
}

/** A law on one line. */
export function lawLine({
  jurisdiction,
  instrument,
  article,
  layer,
  effectiveFrom,
  effectiveTo,
}: Law): string {
  const since = effectiveFrom === undefined ? "" : `, from ${effectiveFrom}`;
  const until = effectiveTo === undefined ? "" : `, to ${effectiveTo}`;
  return `${jurisdiction}  ${article === undefined ? instrument : `${instrument} ${article}`} (${layer}${since}${until})`;
}
