import { escapeHtml } from "@tactful/charts";
import { type CategoryId, categories, type DutyId, duties, severities } from "@tactful/domain";
import { label } from "./html-parts.ts";
import { severityWords } from "./report-words.ts";
import type { RunFigures } from "./run-tally.ts";

function select(id: string, name: string, options: readonly (readonly [string, string])[]): string {
  const all = [["", "全部 all"], ...options].map(
    ([value = "", text = ""]) => `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`,
  );
  return `<label>${name}<select id="f-${id}">${all.join("")}</select></label>`;
}

/** The bar of filters; it stays hidden where scripts do not run. */
export function filtersMarkup({ byCategory, byDuty }: RunFigures): string {
  const kinds = (Object.keys(categories) as CategoryId[]).filter((id) => byCategory.has(id));
  const missed = (Object.keys(duties) as DutyId[]).filter((id) => (byDuty.get(id)?.missed ?? 0) > 0);
  const named = [
    ...kinds.map((id) => [id, `${categories[id].name.zh} ${categories[id].name.en}`] as const),
    ...missed.map((id) => [id, `${duties[id].name.zh} ${duties[id].name.en}`] as const),
  ];
  return [
    '<div class="filters" id="filters" hidden>',
    select(
      "severity",
      label("严重程度", "severity"),
      severities.map((severity) => [severity, `${severityWords[severity].zh} ${severity}`] as const),
    ),
    select("category", label("类别", "category"), named),
    select("status", label("状态", "status"), [
      ["violation", "违规 violation"],
      ["needs-fact", "待核实 needs a fact"],
      ["missed", "未履行 missed duty"],
      ["escalation", "转人工 hand over"],
      ["allowed", "已放行 allowed"],
    ]),
    select("reader", label("来源", "found by"), [
      ["rules", "规则 rules"],
      ["classifier", "第二读者 second reader"],
      ["llm", "第三读者 third reader"],
      ["duties", "义务 duties"],
    ]),
    `<label>${label("文字", "words")}<input id="f-words" type="search"></label>`,
    '<output id="f-shown"></output></div>',
  ].join("");
}
