import type { ComparisonSummary, MeanInterval, OutcomeFigure } from "@tactful/datasets";
import type { LocalizedText } from "@tactful/domain";
import { verdictWords, comparisonWords as words } from "./comparison-words.ts";

/** A figure and, where it has one, its interval, as texts. */
export interface FigureText {
  readonly text: string;
  readonly interval?: string;
}

/** A table of figures for the terminal and the page; the first cell of a row names it. */
export interface FigureTable {
  readonly caption: LocalizedText;
  readonly columns: readonly LocalizedText[];
  readonly rows: readonly {
    readonly name: LocalizedText;
    readonly cells: readonly (FigureText | LocalizedText)[];
  }[];
}

function withInterval({ mean, low, high }: MeanInterval, factor: number, digits: number): FigureText {
  const text = (value: number): string => (value * factor).toFixed(digits);
  return { text: text(mean), interval: `${text(low)}, ${text(high)}` };
}

/** A table of figures by policy; each column has its name, its figure, and the factor and digits with which it is shown. */
function policyTable(
  { policies }: ComparisonSummary,
  caption: LocalizedText,
  shown: readonly (readonly [LocalizedText, OutcomeFigure, number, number])[],
): FigureTable {
  return {
    caption,
    columns: [words.policy, ...shown.map(([label]) => label)],
    rows: policies.map(({ title, figures }) => ({
      name: title,
      cells: shown.map(([, figure, factor, digits]) => withInterval(figures[figure], factor, digits)),
    })),
  };
}

/** What every policy collects, how often it contacts and how many complain; counts are per 1,000 accounts. */
export function moneyTable(summary: ComparisonSummary, accounts: number): FigureTable {
  const perThousand = 1000 / accounts;
  return policyTable(summary, words.money, [
    [words.net, "netShare", 100, 1],
    [words.contacts, "contacts", perThousand, 0],
    [words.complaints, "complaints", perThousand, 1],
    [words.burdensome, "burdensome", perThousand, 0],
    [words.needless, "needlessShare", 100, 1],
  ]);
}

/** What became of the borrowers under every policy. */
export function borrowerTable(summary: ComparisonSummary, accounts: number): FigureTable {
  return policyTable(summary, words.borrowers, [
    [words.cured, "curedShare", 100, 1],
    [words.plans, "planShare", 100, 1],
    [words.unheard, "unheardShare", 100, 1],
    [words.broken, "brokenPromises", 1000 / accounts, 0],
  ]);
}

/** The first policy against each other one. */
export function pairTable({ policies, pairs }: ComparisonSummary, accounts: number): FigureTable {
  return {
    caption: words.pairs,
    columns: [
      words.against,
      words.netDifference,
      words.verdict,
      words.ahead,
      words.complaintDifference,
      words.noMoreComplaints,
    ],
    rows: pairs.map(({ against, netShare, verdict, won, complaints, noMoreComplaints }) => ({
      name: policies.find(({ id }) => id === against)?.title ?? { zh: against, en: against },
      cells: [
        withInterval(netShare, 100, 2),
        verdictWords[verdict],
        withInterval(won, 100, 1),
        withInterval(complaints, 1000 / accounts, 1),
        { text: (100 * noMoreComplaints.mean).toFixed(1) },
      ],
    })),
  };
}
