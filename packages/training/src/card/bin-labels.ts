import type { LocalizedText } from "@tactful/domain";
import type { FeatureSpec } from "@tactful/scoring";
import type { FeatureBins } from "../additive/additive-model.ts";
import { sameText } from "../evaluation/say.ts";

/** One bin that a row can fall into. */
export interface LabelledBin {
  /** The bin's index. */
  readonly bin: number;
  readonly label: LocalizedText;
  /** Outside the order of the numbers: a special code, a missing value, an unseen category. */
  readonly apart: boolean;
}

const missing: LocalizedText = { en: "missing", zh: "缺失" };
const unseen: LocalizedText = { en: "other", zh: "其他" };

function writeNumber(value: number, figures: number): string {
  const [whole = "", decimals] = String(Number(value.toPrecision(figures)))
    .replace("-", "−")
    .split(".");
  if (whole.includes("e") || decimals?.includes("e") === true)
    return String(Number(value.toPrecision(figures)));
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** Edges with as few figures as tell neighbours apart, three or more; what is next to nothing beside the largest is 0. */
function edgeTexts(edges: readonly number[]): readonly string[] {
  const largest = Math.max(...edges.map(Math.abs));
  const plain = edges.map((edge) => (Math.abs(edge) < 1e-7 * largest ? 0 : edge));
  const written = [3, 4, 5, 6, 7, 8].map((figures) => plain.map((edge) => writeNumber(edge, figures)));
  const isClear = (texts: readonly string[]) =>
    texts.every((text, at) => text !== texts[at - 1] || plain[at] === plain[at - 1]);
  return written.find(isClear) ?? written.at(-1) ?? [];
}

function intervalText(low: string | undefined, high: string | undefined): LocalizedText {
  if (low === undefined) return high === undefined ? { en: "any", zh: "任意" } : sameText(`≤ ${high}`);
  if (high === undefined) return sameText(`> ${low}`);
  return sameText(low === high ? low : `${low} … ${high}`);
}

/** The whole numbers in low < x <= high. */
function wholeText(low: number | undefined, high: number | undefined): LocalizedText {
  const from = low === undefined ? undefined : writeNumber(Math.floor(low) + 1, 15);
  const to = high === undefined ? undefined : writeNumber(Math.floor(high), 15);
  return from !== undefined && to === undefined ? sameText(`≥ ${from}`) : intervalText(from, to);
}

function intervalLabel(bins: FeatureBins, spec: FeatureSpec, bin: number): LocalizedText {
  if (spec.type === "integer") return wholeText(bins.edges[bin - 1], bins.edges[bin]);
  const texts = edgeTexts(bins.edges);
  return intervalText(texts[bin - 1], texts[bin]);
}

function labelOf(bins: FeatureBins, spec: FeatureSpec, bin: number): LabelledBin {
  if (bins.kind === "category") {
    const name = spec.categories?.[bin];
    const label = name === undefined ? [unseen, missing][bin - bins.categories] : sameText(name);
    return { bin, label: label ?? missing, apart: bin >= bins.categories };
  }
  const intervals = bins.edges.length + 1;
  if (bin < intervals) return { bin, label: intervalLabel(bins, spec, bin), apart: false };
  const code = bins.special[bin - intervals];
  if (code === undefined) return { bin, label: missing, apart: true };
  const label = spec.special?.find((special) => special.value === code)?.label ?? sameText(String(code));
  return { bin, label, apart: true };
}

/** Names the bins of a feature that a row can fall into: one that its policies rule out is left out. */
export function binLabels(bins: FeatureBins, spec: FeatureSpec): readonly LabelledBin[] {
  const intervals = bins.kind === "category" ? bins.categories : bins.edges.length + 1 + bins.special.length;
  const open = [...Array(intervals).keys()];
  if (bins.kind === "category" && spec.unseen !== "refuse") open.push(bins.categories);
  if (spec.missing === "bin") open.push(bins.kind === "category" ? bins.categories + 1 : intervals);
  return open.map((bin) => labelOf(bins, spec, bin));
}
