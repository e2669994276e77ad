import type { Manifest } from "@tactful/scoring";
import type { Evaluation } from "../evaluation/evaluate.ts";
import { evaluationWords, figureNames } from "../evaluation/evaluation-words.ts";
import {
  fairnessLimits,
  fairnessSentences,
  groupsByColumn,
  groupText,
} from "../evaluation/fairness-sentences.ts";
import type { FairnessGroup } from "../evaluation/fairness-slices.ts";
import { countText, figureWriter, fixedText, metricText, percentText } from "../evaluation/figure-text.ts";
import { fill, type Say, sameText } from "../evaluation/say.ts";
import { cardWords as words } from "./card-words.ts";
import { markdownList, markdownTable, markdownText } from "./markdown.ts";

function groupCells(group: FairnessGroup, say: Say): readonly string[] {
  const { figures } = group;
  const name = markdownText(say(groupText(group.group)));
  if (figures === undefined)
    return [name, countText(group.rows), say(evaluationWords.tooSmall), "", "", "", "", "", ""];
  const points = (share: number) => fixedText(share * 100, 1);
  return [
    name,
    countText(group.rows),
    say(metricText(figures.repaidRate, percentText)),
    percentText(figures.meanProbability.value),
    say(metricText(figures.auc, figureWriter("auc"))),
    say(metricText(figures.ece, figureWriter("ece"))),
    say(metricText(figures.selectionRate, percentText)),
    say(metricText(figures.fourFifthsRatio, percentText)),
    say(metricText(figures.equalOpportunityDifference, points)),
  ];
}

const heads = [
  evaluationWords.group,
  evaluationWords.rows,
  evaluationWords.repaidRate,
  evaluationWords.predictedRate,
  figureNames.auc,
  figureNames.ece,
  evaluationWords.selectionRate,
  evaluationWords.fourFifthsRatio,
  evaluationWords.opportunity,
];

/** The fairness figures of every protected column, in sentences and as tables, and what they cannot show. */
export function fairnessCard(manifest: Manifest, evaluation: Evaluation, say: Say): readonly string[] {
  const columns = groupsByColumn(evaluation.fairness);
  if (columns.length === 0) return [];
  const settings = {
    threshold: percentText(evaluation.threshold),
    minimum: countText(evaluation.minimumRows),
  };
  const parts = columns.flatMap(([name, groups]) => {
    const label = manifest.slices.find((slice) => slice.name === name)?.label ?? sameText(name);
    const sentences = fairnessSentences(groups, label).map((text) => markdownText(say(text)));
    const rows = groups.map((group) => groupCells(group, say));
    return [
      `#### ${markdownText(say(label))}`,
      markdownList(sentences),
      markdownTable(heads.map(say), rows, [1, 2, 3, 4, 5, 6, 7, 8]),
    ];
  });
  return [
    `### ${say(words.fairnessHead)}`,
    say(fill(words.fairnessIntro, settings)),
    ...parts,
    say(words.cannotShow),
    markdownList(fairnessLimits.map(say)),
  ];
}
