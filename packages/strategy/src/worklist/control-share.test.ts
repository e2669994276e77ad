import { describe, expect, test } from "vitest";
import { isControl } from "./control-share.ts";
import { stableHash } from "./stable-hash.ts";

const ids = Array.from({ length: 20_000 }, (_, index) => `A${String(index).padStart(6, "0")}`);

function groupOf(share: number, salt = "2026"): readonly string[] {
  return ids.filter((id) => isControl(id, { share, salt }));
}

describe("the control group", () => {
  test("has the share that was asked for", () => {
    expect(groupOf(0)).toEqual([]);
    // Three standard deviations of a binomial of 20,000 at 5 % are 92.
    expect(Math.abs(groupOf(0.05).length - 1000)).toBeLessThan(92);
  });

  test("grows with the share and changes with the salt", () => {
    const small = new Set(groupOf(0.05));
    expect(groupOf(0.1).filter((id) => small.has(id))).toHaveLength(small.size);
    const other = groupOf(0.05, "2027").filter((id) => small.has(id));
    expect(other.length).toBeLessThan(small.size / 5);
  });
});

test("the hash is the same on every machine (values by another implementation)", () => {
  const hashes = ["", "A000001", "账户一"].map(stableHash);
  expect(hashes).toEqual([2872998923, 3394110700, 1943986911]);
});
