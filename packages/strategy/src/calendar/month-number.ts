const dayMilliseconds = 86_400_000;

/** A calendar month as a whole number that grows by one a month: 2026-01 is 2026 x 12. */
export function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** YYYY-MM of a month number. */
export function monthText(month: number): string {
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, "0")}-${String(month - year * 12 + 1).padStart(2, "0")}`;
}

/** The day number of a month's last day. */
export function lastDayOfMonth(month: number): number {
  const year = Math.floor(month / 12);
  return Date.UTC(year, month - year * 12 + 1, 0) / dayMilliseconds;
}
