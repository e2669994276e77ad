import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { TactfulError } from "@tactful/domain";
import { readYaml } from "@tactful/yaml";
import { layerPacks, type ReadPack } from "./layer-packs.ts";
import { PackFile, PackHead } from "./pack-file.ts";
import type { RuleBook } from "./rule-book.ts";

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new TactfulError("FILE_NOT_FOUND", "The rule file cannot be read.", { file, cause });
  }
}

/** Reads the pack in a folder: `pack.yaml` and every other YAML file beside it, in order of their names. Throws RULE_INVALID and FILE_NOT_FOUND. */
function readPack(folder: string): ReadPack {
  const headFile = join(folder, "pack.yaml");
  const head = readYaml(textOf(headFile), headFile, PackHead, "RULE_INVALID").value;
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml") && name !== "pack.yaml");
  const files = names.toSorted().map((name) => {
    const file = join(folder, name);
    return { file, ...readYaml(textOf(file), file, PackFile, "RULE_INVALID") };
  });
  return { head, files };
}

/**
 * Reads packs from their folders and lays them over each other in the order given: national, then company, then product.
 * Throws RULE_INVALID with file, line and column for whatever is wrong in one of them, FILE_NOT_FOUND for a missing one.
 */
export function loadPacks(folders: readonly string[], today: string): RuleBook {
  return layerPacks(folders.map(readPack), today);
}
