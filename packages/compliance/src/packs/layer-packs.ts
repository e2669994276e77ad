import { type CategoryId, categories, severities, TactfulError } from "@tactful/domain";
import type { YamlFile } from "@tactful/yaml";
import { layerContact } from "../contact/layer-contact.ts";
import { limitsOfContact } from "../contact/limits-of-contact.ts";
import type { CategoryRewrites } from "./category-rewrites.ts";
import { type PackFile, type PackHead, packLevels } from "./pack-file.ts";
import type { Rewrites, Rule } from "./rule.ts";
import type { PlacedRule, RuleBook } from "./rule-book.ts";
import type { Waiver } from "./waiver.ts";
import type { WordClasses } from "./word-classes.ts";

/** A pack as read from its folder. */
export interface ReadPack {
  readonly head: PackHead;
  readonly files: readonly (YamlFile<PackFile> & { readonly file: string })[];
}

function rank(rule: Rule): number {
  const severity =
    rule.severity ?? (rule.category === undefined ? "low" : categories[rule.category].severity);
  return severities.indexOf(severity);
}

/** The laxest that waivers let a rule become: a severity's place in the list, beyond its end where it may be silenced; -1 without one. */
function waivedRank(id: string, waivers: readonly Waiver[]): number {
  const ranks = waivers
    .filter(({ rule }) => rule === id)
    .map(({ to }) => (to === "off" ? severities.length : severities.indexOf(to)));
  return Math.max(-1, ...ranks);
}

/** Puts a rule over the one of the same id from an earlier pack; a laxer one needs a waiver. */
function laidOver(earlier: PlacedRule, later: PlacedRule, waivers: readonly Waiver[]): PlacedRule {
  if (earlier.pack === later.pack) {
    throw new TactfulError(
      "RULE_INVALID",
      `The rule id ${later.rule.id} stands twice, first at ${earlier.place.file}:${earlier.place.line}; give this one an id of its own.`,
      { ...later.place },
    );
  }
  if (rank(later.rule) > Math.max(rank(earlier.rule), waivedRank(later.rule.id, waivers))) {
    throw new TactfulError(
      "RULE_INVALID",
      `The pack ${later.pack} lowers the severity of ${later.rule.id}; add a waiver with owner, reason and expiry, or leave the severity as it is.`,
      { ...later.place },
    );
  }
  return later;
}

/** A rule as the waivers leave it. */
function waivedRule(placed: PlacedRule, waivers: readonly Waiver[]): PlacedRule {
  const lowered = waivedRank(placed.rule.id, waivers);
  if (lowered === severities.length) return { ...placed, isSilenced: true };
  const severity = severities[lowered];
  if (severity === undefined || lowered <= rank(placed.rule)) return placed;
  return { ...placed, rule: { ...placed.rule, severity } };
}

function classesOf(packs: readonly ReadPack[]) {
  return packs.flatMap(({ head, files }) =>
    files.flatMap(({ value, file, placeOf }) =>
      Object.entries(value.classes ?? {}).map(([name, words]) => ({ head, file, placeOf, name, words })),
    ),
  );
}

/** A company's words are added to those of the same class; two national classes of one name are a slip. */
function joinedClasses(packs: readonly ReadPack[]): WordClasses {
  const classes = new Map<string, readonly string[]>();
  for (const { head, file, placeOf, name, words } of classesOf(packs)) {
    const known = classes.get(name);
    if (known !== undefined && head.level === "national") {
      const place = { file, ...placeOf(["classes", name]) };
      throw new TactfulError(
        "RULE_INVALID",
        `The word class ${name} is defined twice; rename this one.`,
        place,
      );
    }
    classes.set(name, [...(known ?? []), ...words]);
  }
  return Object.fromEntries(classes);
}

/** A later file's wording of a category and language takes the place of an earlier one's. */
function joinedRewrites(files: readonly PackFile[]): CategoryRewrites {
  const joined: Partial<Record<CategoryId, Rewrites>> = {};
  for (const { rewrites = {} } of files) {
    for (const id of Object.keys(rewrites) as CategoryId[]) joined[id] = { ...joined[id], ...rewrites[id] };
  }
  return joined;
}

function placedRules(packs: readonly ReadPack[], waivers: readonly Waiver[]): readonly PlacedRule[] {
  const byId = new Map<string, PlacedRule>();
  for (const { head, files } of packs) {
    for (const { value, file, placeOf } of files) {
      value.rules?.forEach((given, index) => {
        // A pack of some places holds there only, and so do its rules that name none of their own.
        const rule =
          head.jurisdictions === undefined ? given : { jurisdictions: head.jurisdictions, ...given };
        const placed = { rule, pack: head.id, place: { file, ...placeOf(["rules", index]) } };
        const earlier = byId.get(rule.id);
        byId.set(rule.id, earlier === undefined ? placed : laidOver(earlier, placed, waivers));
      });
    }
  }
  return [...byId.values()].map((placed) => waivedRule(placed, waivers));
}

function heldWaivers(packs: readonly ReadPack[], today: string): readonly Waiver[] {
  const all = packs.flatMap(({ files }) => files.flatMap(({ value }) => value.waivers ?? []));
  return all.filter(({ expires }) => expires >= today);
}

/** Lays packs over each other; `today` (YYYY-MM-DD) decides which waivers still hold. Throws RULE_INVALID. */
export function layerPacks(read: readonly ReadPack[], today: string): RuleBook {
  const packs = read.toSorted(
    (left, right) => packLevels.indexOf(left.head.level) - packLevels.indexOf(right.head.level),
  );
  const files = packs.flatMap((pack) => pack.files.map(({ value }) => value));
  const waivers = heldWaivers(packs, today);
  const laws = files.flatMap((file) => file.citations ?? []);
  const contact = layerContact(packs);
  return {
    packs: packs.map(({ head }) => head),
    rules: placedRules(packs, waivers),
    classes: joinedClasses(packs),
    cues: files.flatMap((file) => file.cues ?? []),
    laws,
    rewrites: joinedRewrites(files),
    signals: files.flatMap((file) => file.signals ?? []),
    signalPlaces: packs.flatMap((pack) =>
      pack.files.flatMap(({ value, file, placeOf }) =>
        (value.signals ?? []).map((_, index) => ({ file, ...placeOf(["signals", index]) })),
      ),
    ),
    messages: files.flatMap((file) => file.messages ?? []),
    limits: [...limitsOfContact(contact, laws), ...files.flatMap((file) => file.limits ?? [])],
    contact,
    waivers,
  };
}
