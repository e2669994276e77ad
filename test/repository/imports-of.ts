/** One module or file that a source file asks for. */
export interface Import {
  /** As it is written: `./x.ts`, `zod`, `@tactful/models/${name}/manifest.json`. */
  readonly specifier: string;
  /** `type` where the compiler takes the whole statement away, `file` for `new URL("…", import.meta.url)`. */
  readonly kind: "value" | "type" | "file";
}

const statement = /^(?:import|export)\s+(type\s)?[^;"'`]*?\bfrom\s+["']([^"']+)["']/gm;
const bare = /^import\s+["']([^"']+)["']/gm;
const call = /\bimport(?:\.meta\.resolve)?\(\s*(["'`])(.+?)\1/g;
const fileUrl = /new URL\(\s*(["'`])(.+?)\1,\s*import\.meta\.url/g;

/** The source without its comments; strings stay. */
export function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, "$1");
}

function matches(code: string, pattern: RegExp, group: number, kind: Import["kind"]): readonly Import[] {
  return [...code.matchAll(pattern)].map((match) => ({ specifier: match[group] ?? "", kind }));
}

/** Everything that a TypeScript source asks for by a literal text: imports, re-exports, `import()`, `import.meta.resolve()` and files by URL. */
export function importsOf(source: string): readonly Import[] {
  const code = withoutComments(source);
  const statements = [...code.matchAll(statement)].map(
    (match): Import => ({ specifier: match[2] ?? "", kind: match[1] === undefined ? "value" : "type" }),
  );
  return [
    ...statements,
    ...matches(code, bare, 1, "value"),
    ...matches(code, call, 2, "value"),
    ...matches(code, fileUrl, 2, "file"),
  ];
}

/** The name of the npm package that a specifier belongs to; null for relative paths and Node's own modules. */
export function packageOf(specifier: string): string | null {
  if (specifier.startsWith(".") || specifier.startsWith("node:")) return null;
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}
