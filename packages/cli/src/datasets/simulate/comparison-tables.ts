import type { ComparisonSummary, MeanInterval, PolicySummary } from "@tactful/datasets";
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

/** Outcomes of every policy; counts are per 1,000 accounts. */
export function outcomeTable({ policies }: ComparisonSummary, accounts: number): FigureTable {
  const perThousand = 1000 / accounts;
  const rowOf = ({ title, figures }: PolicySummary): FigureTable["rows"][number] => ({
    name: title,
    cells: [
      withInterval(figures.netShare, 100, 1),
      { text: (figures.contacts.mean * perThousand).toFixed(0) },
      withInterval(figures.complaints, perThousand, 1),
      { text: (100 * figures.curedShare.mean).toFixed(1) },
      { text: (100 * figures.planShare.mean).toFixed(1) },
      { text: (100 * figures.unheardShare.mean).toFixed(1) },
      { text: shareText(figures.needless.mean, figures.contacts.mean) },
      { text: (figures.burdensome.mean * perThousand).toFixed(0) },
    ],
  });
  const { policy, net, contacts, complaints, cured, plans, unheard, needless, burdensome } = words;
  return {
    caption: words.policies,
    columns: [policy, net, contacts, complaints, cured, plans, unheard, needless, burdensome],
    rows: policies.map(rowOf),
  };
}

function shareText(part: number, whole: number): string {
  return whole === 0 ? "0.0" : ((100 * part) / whole).toFixed(1);
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
