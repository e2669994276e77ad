/** The lines between the fences of every block of the given language, with `\` at a line's end joined to the next. */
function blockLines(markdown: string, language: string): readonly string[] {
  const blocks = [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
  const texts = blocks.filter((block) => block[1] === language).map((block) => block[2] ?? "");
  return texts.flatMap((text) => text.replace(/\s*\\\n\s*/g, " ").split("\n"));
}

/** The commands of a page that the workspace itself answers: each line of its `sh` blocks that calls pnpm, without its comment. */
export function pnpmCommands(markdown: string): readonly string[] {
  const lines = blockLines(markdown, "sh").map((line) => line.replace(/\s#\s.*$/, "").trim());
  return lines.filter((line) => line.startsWith("pnpm ") || line.startsWith("npx -y pnpm@12 "));
}

/** The outline of a page: its heading marks, and the fences of its blocks with their language, in order. */
export function outline(markdown: string): readonly string[] {
  const withoutBlocks = markdown.replace(/^(```\w*)\n[\s\S]*?^```$/gm, "$1");
  return [...withoutBlocks.matchAll(/^(#+) |^(```\w*)$/gm)].map((match) => match[1] ?? match[2] ?? "");
}
