import type { ZoneClock } from "@tactful/compliance";
import type { IsoTime } from "@tactful/domain";

const two = (value: number): string => String(value).padStart(2, "0");

/** A moment (milliseconds of UTC) as a clock shows it, with the clock's offset, to the second. */
export function localIso(clock: ZoneClock | undefined, ms: number): IsoTime {
  const minutes = Math.trunc((clock?.offsetAt(ms) ?? 0) / 60_000);
  const local = new Date(ms + minutes * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The part of an ISO time that a wall clock shows, such as 09:30. */
export function clockText(time: IsoTime): string {
  return time.slice(11, 16);
}
