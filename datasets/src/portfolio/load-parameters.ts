import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { loadYaml } from "../load-yaml.ts";
import { ParameterFile, type Sourced } from "./parameter-file.ts";
import type { PortfolioParameters } from "./parameters.ts";

/** The parameter file that comes with the package. */
export const portfolioParameterFile: string = fileURLToPath(
  new URL("../../parameters/portfolio.yaml", import.meta.url),
);

/**
 * Reads and checks a parameter file; by default the package's own.
 *
 * @throws FILE_NOT_FOUND, or CONFIG_INVALID naming the file and the entry.
 */
export async function loadPortfolioParameters(
  file: string = portfolioParameterFile,
): Promise<PortfolioParameters> {
  const content = await loadYaml(file, ParameterFile, (path) => readFile(path, "utf8"));
  return {
    product: plain(content.product),
    borrower: plain(content.borrower),
    behaviour: plain(content.behaviour),
    contact: plain(content.contact),
    sample: plain(content.sample),
    regions: content.regions,
    anchors: content.anchors,
  };
}

function plain<G extends object>(group: { readonly [K in keyof G]: Sourced<G[K]> }): G {
  const entries = Object.entries<Sourced<unknown>>(group).map(([name, entry]) => [name, entry.value]);
  return Object.fromEntries(entries) as G;
}
