import { describe, expect, test } from "vitest";
import { documentedDeclarations, doorExports } from "./door-exports.ts";
import { readText } from "./repository-files.ts";
import { workspacePackages } from "./workspace-packages.ts";

const doors = (await workspacePackages())
  .map(({ name, folder, sources }) => ({ name, door: `${folder}/src/index.ts`, sources }))
  .filter(({ sources }) => sources.length > 0);

test("a doc comment counts only right above its declaration", () => {
  const source = [
    "/** Says what A is. */",
    "export interface A {}",
    "export const A: number = 1;",
    "/** Says what B is,",
    " * in two lines. */",
    "export async function B(): Promise<void> {}",
    "/** Floats above nothing. */",
    "",
    "export type C = 1;",
  ].join("\n");
  expect(["A", "B", "C", "D"].map((name) => documentedDeclarations(source, name))).toEqual([
    [true, false],
    [true],
    [false],
    [],
  ]);
});

describe.each(doors)("the door of $name", ({ door }) => {
  test("lists each name once, and every declaration behind it has a doc comment", async () => {
    const names = await doorExports(door);
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
    const bare = await Promise.all(
      names.map(async ({ name, file }) => {
        const declarations = documentedDeclarations(await readText(file), name);
        const documented = declarations.length > 0 && declarations.every(Boolean);
        return documented ? [] : [`${name} in ${file}`];
      }),
    );
    expect(bare.flat()).toEqual([]);
  });
});
