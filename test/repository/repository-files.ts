import { readdir, readFile } from "node:fs/promises";
import { join, matchesGlob, posix } from "node:path";
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
  const isOurs = (path: string): boolean => !ignored.some((pattern) => matchesGlob(path, pattern));
  const walk = async (folder: string): Promise<readonly string[]> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    const path = (name: string): string => posix.join(folder, name);
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => path(name));
    const folders = entries.filter((entry) => entry.isDirectory() && !isToolFolder(entry.name));
    const inner = folders.map(({ name }) => path(name)).filter(isOurs);
    return [...files.filter(isOurs), ...(await Promise.all(inner.map(walk))).flat()];
  };
  return (await walk("")).toSorted();
}
