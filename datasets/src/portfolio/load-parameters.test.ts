import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { loadPortfolioParameters, portfolioParameterFile } from "./load-parameters.ts";
import { ParameterFile } from "./parameter-file.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parameters-"));
});

/** Loads the package's file after a change. */
async function changed(change: (file: ReturnType<typeof parse>) => void): Promise<unknown> {
  const file = parse(await readFile(portfolioParameterFile, "utf8"));
  change(file);
  const path = join(folder, "changed.yaml");
  await writeFile(path, stringify(file));
  return loadPortfolioParameters(path);
}

test("the package's parameters load, and every number has a unit and a source", async () => {
  const parameters = await loadPortfolioParameters();
  expect(parameters.product.loanTerms).toContain(12);
  const file = ParameterFile.parse(parse(await readFile(portfolioParameterFile, "utf8")));
  expect(file.behaviour.shockOnset.unit).toBe("chance a month");
  expect(file.behaviour.shockOnset.source).toBe("assumed");
});

test("there are 31 provinces and they carry the inhabitants of the census less its soldiers", async () => {
  const { regions } = await loadPortfolioParameters();
  expect(new Set(regions.map((region) => region.code)).size).toBe(31);
  const inhabitants = regions.reduce((sum, region) => sum + region.weight, 0);
  expect(inhabitants).toBe(1_411_778_724 - 2_000_000);
});

test("a source that is not listed is refused by name", async () => {
  await expect(
    changed((file) => {
      file.contact.refused.source = "somebody";
    }),
  ).rejects.toMatchObject({ code: "CONFIG_INVALID", path: "contact.refused.source" });
});

test("an unknown name, a chance above 1 and shares that miss 1 are refused", async () => {
  await expect(
    changed((file) => {
      file.contact.luck = { value: 1, unit: "chance", source: "assumed" };
    }),
  ).rejects.toMatchObject({ code: "CONFIG_INVALID", path: "contact" });
  await expect(
    changed((file) => {
      file.behaviour.shockEnd.value = 1.2;
    }),
  ).rejects.toMatchObject({ code: "CONFIG_INVALID", path: "behaviour.shockEnd.value" });
  await expect(
    changed((file) => {
      file.product.share.value["cash-loan"] = 0.5;
    }),
  ).rejects.toThrow("sum to 1");
});

test("an anchor outside its own range is refused", async () => {
  await expect(
    changed((file) => {
      file.anchors.day1_overdue.high = 0.04;
    }),
  ).rejects.toThrow("must lie within");
});

test("a file that is not there and a file that is not YAML say so", async () => {
  await expect(loadPortfolioParameters(join(folder, "none.yaml"))).rejects.toMatchObject({
    code: "FILE_NOT_FOUND",
  });
  const broken = join(folder, "broken.yaml");
  await writeFile(broken, "a: 1\nb: [2\n");
  await expect(loadPortfolioParameters(broken)).rejects.toMatchObject({
    code: "CONFIG_INVALID",
    file: broken,
  });
});
