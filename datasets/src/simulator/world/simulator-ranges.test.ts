import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { drawWorld, withoutEffect } from "./draw-world.ts";
import { loadSimulatorRanges, simulatorParameterFile, worldParameterNames } from "./simulator-ranges.ts";

const folder = await mkdtemp(join(tmpdir(), "ranges-"));
afterAll(() => rm(folder, { recursive: true }));
const own = await readFile(simulatorParameterFile, "utf8");

async function loadChanged(from: string, to: string): Promise<unknown> {
  const file = join(folder, "simulator.yaml");
  await writeFile(file, own.replace(from, to));
  return loadSimulatorRanges(file);
}

test("every number of a world has a range with a unit and a source", async () => {
  const ranges = await loadSimulatorRanges();
  expect(Object.keys(ranges).toSorted()).toEqual([...worldParameterNames].toSorted());
});

test.each([
  ["source: safe-2024", "source: somewhere", "somewhere is not among the sources"],
  ["  tolerance:", "  patience:", "the simulator knows no such number"],
  ["low: 0.1\n    high: 0.35", "low: 0.5\n    high: 0.35", "low must not lie above high"],
  ["low: 600", "low: 0", "a range on the log scale must begin above 0"],
])("%j in place of what stands there is refused", async (from, to, says) => {
  expect(own).toContain(from);
  await expect(loadChanged(from, to)).rejects.toThrow(says);
});

test("a range that is missing is named", async () => {
  const line = /^ {2}overdueSpread: .*\n/m.exec(own)?.[0] ?? "";
  await expect(loadChanged(line, "")).rejects.toThrow("overdueSpread: the range is missing");
});

test("a world lies within its ranges, and the same seed and draw give it again", async () => {
  const ranges = await loadSimulatorRanges();
  for (let draw = 0; draw < 50; draw += 1) {
    const world = drawWorld(ranges, 5, draw);
    expect(drawWorld(ranges, 5, draw)).toEqual(world);
    for (const name of worldParameterNames) {
      expect(world[name]).toBeGreaterThanOrEqual(ranges[name].low);
      expect(world[name]).toBeLessThanOrEqual(ranges[name].high);
    }
  }
  expect(drawWorld(ranges, 5, 0)).not.toEqual(drawWorld(ranges, 6, 0));
});

test("a world without effect differs in what contact does and in nothing else", async () => {
  const world = drawWorld(await loadSimulatorRanges(), 5, 0);
  const changed = worldParameterNames.filter((name) => withoutEffect(world)[name] !== world[name]);
  expect(changed.toSorted()).toEqual(["avoidance", "conversationEffect", "disclosure", "messageEffect"]);
});
