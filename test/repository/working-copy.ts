import { cp, symlink } from "node:fs/promises";
import { join, posix } from "node:path";
import { repositoryFiles, root } from "./repository-files.ts";

async function linkInstalled(folder: string, copy: string): Promise<void> {
  // The links inside lead from package to package by relative paths, so that those of the copy meet within the copy.
  const from = join(root, folder, "node_modules");
  await cp(from, join(copy, folder, "node_modules"), { recursive: true, verbatimSymlinks: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    },
  );
}

/** Copies the repository's files into a folder and links what is installed, so that commands can build and write there. */
export async function fillWorkingCopy(copy: string): Promise<void> {
  const files = await repositoryFiles();
  for (const file of files) await cp(join(root, file), join(copy, file));
  await symlink(join(root, "node_modules"), join(copy, "node_modules"));
  const folders = files.filter((file) => file.endsWith("/package.json")).map((file) => posix.dirname(file));
  await Promise.all(folders.map((folder) => linkInstalled(folder, copy)));
}
