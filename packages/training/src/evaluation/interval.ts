/** A closed interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The two-sided 95 % point of the normal distribution. */
export const z95 = 1.959963984540054;

/** The 95 % score interval of a share (Wilson 1927); 0 to 1 where there is no row. */
export function wilsonInterval(successes: number, rows: number): Interval {
  if (rows === 0) return { low: 0, high: 1 };
  const share = successes / rows;
  const square = (z95 * z95) / rows;
  const centre = (share + square / 2) / (1 + square);
  const half = (z95 / (1 + square)) * Math.sqrt((share * (1 - share)) / rows + square / (4 * rows));
  return {
    low: Math.max(0, Math.min(share, centre - half)),
    high: Math.min(1, Math.max(share, centre + half)),
  };
}

/** A count of successes among rows. */
export interface Share {
  readonly successes: number;
  readonly rows: number;
}

/** The 95 % interval of the difference of two independent shares, first less second (Newcombe 1998, method 10). */
export function differenceInterval(first: Share, second: Share): Interval {
  const [p, q] = [first.successes / first.rows, second.successes / second.rows];
  const one = wilsonInterval(first.successes, first.rows);
  const two = wilsonInterval(second.successes, second.rows);
  return {
    low: p - q - Math.hypot(p - one.low, two.high - q),
    high: p - q + Math.hypot(one.high - p, q - two.low),
  };
}

/**
 * The 95 % interval of the ratio of two independent shares, first over second: on the log scale with one half added to
 * every count (Pettigrew, Gart, Thomas 1986), so that it exists for no successes too; the plain ratio always lies inside.
 */
export function ratioInterval(first: Share, second: Share): Interval {
  const [x, n] = [first.successes + 0.5, first.rows + 0.5];
  const [y, m] = [second.successes + 0.5, second.rows + 0.5];
  const centre = Math.log(x / n / (y / m));
  const half = z95 * Math.sqrt(1 / x - 1 / n + 1 / y - 1 / m);
  const plain = first.successes / first.rows / (second.successes / second.rows);
  return {
    low: Math.min(plain, Math.exp(centre - half)),
    high: Math.max(plain, Math.exp(centre + half)),
  };
}

/** The quantile of ascending numbers by linear interpolation (Hyndman and Fan 1996, type 7). */
export function quantile(ascending: ArrayLike<number>, share: number): number {
  const place = share * (ascending.length - 1);
  const below = ascending[Math.floor(place)] ?? Number.NaN;
  const above = ascending[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
