import { join } from "node:path";
import { compilePacks, packsFolder, type ReadyPacks, shippedPacks } from "@tactful/compliance";

/** All packs compiled now, with their examples and classes, which the prepared form leaves out. Throws RULE_INVALID and FILE_NOT_FOUND. */
export function openBook(today: string, ownFolders: readonly string[]): ReadyPacks {
  const folders = shippedPacks.map((name) => join(packsFolder, name));
  return compilePacks([...folders, ...ownFolders], today);
}
