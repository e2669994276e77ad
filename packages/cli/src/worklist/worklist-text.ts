import { channels, type ErrorRecord, formatMoney, type LocalizedText } from "@tactful/domain";
import type { WorkItem } from "@tactful/strategy";
import { type DemoLanguage, sayIn, sentenceLines } from "../demo/demo-language.ts";
import { escapeControl } from "../terminal/escape-control.ts";
import { clockText } from "./local-iso.ts";
import { handlerWords, toneWords } from "./worklist-words.ts";

const words = {
  offers: { zh: "可提供：", en: "May be offered: " },
  specialist: {
    zh: "由专员关怀，不按金额排序",
    en: "With a specialist, not ordered by money",
  },
  late: { zh: "逾期", en: "overdue" },
  bestHour: { zh: "最易接通", en: "best" },
} as const satisfies Record<string, LocalizedText>;

function headLine(item: WorkItem, language: DemoLanguage): string {
  const say = sayIn(language);
  const { time, value, currency } = item;
  const best =
    time.bestHour === null ? "" : ` (${say(words.bestHour)} ${String(time.bestHour).padStart(2, "0")}:00)`;
  const parts = [
    `${String(item.rank).padStart(2)}. ${item.id}`,
    `${item.bucket} ${say(words.late)} ${item.daysPastDue} d`,
    `${say(channels[item.channel])} ${clockText(time.from)}–${clockText(time.until)}${best}`,
    `${say(handlerWords[item.handler])} · ${say(toneWords[item.tone])}`,
  ];
  const sum = `${currency} ${formatMoney({ amountMinor: value.valueMinor, currency })}`;
  return (item.queue === "specialist" ? parts : [...parts, sum]).join("  ");
}

function offerLines({ offers }: WorkItem, language: DemoLanguage): readonly string[] {
  if (offers.length === 0) return [];
  const zh = words.offers.zh + offers.map(({ title }) => title.zh).join("；");
  const en = words.offers.en + offers.map(({ title }) => title.en).join("; ");
  return sentenceLines({ zh, en }, language);
}

/** The lines of an account of the list for a terminal: whom, when and how; what may be offered; why. Text from accounts cannot steer it. */
export function itemLines(item: WorkItem, language: DemoLanguage): readonly string[] {
  const under = [
    ...offerLines(item, language),
    ...(item.queue === "specialist" ? sentenceLines(words.specialist, language) : []),
    ...item.reasons.flatMap((reason) => sentenceLines(reason, language)),
  ];
  return [headLine(item, language), ...under.map((line) => `      ${line}`)].map(escapeControl);
}

/** The line of a record at fault for a terminal. */
export function faultLine({ id, error }: ErrorRecord): string {
  const { code, message, line } = error;
  const place = line === undefined ? id : `${id} (line ${line})`;
  return escapeControl(`${place}  ${code}: ${message}`);
}
