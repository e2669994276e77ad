import type { LocalizedText } from "@tactful/domain";
import { TactfulError } from "@tactful/domain";
import type { FeatureSpec } from "@tactful/scoring";
import { type AdditiveModel, type AdditiveTerm, binCount } from "../additive/additive-model.ts";
import { binLabels } from "./bin-labels.ts";

/** The shape of one term as a person reads it: what each bin adds to the log-odds of repayment. */
export type ShapeTable = {
  /** The feature's name, or `a*b` for a pair. */
  readonly name: string;
  readonly label: LocalizedText;
  /** Mean absolute contribution, in log-odds. */
  readonly importance: number;
} & (
  | {
      readonly kind: "single";
      readonly bins: readonly {
        readonly label: LocalizedText;
        readonly value: number;
        readonly apart: boolean;
      }[];
    }
  | {
      readonly kind: "pair";
      readonly rows: readonly LocalizedText[];
      readonly columns: readonly LocalizedText[];
      /** values[row][column]. */
      readonly values: readonly (readonly number[])[];
    }
);

function specOf(specs: readonly FeatureSpec[], name: string): FeatureSpec {
  const found = specs.find((spec) => spec.name === name);
  if (found === undefined) {
    throw new TactfulError(
      "MANIFEST_INVALID",
      `The model reads ${name}, which is not among the declared features.`,
      { path: name },
    );
  }
  return found;
}

function singleTable(
  term: AdditiveTerm,
  model: AdditiveModel,
  specs: readonly FeatureSpec[],
  importance: number,
): ShapeTable | undefined {
  const bins = model.bins[term.features[0]];
  if (bins === undefined) return undefined;
  const spec = specOf(specs, bins.name);
  const labelled = binLabels(bins, spec).map(({ bin, label, apart }) => ({
    label,
    value: term.values[bin] ?? 0,
    apart,
  }));
  return { kind: "single", name: bins.name, label: spec.label, importance, bins: labelled };
}

function pairTable(
  term: AdditiveTerm,
  specs: readonly FeatureSpec[],
  importance: number,
): ShapeTable | undefined {
  if (term.pairBins === undefined) return undefined;
  const [first, second] = term.pairBins;
  const [one, two] = [specOf(specs, first.name), specOf(specs, second.name)];
  const width = binCount(second);
  const columns = binLabels(first, one);
  const rows = binLabels(second, two);
  return {
    kind: "pair",
    name: `${first.name}*${second.name}`,
    label: { en: `${one.label.en} × ${two.label.en}`, zh: `${one.label.zh} × ${two.label.zh}` },
    importance,
    columns: columns.map((bin) => bin.label),
    rows: rows.map((bin) => bin.label),
    values: rows.map((row) => columns.map((column) => term.values[column.bin * width + row.bin] ?? 0)),
  };
}

/**
 * Reads the terms of an additive model as tables with words, the most important first.
 *
 * `importances` are the mean absolute contributions over the training rows, one a term. A pair has its first feature across
 * and its second upwards. MANIFEST_INVALID where a feature of the model is not declared.
 */
export function shapeTables(
  model: AdditiveModel,
  specs: readonly FeatureSpec[],
  importances: readonly number[],
): readonly ShapeTable[] {
  return model.terms
    .flatMap((term, index) => {
      const importance = importances[index] ?? 0;
      const table =
        term.features.length === 1
          ? singleTable(term, model, specs, importance)
          : pairTable(term, specs, importance);
      return table ?? [];
    })
    .sort((left, right) => right.importance - left.importance);
}
