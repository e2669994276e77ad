import { escapeHtml } from "@tactful/charts";
import { channels } from "@tactful/domain";
import { excerptParts } from "./excerpt.ts";
import { allowedItem, dutyItem, escalationItem, findingItem } from "./html-items.ts";
import { bilingual, label } from "./html-parts.ts";
import type { CheckedRecord } from "./report-entry.ts";
import { appliesWords, speakerWords, turnWords, words } from "./report-words.ts";
import { elapsedText, localStart } from "./spoken-time.ts";
import { type TurnGroup, turnGroups } from "./turn-groups.ts";

/** UTF-16 units shown on either side of a finding, and of what was said before it. */
const around = 160;

function beforeMarkup(entry: CheckedRecord, turn: number): string {
  const before = entry.isConversation ? entry.turns[turn - 1] : undefined;
  const text = entry.isConversation ? before?.text : entry.context;
  if (text === undefined || text === "") return "";
  const shown = text.length > around ? `…${text.slice(-around)}` : text;
  const who = before === undefined ? "" : `${bilingual(speakerWords[before.speaker])}: `;
  return `<span class="before">${who}${escapeHtml(shown)}</span>`;
}

function whoMarkup(entry: CheckedRecord, turn: number): string {
  const said = entry.turns[turn];
  if (said === undefined) return "";
  const number = entry.isConversation ? ` · ${bilingual(turnWords(turn))}` : "";
  const at = said.at === undefined ? "" : ` · ${elapsedText(said.at).en}`;
  return `<span class="who">${bilingual(speakerWords[said.speaker])}${number}${at}</span>`;
}

/** What was said in a turn, once, with all that was found in it marked, and what was said before. */
function quoteMarkup(entry: CheckedRecord, group: TurnGroup, turn: number): string {
  const found = [
    ...group.findings.map(({ finding }) => finding),
    ...group.allowed.map(({ finding }) => finding),
  ];
  const parts = excerptParts(entry.turns[turn]?.text ?? "", found, around).map(({ text, mark }) => {
    if (mark === undefined) return escapeHtml(text);
    const isFact = found[mark]?.status === "needs-fact";
    return `<mark${isFact ? ' class="fact"' : ""}>${escapeHtml(text)}</mark>`;
  });
  return `<blockquote lang="${entry.answer.language}">${beforeMarkup(entry, turn)}${whoMarkup(entry, turn)}${parts.join("")}</blockquote>`;
}

function groupMarkup(entry: CheckedRecord, group: TurnGroup): string {
  const { turn, findings, missed, allowed, isEscalated } = group;
  const isShared = findings.length + allowed.length > 1;
  const head =
    turn === undefined ? `<p class="who">${bilingual(words.whole)}</p>` : quoteMarkup(entry, group, turn);
  const items = [
    ...(isEscalated ? [escalationItem()] : []),
    ...findings.map((one) => findingItem(entry, one, isShared)),
    ...missed.map((duty) => dutyItem(entry, duty)),
    ...allowed.map((one) => allowedItem(one, isShared)),
  ];
  return `<div class="said">${head}\n${items.join("\n")}\n</div>`;
}

/** When, how, for whom and under which law a record's words were spoken. */
export function aboutMarkup(entry: CheckedRecord): string {
  const { answer, channel, creditor, applies, under, turns } = entry;
  const parts = [
    escapeHtml(localStart(entry)),
    channel === undefined ? "" : bilingual(channels[channel]),
    creditor === undefined ? "" : `${label("债权人", "creditor")}: ${escapeHtml(creditor)}`,
    applies === undefined ? "" : bilingual(appliesWords[applies]),
    under === undefined ? answer.jurisdiction : under.map(({ jurisdiction }) => jurisdiction).join(" "),
    answer.language,
    entry.isConversation ? label(`共 ${turns.length} 句`, `${turns.length} turns`) : "",
    label(`输入第 ${entry.line} 行`, `line ${entry.line}`),
  ];
  return parts
    .filter((part) => part !== "")
    .map((part) => `<span>${part}</span>`)
    .join("");
}

/** A record with all that is said of it, turn by turn; empty where nothing is. `anchor` is its place on the page. */
export function recordMarkup(entry: CheckedRecord, anchor: string): string {
  const groups = turnGroups(entry).map((group) => groupMarkup(entry, group));
  if (groups.length === 0) return "";
  return `<article id="${anchor}"><header><h3>${escapeHtml(entry.id)}</h3><p class="about">${aboutMarkup(entry)}</p></header>\n${groups.join("\n")}\n</article>`;
}
