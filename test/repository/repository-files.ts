import { readdir, readFile } from "node:fs/promises";
import { join, matchesGlob } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the whole repository. */
export const root: string = fileURLToPath(new URL("../../", import.meta.url));

/** A file's text by its path from the root. */
export function readText(path: string): Promise<string> {
  return readFile(join(root, path), "utf8");
}

/** The patterns of `.gitignore`, each made to match a whole path from the root. */
async function ignoredPaths(): Promise<readonly string[]> {
  const lines = (await readText(".gitignore")).split(/\r?\n/).filter((line) => /^[^#\s]/.test(line));
  return lines.map((line) => {
    const path = line.replace(/\/$/, "");
    return path.startsWith("/") ? path.slice(1) : `**/${path}`;
  });
}

/** Folders of editors and of git itself begin with a dot; only the continuous integration's is ours. */
function isToolFolder(name: string): boolean {
  return name.startsWith(".") && name !== ".ci" && name !== ".github";
}

/**
 * Every file that belongs to the repository, as paths from the root with forward slashes, sorted: what `.gitignore` does not leave out.
 * Walks the folders, so that it works in an unpacked archive too.
 */
export async function repositoryFiles(): Promise<readonly string[]> {
  const ignored = await ignoredPaths();
  const walk = async (folder: string): Promise<readonly string[]> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    const found = entries.map(async (entry): Promise<readonly string[]> => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (ignored.some((pattern) => matchesGlob(path, pattern))) return [];
      if (entry.isDirectory()) return isToolFolder(entry.name) ? [] : walk(path);
      return entry.isFile() ? [path] : [];
    });
    return (await Promise.all(found)).flat();
  };
  return (await walk("")).toSorted();
}
