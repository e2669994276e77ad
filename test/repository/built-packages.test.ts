import { access, readdir, writeFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { publint } from "publint";
import { beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { doorExports } from "./door-exports.ts";
import { importsOf } from "./imports-of.ts";
import { readText } from "./repository-files.ts";
import { expandScripts, runCommand } from "./run-command.ts";
import { fillWorkingCopy } from "./working-copy.ts";
import { isTestSource, workspacePackages } from "./workspace-packages.ts";

const packages = await workspacePackages();
const built = packages.filter(({ sources }) => sources.length > 0);
const copy = await temporaryFolder();
const { scripts }: { scripts: Record<string, string> } = JSON.parse(await readText("package.json"));
const door = { types: "./dist/index.d.ts", default: "./dist/index.js" };

function run(command: string, folder = "."): ReturnType<typeof runCommand> {
  return runCommand(expandScripts(command, scripts), join(copy, folder));
}

beforeAll(async () => {
  await fillWorkingCopy(copy);
  const { code, stdout } = await run("pnpm build");
  expect(code, stdout).toBe(0);
});

describe.each(built)("the build of $name", ({ folder, manifest, sources }) => {
  test("its exports name its one door, for use from source and as published", async () => {
    expect(Object.entries(manifest.exports["."] ?? {})).toEqual([
      ["source", "./src/index.ts"],
      ...Object.entries(door),
    ]);
    expect(manifest.publishConfig?.exports).toEqual({ ".": door });
    for (const path of Object.values(door)) await access(join(copy, folder, path));
  });

  test("its door loads in plain Node.js and exports what the source does", async () => {
    const script = `import(${JSON.stringify(manifest.name)}).then((door) => process.stdout.write(Object.keys(door).join()))`;
    const { code, stdout, stderr } = await run(`node --eval '${script}'`, folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const values = (await doorExports(`${folder}/src/index.ts`)).filter(({ isType }) => !isType);
    expect(stdout.split(",")).toEqual(values.map(({ name }) => name).toSorted());
  });

  test("it holds one file for each source, and nothing that only tests need", async () => {
    const files = await readdir(join(copy, folder, "dist"), { recursive: true });
    const modules = files.filter((file) => file.endsWith(".js")).map((file) => file.replaceAll("\\", "/"));
    const shipped = sources.filter((file) => !isTestSource(file));
    const expected = shipped.map((file) => posix.relative(`${folder}/src`, file).replace(/ts$/, "js"));
    expect(modules.toSorted()).toEqual(expected.toSorted());
  });

  test("every file its code reads by URL is published with it", async () => {
    const shipped = sources.filter((file) => !isTestSource(file));
    for (const file of shipped) {
      const read = importsOf(await readText(file)).filter(({ kind }) => kind === "file");
      for (const { specifier } of read) {
        const inside = posix.relative(folder, posix.join(posix.dirname(file), specifier));
        expect(["package.json", ...(manifest.files ?? [])]).toContain(inside.split("/")[0]);
      }
    }
  });
});

test.each(packages)("publint finds nothing in $name", async ({ folder }) => {
  const { messages } = await publint({ pkgDir: join(copy, folder), pack: false, strict: true });
  expect(messages).toEqual([]);
});

test("the built types stand on their own for a strict user", async () => {
  const options = "--noEmit --strict --module nodenext --target es2023 --types node --skipLibCheck false";
  const left = new Set(built.map(({ manifest }) => manifest.name));
  // A package sees what it depends on and no more: the command line most of them, the language check the rest.
  for (const user of ["cli", "compliance"]) {
    const seen = built.find(({ name }) => name === user)?.manifest;
    const names = [...left].filter((name) => name === seen?.name || name in (seen?.dependencies ?? {}));
    for (const name of names) left.delete(name);
    const imports = names.map((name, index) => `export type * as Door${index} from "${name}";`);
    await writeFile(join(copy, "packages", user, "user.ts"), imports.join("\n"));
    const { stdout } = await run(`tsc --ignoreConfig ${options} user.ts`, `packages/${user}`);
    expect(stdout).toBe("");
  }
  expect([...left]).toEqual([]);
});

describe("the built command", () => {
  const main = "node packages/cli/dist/main.js";

  test("says its version", async () => {
    const { version }: { version: string } = JSON.parse(await readText("packages/cli/package.json"));
    expect(await run(`${main} --version`)).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  test("finds the data files of every package: descriptors, parameters, bundles and words", async () => {
    const { code: listed, stdout: list } = await run(`${main} datasets list`);
    expect({ listed, list }).toEqual({ listed: 0, list: expect.stringContaining("german-credit") });
    const generate = await run(`${main} datasets generate --accounts 5 --seed 1 --out book.csv`);
    expect(generate.code, generate.stderr).toBe(0);
    const { code, stdout, stderr } = await run(`${main} score --model sample --quiet book.csv`);
    expect(code, stderr).toBe(0);
    expect(stdout.trim().split("\n")).toHaveLength(5);
  });
});
