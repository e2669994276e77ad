import type { DutyId, LocalizedText } from "@tactful/domain";
import type { ContactLog } from "./conversation-log.ts";
import { type BrokenCount, brokenCounts } from "./frequency-duty.ts";
import { type BrokenHours, brokenHours } from "./hours-duty.ts";

function hoursText({ moment, permitted }: BrokenHours): LocalizedText {
  const time = moment.time.slice(0, 5);
  const { from, to } = permitted;
  return {
    zh: `当地时间 ${moment.date} ${time}；允许的时段为 ${from}–${to}`,
    en: `local time ${moment.date} ${time}; permitted from ${from} to ${to}`,
  };
}

const kinds = {
  connected: { zh: "接通", en: "conversation" },
  attempt: { zh: "拨打", en: "attempt" },
  contact: { zh: "联系", en: "contact made" },
  any: { zh: "联系", en: "contact" },
} as const;

const scopes = {
  person: { zh: "同一人", en: "with one person" },
  debt: { zh: "同一笔债务", en: "about one debt" },
  number: { zh: "同一号码", en: "to one number" },
} as const;

function countText({ over, soon }: BrokenCount): readonly LocalizedText[] {
  if (soon !== undefined) {
    const { days, permitted } = soon;
    return [
      {
        zh: `${days === 0 ? "当日" : `${days} 天前`}已通过话；通话后 ${permitted} 天内不得再拨打`,
        en: `${days === 0 ? "the same day" : `${days} ${days === 1 ? "day" : "days"}`} after a conversation; no call within ${permitted} days of one`,
      },
    ];
  }
  if (over === undefined) return [];
  const { count, reached } = over;
  const { zh, en } = kinds[count.kind];
  const scope = scopes[count.scope];
  const span =
    count.days === 1
      ? { zh: "当日", en: "that day" }
      : { zh: `${count.days} 天内`, en: `within ${count.days} days` };
  return [
    {
      zh: `${span.zh}对${scope.zh}的第 ${reached} 次${zh}；上限 ${count.most} 次`,
      en: `${en} number ${reached} ${span.en} ${scope.en}; the limit is ${count.most}`,
    },
  ];
}

/** By how much a contact passed the limits on hours or number, each in one sentence; none for the other duties. */
export function contactFigures(id: DutyId, log: ContactLog): readonly LocalizedText[] {
  const found =
    id === "duty.hours"
      ? brokenHours(log).map(hoursText)
      : id === "duty.frequency"
        ? brokenCounts(log).flatMap(countText)
        : [];
  return [...new Map(found.map((text) => [text.en, text])).values()];
}
