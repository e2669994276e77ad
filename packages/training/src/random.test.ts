import { expect, test } from "vitest";
import { seededRandom, shuffledIndexes } from "./random.ts";

/** The same generator written with whole numbers of any size: slow, and independent of 32-bit tricks. */
function referenceRandom(seed: number): () => number {
  const word = (value: bigint) => BigInt.asUintN(32, value);
  const mix = (value: bigint) => {
    let mixed = word(value);
    mixed = word((mixed ^ (mixed >> 16n)) * 0x85ebca6bn);
    mixed = word((mixed ^ (mixed >> 13n)) * 0xc2b2ae35n);
    return mixed ^ (mixed >> 16n);
  };
  const rotate = (value: bigint, by: bigint) => word(value << by) | (value >> (32n - by));
  const golden = 0x9e3779b9n;
  const low = BigInt.asUintN(32, BigInt(seed));
  const high = BigInt.asUintN(32, BigInt(seed) >> 32n);
  let s0 = mix(low + golden);
  let s1 = mix(high + 2n * golden) ^ mix(s0);
  let s2 = mix(low + 3n * golden);
  let s3 = mix(high + 4n * golden) | 1n;
  const next = () => {
    const result = word(rotate(word(s1 * 5n), 7n) * 9n);
    const shifted = word(s1 << 9n);
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotate(s3, 11n);
    return result;
  };
  return () => Number((next() >> 5n) * 67108864n + (next() >> 6n)) / 2 ** 53;
}

test("the generator is xoshiro128** with its state filled from the seed", () => {
  for (const seed of [0, 1, -1, 42, 2 ** 31, 2 ** 40 + 7, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]) {
    const random = seededRandom(seed);
    const reference = referenceRandom(seed);
    for (let draw = 0; draw < 50; draw++) expect(random()).toBe(reference());
  }
});

test("numbers are spread evenly over 0 to 1 and do not follow each other", () => {
  const random = seededRandom(3);
  const draws = Float64Array.from({ length: 100_000 }, random);
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const tenths = new Uint32Array(10);
  let product = 0;
  draws.forEach((draw, index) => {
    tenths[Math.floor(draw * 10)] = (tenths[Math.floor(draw * 10)] ?? 0) + 1;
    product += (draw - 0.5) * ((draws[index + 1] ?? 0.5) - 0.5);
  });
  expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / draws.length));
  const chiSquare = tenths.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  expect(chiSquare).toBeLessThan(33.7);
  expect(Math.abs((product / draws.length) * 12)).toBeLessThan(4 / Math.sqrt(draws.length));
});

test("neighbouring seeds give unrelated numbers", () => {
  const first = Float64Array.from({ length: 2000 }, (_, seed) => seededRandom(seed)());
  const mean = first.reduce((sum, draw) => sum + draw, 0) / first.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / first.length));
  expect(new Set(first).size).toBe(first.length);
});

test("a seed that is no whole number is refused", () => {
  for (const seed of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    expect(() => seededRandom(seed)).toThrow("seed must be a whole number");
  }
});

test("a shuffle holds every index once, and each place sees each index about equally often", () => {
  const random = seededRandom(9);
  const seen = Array.from({ length: 5 }, () => new Uint32Array(5));
  for (let round = 0; round < 5000; round++) {
    const order = shuffledIndexes(5, random);
    expect([...order].toSorted()).toEqual([0, 1, 2, 3, 4]);
    order.forEach((index, place) => {
      const row = seen[place];
      if (row !== undefined) row[index] = (row[index] ?? 0) + 1;
    });
  }
  for (const count of seen.flatMap((row) => [...row])) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
