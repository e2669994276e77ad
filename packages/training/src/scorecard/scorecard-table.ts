import type { LocalizedText } from "@tactful/domain";
import type { FeatureSpec } from "@tactful/scoring";
import type { BinContent } from "../binning/feature-binning.ts";
import type { Scorecard } from "./scorecard.ts";

/** One line of a printed scorecard. */
export interface ScorecardRow {
  readonly feature: string;
  readonly bin: LocalizedText;
  /** Weighted training rows. */
  readonly count: number;
  /** Share of the training rows, 0 to 1. */
  readonly share: number;
  /** 0 to 1; null for an empty bin. */
  readonly repaidRate: number | null;
  /** Higher is better. */
  readonly woe: number;
  readonly iv: number;
  readonly coefficient: number;
  readonly points: number;
}

/** The card as lines, feature by feature, bin by bin. */
export function scorecardTable(card: Scorecard): readonly ScorecardRow[] {
  const rows = card.training.repaid + card.training.unpaid;
  return card.features.flatMap(({ spec, binning, coefficient, points }) =>
    binning.table.map((bin, at) => ({
      feature: spec.name,
      bin: binLabel(spec, bin.content),
      count: bin.repaid + bin.unpaid,
      share: (bin.repaid + bin.unpaid) / rows,
      repaidRate: bin.repaidRate,
      woe: bin.woe,
      iv: bin.iv,
      coefficient,
      points: points[at] ?? 0,
    })),
  );
}

/** What falls into a bin, in words; numbers are printed with as few digits as single precision needs. */
export function binLabel(spec: FeatureSpec, content: BinContent): LocalizedText {
  if (content.kind === "missing") return { zh: "缺失", en: "missing" };
  if (content.kind === "unseen") return { zh: "未见过的类别", en: "unseen category" };
  if (content.kind === "special") {
    const named = spec.special?.find((code) => Math.fround(code.value) === content.code);
    const code = String(named?.value ?? shortest(content.code));
    return named === undefined
      ? same(code)
      : { zh: `${named.label.zh}（${code}）`, en: `${named.label.en} (${code})` };
  }
  if (content.kind === "group") {
    const names = content.categories.map((code) => spec.categories?.[code] ?? String(code));
    return { zh: names.join("、"), en: names.join(", ") };
  }
  return intervalLabel(content.above, content.upTo);
}

function intervalLabel(above: number | null, upTo: number | null): LocalizedText {
  if (above === null && upTo === null) return { zh: "所有数值", en: "any number" };
  if (above === null) return same(`≤ ${shortest(upTo ?? 0)}`);
  if (upTo === null) return same(`> ${shortest(above)}`);
  return same(`(${shortest(above)}, ${shortest(upTo)}]`);
}

function same(text: string): LocalizedText {
  return { zh: text, en: text };
}

/** The shortest decimal that is the same number in single precision. */
function shortest(value: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const text = String(Number(value.toPrecision(digits)));
    if (Math.fround(Number(text)) === value) return text;
  }
  return String(value);
}
