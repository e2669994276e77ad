import type { CategoryId, Finding, Language } from "@tactful/domain";
import type { CompiledRules } from "../matching/compiled-rules.ts";
import type { Rewrites } from "../packs/rule.ts";
import { type SlotValues, slotsOf } from "./fill-wording.ts";

/** One compliant wording of the packs, and what is to be known of it before it is filled. */
export interface Wording {
  readonly source: string;
  /** The slots that it can show: one bit each, as {@link slotBits} tells. */
  readonly slots: number;
  readonly isMachine: boolean;
  readonly isCantonese: boolean;
}

/** How many wordings are tried before a finding goes without one. */
const mostTries = 8;

/** Words by which a wording speaks as a machine: right for a bot, untrue for a person. */
const machine = /智能|机器人|機械人|機器人|语音助手|語音助手|assistant|automated|\bbot\b/i;

/** Characters of written Cantonese, which is for Hong Kong. */
const cantonese = /[嘅咗喺唔佢嗰啲冇畀俾哋嚟嘢咁啱攞揸瞓]|係咪/;

const slotNames = ["name", "amount", "date"] as const;

/** The bits of the slots that have a value. */
export function slotBits(values: SlotValues): number {
  return slotNames.reduce((bits, name, bit) => (values[name] === undefined ? bits : bits | (1 << bit)), 0);
}

function wordingOf(source: string): Wording {
  const slots = slotsOf(source);
  return {
    source,
    slots: slotNames.reduce((bits, name, bit) => (slots.has(name) ? bits | (1 << bit) : bits), 0),
    isMachine: machine.test(source),
    isCantonese: cantonese.test(source),
  };
}

/** The wordings for a finding: its rule's own, else those of its category. */
export type WordingsOf = (
  finding: Pick<Finding, "rule" | "category">,
  language: Language,
  speaker: { readonly isBot: boolean; readonly isHongKong: boolean },
) => readonly Wording[];

interface Lists {
  readonly ofRule: ReadonlyMap<string, Rewrites | undefined>;
  readonly ofCategory: Readonly<Partial<Record<CategoryId, Rewrites>>>;
}

function sourcesFor(lists: Lists, finding: Pick<Finding, "rule" | "category">, language: Language) {
  return lists.ofRule.get(finding.rule)?.[language] ?? lists.ofCategory[finding.category]?.[language];
}

/** Makes the function that looks wordings up; each list is read once, when it is first asked for. */
export function wordingsFrom({ rules, book }: Pick<CompiledRules, "rules" | "book">): WordingsOf {
  const lists: Lists = {
    ofRule: new Map(rules.map(({ placed }) => [placed.rule.id, placed.rule.rewrite])),
    ofCategory: book.rewrites,
  };
  const read = new Map<readonly string[], (readonly Wording[])[]>();
  const none: readonly Wording[] = [];
  return (finding, language, { isBot, isHongKong }) => {
    const sources = sourcesFor(lists, finding, language);
    if (sources === undefined) return none;
    const bySpeaker = read.get(sources) ?? [];
    read.set(sources, bySpeaker);
    const index = (isBot ? 1 : 0) + (isHongKong ? 2 : 0);
    bySpeaker[index] ??= sources
      .map(wordingOf)
      .filter((one) => (isBot || !one.isMachine) && (isHongKong || !one.isCantonese));
    return bySpeaker[index] ?? none;
  };
}

function countBits(bits: number): number {
  return (bits & 1) + ((bits >> 1) & 1) + ((bits >> 2) & 1);
}

/**
 * The first wording that passes: those that show most of the values at hand are tried first, else they are spread by `seed`. Undefined
 * where none of the first eight does.
 */
export function firstPassing(
  wordings: readonly Wording[],
  slots: number,
  seed: number,
  pass: (wording: Wording) => string | undefined,
): string | undefined {
  let tries = 0;
  for (let shown = countBits(slots); shown >= 0; shown--) {
    for (let index = 0; index < wordings.length && tries < mostTries; index++) {
      const wording = wordings[(index + seed) % wordings.length];
      if (wording === undefined || countBits(wording.slots & slots) !== shown) continue;
      tries++;
      const passed = pass(wording);
      if (passed !== undefined) return passed;
    }
  }
  return undefined;
}
