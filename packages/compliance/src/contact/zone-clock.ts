import { dayMs, dayOfCivil } from "./calendar-day.ts";

/** Local times of one zone, told by its offsets from UTC; all in milliseconds. */
export interface ZoneClock {
  readonly name: string;
  /** How far local time is ahead of UTC at a moment. */
  offsetAt(ms: number): number;
  /** A moment after `ms` until which the offset at `ms` holds throughout. */
  steadyUntil(ms: number): number;
}

/** Offsets are found for so many days at a time, when one of them is asked for. */
const chunkMs = 400 * dayMs;

/** Offsets within a chunk: each holds from its start to the next one's. */
interface Chunk {
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
  readonly end: number;
}

const written = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/;

/** Makes the function that asks the platform's time zone data for an offset; slow. */
function offsetReader(timeZone: string): (ms: number) => number {
  const formatter = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  return (ms) => {
    const [, month = 0, day = 0, , hours = 0, minutes = 0, seconds = 0] = (
      written.exec(formatter.format(ms)) ?? []
    ).map(Number);
    const clock = ((hours * 60 + minutes) * 60 + seconds) * 1000;
    // The year is left out of account: years before 1 are written without their era. Local time is never a day away from UTC by more than hours.
    const year = new Date(ms).getUTCFullYear();
    const gaps = [year - 1, year, year + 1].map((one) => dayOfCivil(one, month, day) * dayMs + clock - ms);
    return gaps.reduce((best, gap) => (Math.abs(gap) < Math.abs(best) ? gap : best));
  };
}

/** The first whole second after `from`, and not after `until`, at which the offset is no longer that of `from`. */
function changeBetween(read: (ms: number) => number, from: number, until: number): number {
  const before = read(from);
  let low = from / 1000;
  let high = until / 1000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (read(middle * 1000) === before) low = middle;
    else high = middle;
  }
  return high * 1000;
}

/** Offsets are looked at day by day: no zone has ever changed its offset twice within one. */
function chunkOf(read: (ms: number) => number, index: number): Chunk {
  const begin = index * chunkMs;
  const end = begin + chunkMs;
  const starts = [begin];
  const offsets = [read(begin)];
  for (let at = begin; at < end; at += dayMs) {
    const next = read(at + dayMs);
    if (next === offsets.at(-1)) continue;
    const change = changeBetween(read, at, at + dayMs);
    if (change >= end) break;
    starts.push(change);
    offsets.push(next);
  }
  return { starts, offsets, end };
}

/** Odd times must not fill memory: so many chunks are kept a zone. */
const chunkLimit = 64;

function createZoneClock(name: string): ZoneClock {
  const read = offsetReader(name);
  const chunks = new Map<number, Chunk>();
  let lastIndex = Number.NaN;
  let last: Chunk = { starts: [], offsets: [], end: 0 };
  const chunkAt = (ms: number): Chunk => {
    const index = Math.floor(ms / chunkMs);
    if (index === lastIndex) return last;
    let chunk = chunks.get(index);
    if (chunk === undefined) {
      if (chunks.size >= chunkLimit) chunks.clear();
      chunk = chunkOf(read, index);
      chunks.set(index, chunk);
    }
    lastIndex = index;
    last = chunk;
    return chunk;
  };
  const stretchOf = (chunk: Chunk, ms: number): number => {
    let index = chunk.starts.length - 1;
    while (index > 0 && (chunk.starts[index] as number) > ms) index -= 1;
    return index;
  };
  return {
    name,
    offsetAt: (ms) => {
      const chunk = chunkAt(ms);
      return chunk.offsets[stretchOf(chunk, ms)] as number;
    },
    steadyUntil: (ms) => {
      const chunk = chunkAt(ms);
      return chunk.starts[stretchOf(chunk, ms) + 1] ?? chunk.end;
    },
  };
}

const clocks = new Map<string, ZoneClock>();

/** Odd spellings of zone names must not fill memory. */
const clockLimit = 1000;

/** The clock of an IANA zone, such as Asia/Shanghai. Throws a RangeError for a name that the platform does not know. */
export function zoneClock(name: string): ZoneClock {
  const known = clocks.get(name);
  if (known !== undefined) return known;
  const clock = createZoneClock(name);
  if (clocks.size >= clockLimit) clocks.clear();
  clocks.set(name, clock);
  return clock;
}

/**
 * The earliest moment from `from` on at which local time is one that `nextLocal` answers: given a local time it answers the first wanted one
 * at or after it. Local times that a change of offset leaps over do not come; those it repeats come twice. Infinity where there is none
 * before `until`.
 */
export function findLocal(
  clock: ZoneClock,
  from: number,
  until: number,
  nextLocal: (local: number) => number,
): number {
  for (let at = from; at <= until; at = clock.steadyUntil(at)) {
    const offset = clock.offsetAt(at);
    const found = nextLocal(at + offset) - offset;
    if (found < clock.steadyUntil(at)) return found <= until ? found : Number.POSITIVE_INFINITY;
  }
  return Number.POSITIVE_INFINITY;
}
