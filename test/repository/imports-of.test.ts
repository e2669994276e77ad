import { expect, test } from "vitest";
import { importsOf, packageOf } from "./imports-of.ts";

test("every way of asking for a module is found, and comments are not", () => {
  const source = [
    'import { a,\n  b } from "one";',
    'import type { C } from "./two.ts";',
    'export { d } from "@scope/three/deep.ts";',
    'import "four";',
    'import text from "five/x.json" with { type: "json" };',
    'const six = await import("six");',
    `const seven = import.meta.resolve(\`@scope/seven/\${name}/x.json\`);`,
    'const eight = new URL("../eight.yaml", import.meta.url);',
    '// import { nine } from "nine";',
    '/** import { ten } from "ten"; */',
    'const eleven = "https://example.org/from";',
  ].join("\n");
  expect(importsOf(source)).toEqual([
    { specifier: "one", kind: "value" },
    { specifier: "./two.ts", kind: "type" },
    { specifier: "@scope/three/deep.ts", kind: "value" },
    { specifier: "five/x.json", kind: "value" },
    { specifier: "four", kind: "value" },
    { specifier: "six", kind: "value" },
    { specifier: "@scope/seven/$" + "{name}/x.json", kind: "value" },
    { specifier: "../eight.yaml", kind: "file" },
  ]);
});

test("a specifier belongs to the package whose name it begins with", () => {
  expect(["./a.ts", "node:fs", "zod", "yaml/x", "@a/b", "@a/b/c.json"].map(packageOf)).toEqual([
    null,
    null,
    "zod",
    "yaml",
    "@a/b",
    "@a/b",
  ]);
});
