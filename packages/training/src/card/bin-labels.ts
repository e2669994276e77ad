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

/** An edge with six figures, which tells neighbouring edges apart; thousands are grouped. */
function edgeText(edge: number): string {
  const [whole = "", decimals] = String(Number(edge.toPrecision(6)))
    .replace("-", "−")
    .split(".");
  if (whole.includes("e")) return whole;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** The whole numbers in low < x <= high. */
function wholeInterval(low: number | undefined, high: number | undefined): string {
  const from = low === undefined ? undefined : Math.floor(low) + 1;
  const to = high === undefined ? undefined : Math.floor(high);
  if (from === undefined) return to === undefined ? "" : `≤ ${edgeText(to)}`;
  if (to === undefined) return `≥ ${edgeText(from)}`;
  return from === to ? edgeText(from) : `${edgeText(from)} … ${edgeText(to)}`;
}

function interval(low: number | undefined, high: number | undefined): string {
  if (low === undefined) return high === undefined ? "" : `≤ ${edgeText(high)}`;
  return high === undefined ? `> ${edgeText(low)}` : `${edgeText(low)} … ${edgeText(high)}`;
}

function intervalLabel(bins: FeatureBins, spec: FeatureSpec, bin: number): LocalizedText {
  const [low, high] = [bins.edges[bin - 1], bins.edges[bin]];
  if (low === undefined && high === undefined) return { en: "any", zh: "任意" };
  return sameText(spec.type === "integer" ? wholeInterval(low, high) : interval(low, high));
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
