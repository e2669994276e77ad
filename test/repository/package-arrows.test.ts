import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { type Import, importsOf, packageOf } from "./imports-of.ts";
import { readText } from "./repository-files.ts";
import { isTestSource, scope, type WorkspacePackage, workspacePackages } from "./workspace-packages.ts";

/** Which packages of ours each package may use. A new package gets its line here. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  charts: [],
  cli: [
    "charts",
    "compliance",
    "datasets",
    "domain",
    "models",
    "prompts",
    "scoring",
    "script",
    "strategy",
    "text",
    "training",
    "yaml",
  ],
  compliance: ["charts", "domain", "models", "prompts", "text", "yaml"],
  datasets: ["domain"],
  domain: [],
  models: [],
  prompts: [],
  scoring: ["domain", "prompts"],
  script: ["charts", "compliance", "domain", "models", "prompts", "strategy", "text", "yaml"],
  strategy: ["charts", "domain", "yaml"],
  text: [],
  training: ["charts", "domain", "scoring", "text"],
  yaml: ["domain"],
};

interface SourceImports {
  readonly file: string;
  readonly imports: readonly Import[];
}

const packages = await workspacePackages();

async function importsByFile(files: readonly string[]): Promise<readonly SourceImports[]> {
  return Promise.all(files.map(async (file) => ({ file, imports: importsOf(await readText(file)) })));
}

function usedPackages(sources: readonly SourceImports[]): readonly string[] {
  const names = sources.flatMap(({ imports }) => imports.map(({ specifier }) => packageOf(specifier)));
  return [...new Set(names.filter((name) => name !== null))].toSorted();
}

function ours(names: readonly string[]): readonly string[] {
  return names.filter((name) => name.startsWith(scope)).map((name) => name.slice(scope.length));
}

/** Whether another package may import this path: its door, or a data file of a package that opens all its files. */
function isDoor(specifier: string): boolean {
  const name = packageOf(specifier);
  const target = packages.find(({ manifest }) => manifest.name === name);
  if (target === undefined) return false;
  return specifier === name || ("./*" in target.manifest.exports && /\.(json|yaml|md|csv)$/.test(specifier));
}

/** Files that import each other in a ring, as one line; null where there is none. */
function findCycle(edges: ReadonlyMap<string, readonly string[]>): string | null {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string | null => {
    const start = path.indexOf(file);
    if (start >= 0) return [...path.slice(start), file].join(" -> ");
    if (done.has(file)) return null;
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle !== null) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of edges.keys()) {
    const cycle = visit(file, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

/** The files that a file reaches by relative paths, from the root. */
function reachedFiles({ file, imports }: SourceImports): readonly string[] {
  const relative = imports.filter(({ specifier }) => specifier.startsWith("."));
  return relative.map(({ specifier }) => posix.join(posix.dirname(file), specifier));
}

/** The same without imports of types only, which are gone when the code runs. */
function loadedFiles({ file, imports }: SourceImports): readonly string[] {
  return reachedFiles({ file, imports: imports.filter(({ kind }) => kind === "value") });
}

test("every package has its line in the table of arrows", () => {
  expect(packages.map(({ name }) => name).toSorted()).toEqual(Object.keys(allowed).toSorted());
});

test("a ring of imports would be found", () => {
  const edges = { "a.ts": ["b.ts", "c.ts"], "b.ts": ["c.ts"], "c.ts": ["d.ts"], "d.ts": ["b.ts"] };
  expect(findCycle(new Map(Object.entries(edges)))).toBe("b.ts -> c.ts -> d.ts -> b.ts");
  expect(findCycle(new Map(Object.entries({ ...edges, "d.ts": [] })))).toBeNull();
});

describe.each(packages)("$name", ({ name, folder, manifest, sources }: WorkspacePackage) => {
  const { dependencies = {}, peerDependencies = {}, devDependencies = {} } = manifest;

  test("its package.json depends only on packages that its arrows allow", () => {
    const declared = ours(Object.keys({ ...dependencies, ...peerDependencies, ...devDependencies }));
    expect(allowed[name]).toEqual(expect.arrayContaining([...declared]));
    for (const used of ours(Object.keys(dependencies))) {
      expect(dependencies[scope + used]).toBe("workspace:*");
    }
  });

  test("its sources import only packages that its arrows allow", async () => {
    expect(allowed[name]).toEqual(
      expect.arrayContaining([...ours(usedPackages(await importsByFile(sources)))]),
    );
  });

  test("its package.json lists what its sources import, no more and no less", async () => {
    const shipped = await importsByFile(sources.filter((file) => !isTestSource(file)));
    const used = usedPackages(shipped);
    const listed = Object.keys(dependencies);
    expect(used.filter((other) => !(other in { ...dependencies, ...peerDependencies }))).toEqual([]);
    expect(listed.filter((other) => !used.includes(other))).toEqual([]);
  });

  test("its tests import only what some package.json lists", async () => {
    const { devDependencies: shared = {} }: Partial<typeof manifest> = JSON.parse(
      await readText("package.json"),
    );
    const listed = { ...dependencies, ...peerDependencies, ...devDependencies, ...shared };
    const used = usedPackages(await importsByFile(sources.filter(isTestSource)));
    expect(used.filter((other) => !(other in listed))).toEqual([]);
  });

  test("it enters other packages by their door only", async () => {
    const specifiers = (await importsByFile(sources)).flatMap(({ imports }) => imports);
    const foreign = specifiers.filter(({ specifier }) => specifier.startsWith(scope));
    expect(foreign.map(({ specifier }) => specifier).filter((specifier) => !isDoor(specifier))).toEqual([]);
  });

  test("no relative path leaves it", async () => {
    const files = await importsByFile(sources);
    const leaving = files.flatMap((source) =>
      reachedFiles(source)
        .filter((path) => !path.startsWith(`${folder}/`))
        .map((path) => `${source.file} reads ${path}`),
    );
    expect(leaving).toEqual([]);
  });

  test("its files do not load each other in a ring", async () => {
    const files = await importsByFile(sources);
    expect(findCycle(new Map(files.map((source) => [source.file, loadedFiles(source)])))).toBeNull();
  });
});
