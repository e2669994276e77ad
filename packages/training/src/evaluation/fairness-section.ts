import {
  barChart,
  type Page,
  type PageBlock,
  type PageCell,
  type PageTable,
  type Svg,
} from "@tactful/charts";
import type { LocalizedText } from "@tactful/domain";
import type { Metric } from "@tactful/scoring";
import type { Evaluation } from "./evaluate.ts";
import { figureNames, evaluationWords as words } from "./evaluation-words.ts";
import {
  type ColumnLabels,
  fairnessLimits,
  fairnessSentences,
  groupsByColumn,
  groupText,
} from "./fairness-sentences.ts";
import type { FairnessGroup } from "./fairness-slices.ts";
import { countText, figureWriter, fixedText, percentText, rangeText } from "./figure-text.ts";
import { fill, type Say, sameText } from "./say.ts";

/** A figure over its interval. */
export function metricCell(metric: Metric, write: (value: number) => string, say: Say): PageCell {
  const { value, low, high } = metric;
  if (low === undefined || high === undefined) return write(value);
  return { text: write(value), note: say(rangeText(low, high, write)) };
}

function groupRow(group: FairnessGroup, say: Say): readonly PageCell[] {
  const { figures } = group;
  const name = say(groupText(group.group));
  if (figures === undefined) return [name, countText(group.rows), say(words.tooSmall)];
  const shares = (share: number) => percentText(share);
  const points = (share: number) => fixedText(share * 100, 1);
  return [
    name,
    countText(group.rows),
    metricCell(figures.repaidRate, shares, say),
    shares(figures.meanProbability.value),
    metricCell(figures.auc, figureWriter("auc"), say),
    metricCell(figures.ece, figureWriter("ece"), say),
    metricCell(figures.selectionRate, shares, say),
    metricCell(figures.fourFifthsRatio, shares, say),
    metricCell(figures.equalOpportunityDifference, points, say),
  ];
}

function groupTable(groups: readonly FairnessGroup[], column: string, say: Say): PageTable {
  const labels = [
    words.group,
    words.rows,
    words.repaidRate,
    words.predictedRate,
    figureNames.auc,
    figureNames.ece,
    words.selectionRate,
    words.fourFifthsRatio,
    words.opportunity,
  ];
  return {
    caption: column,
    columns: labels.map((label, index) => ({ label: say(label), align: index === 0 ? "start" : "end" })),
    rows: groups.map((group) => groupRow(group, say)),
  };
}

function selectionChart(
  groups: readonly FairnessGroup[],
  column: LocalizedText,
  threshold: string,
  say: Say,
): Svg {
  const rates = groups.map((group) => group.figures?.selectionRate ?? null);
  const highest = Math.max(0, ...rates.map((rate) => rate?.value ?? 0));
  return barChart({
    title: say(fill(words.selectionTitle, { column })),
    description: say(fill(words.selectionText, { threshold })),
    categories: groups.map((group) => say(groupText(group.group))),
    values: { label: say(words.selectionRate), format: "percent" },
    series: [
      {
        name: say(words.selectionRate),
        values: rates.map((rate) =>
          rate === null
            ? null
            : { value: rate.value, low: rate.low ?? rate.value, high: rate.high ?? rate.value },
        ),
      },
    ],
    reference: { name: say(words.fourFifthsLine), value: 0.8 * highest },
    orientation: "horizontal",
  });
}

/** The section about protected columns: sentences, a chart and a table for each; nothing where none was measured. */
export function fairnessSections(evaluation: Evaluation, labels: ColumnLabels, say: Say): Page["sections"] {
  const columns = groupsByColumn(evaluation.fairness);
  if (columns.length === 0) return [];
  const threshold = percentText(evaluation.threshold);
  const blocks = columns.flatMap(([name, groups]): readonly PageBlock[] => {
    const column = (Object.hasOwn(labels, name) ? labels[name] : undefined) ?? sameText(name);
    return [
      { kind: "list", items: fairnessSentences(groups, column).map(say) },
      { kind: "chart", svg: selectionChart(groups, column, threshold, say) },
      { kind: "table", ...groupTable(groups, say(column), say) },
    ];
  });
  return [
    {
      heading: say(words.sectionFairness),
      blocks: [...blocks, { kind: "list", items: fairnessLimits.map(say) }],
    },
  ];
}
