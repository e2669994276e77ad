import { barChart, histogram, type Svg } from "@tactful/charts";
import { isCurrency, minorUnitDigits } from "@tactful/domain";
import { fillText, type Say } from "../words/output-language.ts";
import type { DemoReport } from "./demo-report.ts";
import { demoWords as words } from "./demo-words.ts";

const bins = 20;

function moneyChart(report: DemoReport, say: Say): Svg {
  const digits = isCurrency(report.currency) ? minorUnitDigits[report.currency] : 0;
  const million = (minor: number): number => minor / 10 ** digits / 1e6;
  return barChart({
    title: say(words.moneyByBucket),
    description: say(words.moneyByBucketText),
    categories: report.byBucket.map(({ name }) => name),
    categoryLabel: say(words.bucket),
    values: { label: say(fillText(words.million, { currency: report.currency })) },
    series: [
      { name: say(words.overdue), values: report.byBucket.map(({ overdueMinor }) => million(overdueMinor)) },
      {
        name: say(words.expected),
        values: report.byBucket.map(({ expectedMinor }) => million(expectedMinor)),
      },
    ],
  });
}

function gradeChart(report: DemoReport, say: Say): Svg {
  return barChart({
    title: say(words.accountsByGrade),
    description: say(words.accountsByGradeText),
    categories: report.byGrade.map(({ name }) => name),
    categoryLabel: say(words.grade),
    values: { label: say(words.accounts) },
    series: [{ name: say(words.accounts), values: report.byGrade.map(({ accounts }) => accounts) }],
  });
}

function spreadChart(report: DemoReport, say: Say): Svg {
  const counts = new Array<number>(bins).fill(0);
  for (const { probability } of report.accounts) {
    const bin = Math.min(bins - 1, Math.floor(probability * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return histogram({
    title: say(words.spread),
    description: say(words.spreadText),
    x: { label: say(words.probability), domain: [0, 1], format: "percent" },
    y: { label: say(words.accounts) },
    edges: Array.from({ length: bins + 1 }, (_, index) => index / bins),
    series: [{ name: say(words.accounts), values: counts }],
  });
}

function meanChart(report: DemoReport, say: Say): Svg {
  return barChart({
    title: say(words.meanByBucket),
    description: say(words.meanByBucketText),
    categories: report.byBucket.map(({ name }) => name),
    categoryLabel: say(words.bucket),
    values: { label: say(words.meanProbability), format: "percent" },
    series: [
      {
        name: say(words.meanProbability),
        values: report.byBucket.map(({ meanProbability }) => meanProbability),
      },
    ],
  });
}

/** The charts of the demo's page. */
export function demoCharts(report: DemoReport, say: Say): readonly { readonly svg: Svg }[] {
  return [moneyChart, meanChart, gradeChart, spreadChart].map((chart) => ({ svg: chart(report, say) }));
}
