/** A stream of pseudo-random draws; the same seed and stream give the same draws on every machine. */
export interface Random {
  /** The next number in [0, 1), a multiple of 2^-32. */
  uniform(): number;
  /** A standard normal draw from one uniform one. */
  normal(): number;
  /** A draw from the exponential distribution with this mean. */
  exponential(mean: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
}

const GOLDEN = 0x9e3779b9;

/** splitmix32: spreads a 32-bit state over all 32 bits; the answer is unsigned. */
export function mix(value: number): number {
  let z = (value + GOLDEN) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
}

function high(value: number): number {
  return Math.floor(value / 4294967296);
}

/**
 * A stream of its own for each pair of seed and index, so that one account's draws never depend on another's.
 * Generator: sfc32 (Chris Doty-Humphrey, PractRand), seeded by splitmix32, the first twelve draws thrown away.
 */
export function createRandom(seed: number, index: number): Random {
  let a = mix(mix(seed ^ mix(high(seed))) ^ mix(index ^ mix(high(index))));
  let b = mix(a ^ index);
  let c = mix(b ^ seed);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i += 1) next();
  const uniform = (): number => next() / 4294967296;
  return {
    uniform,
    normal: () => inverseNormal((next() + 0.5) / 4294967296),
    exponential: (mean) => -mean * Math.log((next() + 0.5) / 4294967296),
    chance: (probability) => uniform() < probability,
  };
}

/** Wichura (1988), algorithm AS 241, PPND7: the standard normal quantile to about 1e-7. */
export function inverseNormal(probability: number): number {
  const q = probability - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    const top = ((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179;
    const bottom = ((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1;
    return (q * top) / bottom;
  }
  const r = Math.sqrt(-Math.log(q < 0 ? probability : 1 - probability));
  const tail = r <= 5 ? middleTail(r - 1.6) : farTail(r - 5);
  return q < 0 ? -tail : tail;
}

function middleTail(r: number): number {
  const top = ((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777;
  return top / ((0.12021132975 * r + 0.7370016425) * r + 1);
}

function farTail(r: number): number {
  const top = ((0.017337203997 * r + 0.42868294337) * r + 3.081226386) * r + 6.657905115;
  return top / ((0.012258202635 * r + 0.24197894225) * r + 1);
}
