import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function shippedBundle(name: string): string | null {
  try {
    const manifest = fileURLToPath(import.meta.resolve(`@tactful/models/${name}/manifest.json`));
    return existsSync(manifest) ? dirname(manifest) : null;
  } catch {
    return null;
  }
}

/**
 * The folder of a model: the one named, from the current folder, else the shipped bundle of that name (`sample` or `models/sample`).
 * A name that is neither comes back as it is, for the loader to refuse.
 */
export function findBundle(model: string): string {
  if (isFolder(model)) return model;
  const name = model.replace(/^models[\\/]/, "").replace(/[\\/]+$/, "");
  return /^[a-z][a-z0-9-]*$/.test(name) ? (shippedBundle(name) ?? model) : model;
}
