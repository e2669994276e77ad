import { barChart, escapeHtml } from "@tactful/charts";
import { type CategoryId, categories, type DutyId, duties, severities } from "@tactful/domain";
import { bilingual, label, markupTable } from "./html-parts.ts";
import type { ReportContext } from "./report.ts";
import { dutyStatusWords, severityWords } from "./report-words.ts";
import type { RunFigures, RunSummary } from "./run-tally.ts";

function number(value: number): string {
  return value.toLocaleString("en-US");
}

/** The figures that are seen first. */
export function factsMarkup(figures: RunFigures): string {
  const { directive, file, baseline } = figures.suppressed;
  const facts = [
    [label("记录", "records"), figures.records],
    [label("有问题的记录", "records with findings"), figures.flaggedRecords],
    [label("违规", "violations"), figures.violations],
    [label("待核实", "need a fact"), figures.needsFact],
    [label("义务未履行", "missed duties"), figures.missedDuties],
    [label("已放行", "allowed"), directive + file + baseline],
    [label("无法读取", "cannot be read"), figures.failed],
  ] as const;
  const cards = facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${number(value)}</dd></div>`);
  return `<dl class="facts">${cards.join("")}</dl>`;
}

function byCount<Key extends string>(counts: ReadonlyMap<Key, number>): readonly (readonly [Key, number])[] {
  return [...counts].toSorted((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
}

/** Short enough to be drawn beside a bar: the kind that an id begins with is left out. */
function nameOfCategory(id: CategoryId): string {
  return `${categories[id].name.zh} ${id.slice(id.indexOf(".") + 1)}`;
}

/** Charts of the findings by severity and category. */
export function chartsMarkup({ bySeverity, byCategory }: RunFigures): string {
  if (severities.every((severity) => bySeverity[severity] === 0) && byCategory.size === 0) return "";
  const grave = barChart({
    title: "严重程度 By severity",
    description: "Violations and missed duties by severity",
    categories: severities.map((severity) => `${severityWords[severity].zh} ${severity}`),
    series: [{ name: "count", values: severities.map((severity) => bySeverity[severity]) }],
    values: { label: "违规与未履行义务 violations and missed duties" },
    orientation: "horizontal",
  });
  const kinds = byCount(byCategory);
  const kind = barChart({
    title: "类别 By category",
    description: "Findings by category",
    categories: kinds.map(([id]) => nameOfCategory(id)),
    series: [{ name: "count", values: kinds.map(([, count]) => count) }],
    values: { label: "发现 findings" },
    orientation: "horizontal",
  });
  const figures = [grave, ...(kinds.length === 0 ? [] : [kind])].map((svg) => `<figure>${svg}</figure>`);
  return `<div class="charts">${figures.join("")}</div>`;
}

/** Rules that are seen at once; the rest is folded. */
const mostRules = 10;

/** How often each rule was broken, the most frequent first. */
export function rulesMarkup({ byRule }: RunFigures, context: ReportContext): string {
  const rules = new Map(context.rules.map((rule) => [rule.id, rule]));
  const rows = byCount(byRule).map(([id, count]) => {
    const rule = rules.get(id);
    return [
      `<code>${escapeHtml(id)}</code>`,
      rule === undefined ? "" : bilingual(rule.title),
      rule?.category === undefined ? "" : bilingual(categories[rule.category].name),
      number(count),
    ];
  });
  const columns = [
    label("规则", "rule"),
    label("说明", "title"),
    label("类别", "category"),
    `${label("次数", "count")}#`,
  ];
  const caption = label("各规则的发现数", "Findings by rule");
  const top = markupTable(caption, columns, rows.slice(0, mostRules), "rules");
  const rest = rows.slice(mostRules);
  if (rest.length === 0) return top;
  const name = label(`其余 ${rest.length} 条规则`, `the other ${rest.length} rules`);
  return `${top}<details><summary>${name}</summary>${markupTable(caption, columns, rest, "rules")}</details>`;
}

/** How often each duty was met and missed. */
export function dutiesMarkup({ byDuty }: RunFigures): string {
  const ids = (Object.keys(duties) as DutyId[]).filter((id) => byDuty.has(id));
  const rows = ids.map((id) => {
    const { met = 0, missed = 0, notApplicable = 0 } = byDuty.get(id) ?? {};
    return [bilingual(duties[id].name), ...[met, missed, notApplicable].map(number)];
  });
  const columns = [
    label("义务", "duty"),
    `${bilingual(dutyStatusWords.met)}#`,
    `${bilingual(dutyStatusWords.missed)}#`,
    `${bilingual(dutyStatusWords["not-applicable"])}#`,
  ];
  return markupTable(label("义务", "Duties"), columns, rows, "duties");
}

/** What was not checked and by what the rest was: records at fault, turns nobody judges, duties that do not apply, packs and their date. */
export function limitsMarkup(
  context: ReportContext,
  { figures, idle }: RunSummary,
  left: { readonly failures: readonly string[]; readonly notShown: number },
): string {
  const packs = context.packs.map(({ id, version }) => `${id} ${version}`).join(", ");
  const readers =
    context.readerLanguages.length === 0
      ? label("未使用第二读者（仅规则）", "no second reader: rules only")
      : label(
          `第二读者：${context.readerLanguages.join("、")}`,
          `second reader: ${context.readerLanguages.join(", ")}`,
        );
  const lines = [
    label(
      `${number(figures.failed)} 条记录无法读取，未检查`,
      `${number(figures.failed)} records could not be read`,
    ),
    label(
      `${number(figures.turnsNotJudged)} 段话由借款人或第三人所说，只作上下文，不作评判`,
      `${number(figures.turnsNotJudged)} of ${number(figures.turns)} texts are the borrower's or a third party's: heard, not judged`,
    ),
    label(
      `${number(figures.dutiesNotApplicable)} 项义务不适用或缺少判断所需的资料`,
      `${number(figures.dutiesNotApplicable)} duties do not apply, or lack the data to judge them`,
    ),
    label(
      `规则包：${packs}；法律截至 ${context.date}（记录自带时间的按其时间）`,
      `packs: ${packs}; law as of ${context.date}, or of the record's own time`,
    ),
    readers,
    context.isRedacted
      ? label("个人信息已遮盖（*）", "personal data is masked (*)")
      : label(
          "个人信息未遮盖：请按规定保管本报告",
          "personal data is NOT masked: keep this report accordingly",
        ),
    ...(left.notShown === 0
      ? []
      : [
          label(
            `另有 ${number(left.notShown)} 条记录只计数、未列出；完整清单请用 ndjson 或 csv`,
            `${number(left.notShown)} more records are counted but not shown; ndjson and csv list all`,
          ),
        ]),
    ...idle.map(({ rule, owner, expires, why }) =>
      label(
        `放行${why === "expired" ? "已过期" : "未用到"}：${rule}（${owner}，${expires}）`,
        `${why} suppression: ${rule} (${owner}, ${expires})`,
      ),
    ),
  ];
  const failures =
    left.failures.length === 0
      ? ""
      : `<div class="table"><table><caption>${label("无法读取的记录", "Records that could not be read")}</caption><tbody>${left.failures.join("\n")}</tbody></table></div>`;
  return `<ul>${lines.map((line) => `<li>${line}</li>`).join("")}</ul>${failures}`;
}
