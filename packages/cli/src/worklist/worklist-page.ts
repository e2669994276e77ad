import { htmlPage, type PageBlock, type PageCell } from "@tactful/charts";
import { type CurrencyCode, channels, formatMoney, type LocalizedText } from "@tactful/domain";
import type { Policy, UpliftReport, WorkItem } from "@tactful/strategy";
import { formatCount } from "../terminal/format-number.ts";
import { clockText } from "./local-iso.ts";
import type { LeftOutCount } from "./work-tally.ts";
import { handlerWords, toneWords } from "./worklist-words.ts";

/** What the page of a work list shows. */
export interface WorklistPage {
  /** The first of the list. */
  readonly items: readonly WorkItem[];
  /** How many are on the whole list, and how many of them with a specialist. */
  readonly total: number;
  readonly specialists: number;
  readonly leftOut: readonly LeftOutCount[];
  readonly policy: Policy;
  readonly model: string;
  /** Local time of the house, ISO 8601. */
  readonly at: string;
  readonly rows: number;
  readonly errors: number;
  /** Sum of what the collection queue is ranked by, in minor units. */
  readonly valueMinor: number;
  readonly uplift: UpliftReport | null;
  /** How what contact brings is known, in words. */
  readonly basis: LocalizedText;
}

function both({ zh, en }: LocalizedText): PageCell {
  return { text: zh, note: en };
}

function sum(amountMinor: number, currency: CurrencyCode): string {
  return formatMoney({ amountMinor, currency });
}

/** By which channel and when, on one line of the borrower's clock. */
function contactCell({ channel, time }: WorkItem): PageCell {
  const { from, until, bestHour } = time;
  const { zh, en } = channels[channel];
  const best = bestHour === null ? "" : ` · ★ ${String(bestHour).padStart(2, "0")}:00`;
  return {
    text: `${zh} ${clockText(from)}–${clockText(until)}`,
    note: `${en} · ${from.slice(0, 10)}${best}`,
  };
}

/** Who makes the contact, and in which tone. */
function workerCell({ handler, tone }: WorkItem): PageCell {
  return {
    text: `${handlerWords[handler].zh} · ${toneWords[tone].zh}`,
    note: `${handlerWords[handler].en} · ${toneWords[tone].en}`,
  };
}

function valueCell({ value, currency, queue }: WorkItem): PageCell {
  if (queue === "specialist") return "—";
  const share = value.channelShare < 1 ? ` × ${Math.round(100 * value.channelShare)} %` : "";
  const note = `${Math.round(100 * value.probability)} % × ${sum(value.stakeMinor, currency)}${share} − ${sum(value.costMinor, currency)}`;
  return { text: sum(value.valueMinor, currency), note };
}

function offersCell({ offers }: WorkItem): PageCell {
  if (offers.length === 0) return "—";
  return {
    text: offers.map(({ title }) => title.zh).join("；"),
    note: offers.map(({ title }) => title.en).join("; "),
  };
}

function itemRow(item: WorkItem): readonly PageCell[] {
  const [why] = item.reasons;
  return [
    String(item.rank),
    { text: item.id, note: `${item.bucket} · ${item.daysPastDue} d · ${item.product}` },
    contactCell(item),
    workerCell(item),
    offersCell(item),
    valueCell(item),
    why === undefined ? "" : both(why),
  ];
}

function listBlock(items: readonly WorkItem[], caption: string): PageBlock {
  return {
    kind: "table",
    caption,
    columns: [
      { label: "#", align: "end" },
      { label: "账户 Account" },
      { label: "联系（当地时间）Contact (local time)" },
      { label: "处理人 Handler" },
      { label: "可提供 May be offered" },
      { label: "净值 Net value", align: "end" },
      { label: "原因 Why" },
    ],
    rows: items.map(itemRow),
  };
}

function leftOutBlock(leftOut: readonly LeftOutCount[]): PageBlock {
  return {
    kind: "table",
    caption: "未列入的账户及原因 Accounts not listed, and why",
    columns: [{ label: "原因 Reason" }, { label: "账户数 Accounts", align: "end" }, { label: "明细 Detail" }],
    rows: leftOut.map(({ text, count, details }) => [
      both(text),
      formatCount(count),
      details
        .slice(0, 8)
        .map((each) => `${each.detail} ${formatCount(each.count)}`)
        .join(", "),
    ]),
  };
}

function effectBlocks({ uplift, basis }: WorklistPage): readonly PageBlock[] {
  const texts = uplift === null ? [basis] : [uplift.summary];
  const warnings = uplift === null ? [] : uplift.warnings.map(({ message }) => message);
  return [
    ...texts.flatMap(({ zh, en }): PageBlock[] => [
      { kind: "text", text: zh },
      { kind: "text", text: en },
    ]),
    ...warnings.map(({ zh, en }): PageBlock => ({ kind: "notice", text: `${zh} ${en}` })),
  ];
}

/** Says so where the page does not hold the whole list. */
function cutBlocks({ items, total }: WorklistPage): readonly PageBlock[] {
  if (items.length >= total) return [];
  const shown = formatCount(items.length);
  const text = `此页只列出前 ${shown} 户；全部清单请用 CSV 或 NDJSON。 The page shows the first ${shown}; CSV and NDJSON hold the whole list.`;
  return [{ kind: "notice", text }];
}

/** Writes a work list as one page in Chinese and English that a team lead can print. */
export function worklistPage(page: WorklistPage): string {
  const { items, policy, at } = page;
  const collection = items.filter(({ queue }) => queue === "collection");
  const specialist = items.filter(({ queue }) => queue === "specialist");
  const facts: PageBlock = {
    kind: "facts",
    items: [
      { label: "今日联系 To contact", value: formatCount(page.total), note: `/ ${formatCount(page.rows)}` },
      { label: "净值合计 Net value", value: sum(page.valueMinor, policy.currency), note: policy.currency },
      { label: "专员 Specialist", value: formatCount(page.specialists) },
      { label: "有误记录 Faulty records", value: formatCount(page.errors) },
    ],
  };
  const sections = [
    {
      heading: "今天联系谁 Whom to contact today",
      blocks: [facts, ...cutBlocks(page), listBlock(collection, "催收队列 Collection queue")],
    },
    ...(specialist.length === 0
      ? []
      : [
          {
            heading: "专员关怀 With a specialist",
            blocks: [
              listBlock(
                specialist,
                "困难与弱势借款人，不按金额排序 Hardship and vulnerability, not ordered by money",
              ),
            ],
          },
        ]),
    { heading: "没有列入的 Not listed", blocks: [leftOutBlock(page.leftOut)] },
    { heading: "净值从何而来 What the value rests on", blocks: effectBlocks(page) },
  ];
  return htmlPage({
    title: "今日工作清单 Work list",
    language: "zh-Hans",
    lead: `${policy.title.zh} ${policy.title.en} ${policy.version} · ${page.model} · ${at}`,
    sections,
    footer: "Tactful · tactful worklist",
  });
}
