import { posix } from "node:path";
import { readText, repositoryFiles } from "./repository-files.ts";

/** What one condition or one sub-path of `exports` leads to. */
export type ExportTarget = string | Readonly<Record<string, string>>;

/** The parts of a `package.json` that these checks read. */
export interface PackageManifest {
  readonly name: string;
  readonly description?: string;
  readonly license?: string;
  readonly engines?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, ExportTarget>>;
  readonly publishConfig?: { readonly exports?: Readonly<Record<string, ExportTarget>> };
  readonly files?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** One package of the workspace. */
export interface WorkspacePackage {
  /** Its name without the scope. */
  readonly name: string;
  /** Its folder from the root, such as `packages/domain`. */
  readonly folder: string;
  readonly manifest: PackageManifest;
  /** The TypeScript files under `src`, from the root; none in a package of data. */
  readonly sources: readonly string[];
}

/** The scope of every package of the workspace. */
export const scope = "@tactful/";

/** Whether a source file is there only for tests. */
export function isTestSource(path: string): boolean {
  return path.endsWith(".test.ts") || path.includes("/src/fixtures/");
}

/** Every package of the workspace: each folder below the root that has a `package.json`. */
export async function workspacePackages(): Promise<readonly WorkspacePackage[]> {
  const files = await repositoryFiles();
  const manifests = files.filter((file) => file.endsWith("/package.json"));
  return Promise.all(
    manifests.map(async (file) => {
      const folder = posix.dirname(file);
      const manifest: PackageManifest = JSON.parse(await readText(file));
      const sources = files.filter((path) => path.startsWith(`${folder}/src/`) && path.endsWith(".ts"));
      return { name: manifest.name.replace(scope, ""), folder, manifest, sources };
    }),
  );
}
