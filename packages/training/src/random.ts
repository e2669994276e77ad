import { TactfulError } from "@tactful/domain";

/** The 32-bit finaliser of MurmurHash3 (Appleby 2011, public domain), by which one seed fills four words of state. */
function mix(word: number): number {
  let mixed = word;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Makes a repeatable generator of numbers in [0, 1), 53 random bits each: the same seed gives the same numbers everywhere.
 *
 * xoshiro128** 1.1 (Blackman and Vigna 2018, https://prng.di.unimi.it/xoshiro128starstar.c, public domain), its state
 * filled from the seed in the manner of SplitMix. Not for secrets. A seed that is no safe integer is OPTION_INVALID.
 */
export function seededRandom(seed: number): () => number {
  if (!Number.isSafeInteger(seed)) {
    throw new TactfulError("OPTION_INVALID", `seed must be a whole number, not ${seed}`, { path: "seed" });
  }
  const golden = 0x9e3779b9;
  const low = seed >>> 0;
  const high = Math.floor(seed / 4294967296) >>> 0;
  let a = mix(low + golden);
  let b = mix(high + Math.imul(golden, 2)) ^ mix(a);
  let c = mix(low + Math.imul(golden, 3));
  let d = mix(high + Math.imul(golden, 4)) | 1;
  const next = (): number => {
    const scrambled = Math.imul(b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  return () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;
}

/** Returns 0 … count - 1 in random order (Fisher and Yates; Durstenfeld 1964). */
export function shuffledIndexes(count: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[chosen] ?? 0;
    order[chosen] = kept;
  }
  return order;
}
