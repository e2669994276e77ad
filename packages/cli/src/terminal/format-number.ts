/** A whole number with its thousands grouped. */
export function formatCount(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}

/** A count with its noun, such as `1 record` or `2,000 records`. */
export function formatCountOf(value: number, noun: string): string {
  return `${formatCount(value)} ${noun}${Math.round(value) === 1 ? "" : "s"}`;
}

/** A duration in words short enough for a line: `0.8 s`, `42 s`, `3 min 05 s`, `1 h 02 min`. */
export function formatDuration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const pad = (value: number): string => String(value).padStart(2, "0");
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${pad(whole % 60)} s`;
  return `${Math.floor(whole / 3600)} h ${pad(Math.floor((whole % 3600) / 60))} min`;
}
