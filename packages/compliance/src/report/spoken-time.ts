import type { LocalizedText } from "@tactful/domain";
import { localClocks } from "../duties/local-clock.ts";
import type { CheckedRecord } from "./report-entry.ts";

/** How long after the start something was said: minutes and seconds of a call, hours and days of a thread of messages. */
export function elapsedText(seconds: number): LocalizedText {
  const whole = Math.max(0, Math.floor(seconds));
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) {
    const clock = `${minutes}:${String(whole % 60).padStart(2, "0")}`;
    return { zh: clock, en: clock };
  }
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days === 0) {
    return { zh: `${hours} 小时 ${minutes % 60} 分`, en: `${hours} h ${minutes % 60} min` };
  }
  return { zh: `${days} 天 ${hours % 24} 小时`, en: `${days} d ${hours % 24} h` };
}

/** When a record began by the clocks that its borrower may be looking at, such as `2026-11-18 10:12 Asia/Shanghai`; empty where it is not known. */
export function localStart({ startedAt, timeZone }: CheckedRecord): string {
  if (startedAt === undefined) return "";
  const zones = timeZone === undefined ? [] : [timeZone].flat();
  return localClocks(startedAt, timeZone)
    .map((clock, index) => {
      const { date, time } = clock(startedAt);
      return [date, time.slice(0, 5), zones[index]].filter((part) => part !== undefined).join(" ");
    })
    .join(" / ");
}
