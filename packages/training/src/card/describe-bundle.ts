import type { LocalizedText } from "@tactful/domain";
import type { BesideEvaluation, NamedFigure } from "../evaluation/evaluation-figures.ts";
import type { TrainedBundle } from "../train/train-bundle.ts";
import { type CardFigureInput, cardFigures } from "./card-figures.ts";
import { gradeTable } from "./grade-table.ts";
import { modelCard } from "./model-card.ts";
import { shapeTables } from "./shape-tables.ts";

/** The documents of a bundle: `card.md` and the files of its folder `figures`. */
export interface BundleDocuments {
  readonly card: string;
  readonly figures: readonly NamedFigure[];
}

function evaluatedOn({ manifest, folds }: TrainedBundle, meanAuc: number): LocalizedText {
  const rows = manifest.training.rows;
  const auc = meanAuc.toFixed(4);
  return {
    en: `${rows.toLocaleString("en-US")} rows in ${folds} folds (0-based place in the file modulo ${folds}): each row is scored by a model, and calibrated by a map, that were fitted without its fold. The mean of the ${folds} folds' AUCs is ${auc}. Features and settings were chosen by a person who had seen folds of the same rows, so expect a little less on new ones.`,
    zh: `${rows.toLocaleString("en-US")} 行，分 ${folds} 折（文件中从 0 起的行号对 ${folds} 取余）：每一行都由未使用该折拟合的模型评分，并由未使用该折拟合的映射校准。${folds} 折 AUC 的平均值为 ${auc}。特征与参数由见过这些数据分折结果的人选定，在新数据上的表现可能略低。`,
  };
}

function beside(trained: TrainedBundle): { readonly comparison: BesideEvaluation } | Record<string, never> {
  if (trained.scorecard === undefined) return {};
  const name = { en: "WOE scorecard, same rows and folds", zh: "WOE 评分卡（相同数据与分折）" };
  return { comparison: { name, evaluation: trained.scorecard.evaluation } };
}

/** Writes the documents of a trained bundle from what the training measured. */
export function describeBundle(trained: TrainedBundle): BundleDocuments {
  const { manifest, model, measured } = trained;
  const shared: CardFigureInput = {
    evaluation: measured.evaluation,
    terms: shapeTables(model, manifest.features, trained.importances),
    ...beside(trained),
  };
  const card = modelCard({
    ...shared,
    manifest,
    evaluatedOn: evaluatedOn(trained, measured.foldAuc.mean),
    grades: gradeTable(manifest, measured.probabilities, trained.repaid),
    calibration: trained.calibration,
  });
  return { card, figures: cardFigures(shared) };
}
