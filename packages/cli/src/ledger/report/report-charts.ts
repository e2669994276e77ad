import { lineChart, matrixChart, type Svg } from "@tactful/charts";
import type { MigrationRow } from "@tactful/strategy";
import { fillText, type Say } from "../../words/output-language.ts";
import type { PortfolioReport } from "./portfolio-report.ts";
import { stateText } from "./report-figures.ts";
import { reportWords as words } from "./report-words.ts";

/** The most lines of one chart: as many as there are colours. */
const mostLines = 6;

/** A migration matrix as a chart; states that nothing left and nothing reached are left out. */
export function migrationChart(rows: readonly MigrationRow[], say: Say): Svg {
  const used = rows.filter(({ accounts }) => accounts > 0);
  const reached = rows
    .map(({ from }) => from)
    .filter((state) =>
      used.some(({ cells }) => cells.some(({ to, accounts }) => to === state && accounts.hits > 0)),
    );
  return matrixChart({
    title: say(words.migrationAll),
    description: say(words.migrationAllText),
    rows: used.map(({ from }) => stateText(from, say)),
    columns: reached.map((state) => stateText(state, say)),
    cells: used.map(({ cells }) =>
      cells
        .filter(({ to }) => reached.includes(to))
        .map(({ accounts }) => {
          const { value } = accounts;
          return value === null || value === 0
            ? null
            : { shade: value, text: `${(value * 100).toFixed(1)}%` };
        }),
    ),
    rowLabel: say(words.from),
    columnLabel: say(words.to),
    width: 760,
  });
}

/** Roll rates of the first buckets by month. */
export function rollChart({ monthlyRolls, rolls }: PortfolioReport, say: Say): Svg {
  const drawn = rolls.filter(({ accounts }) => accounts > 0).slice(0, mostLines);
  return lineChart({
    title: say(words.rollChart),
    description: say(words.rollChartText),
    x: { label: say(fillText(words.monthNumber, { month: monthlyRolls[0]?.month ?? "" })) },
    y: { label: say(words.share), domain: [0, 1], format: "percent" },
    series: drawn.map(({ bucket }) => ({
      name: bucket,
      points: monthlyRolls.map(({ rolls: of }, index) => ({
        x: index + 1,
        y: of.find((rate) => rate.bucket === bucket)?.rolled.value ?? Number.NaN,
      })),
    })),
  });
}

/** The cure curve with its interval. */
export function cureChart({ cure }: PortfolioReport, say: Say): Svg {
  return lineChart({
    title: say(words.cure),
    description: say(words.cureText),
    x: { label: say(words.months) },
    y: { label: say(words.curedSoFar), domain: [0, 1], format: "percent" },
    series: [{ name: say(words.cured), points: cure.map(({ months, share }) => ({ x: months, y: share })) }],
    band: {
      name: say(words.interval),
      points: cure.map(({ months, low, high }) => ({ x: months, low, high })),
    },
  });
}

/** The latest vintages at one threshold. */
export function vintageChart({ days, curves }: PortfolioReport["vintages"][number], say: Say): Svg {
  return lineChart({
    title: say(fillText(words.vintageTitle, { days: String(days) })),
    description: say(words.vintageText),
    x: { label: say(words.monthsOnBook) },
    y: { label: say(words.share), format: "percent" },
    series: curves.slice(-mostLines).map(({ vintage, points }) => ({
      name: vintage,
      points: points.map(({ monthsOnBook, late }) => ({ x: monthsOnBook, y: late.value ?? Number.NaN })),
    })),
  });
}
