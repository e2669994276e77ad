import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Language, TactfulError } from "@tactful/domain";
import { readYaml } from "@tactful/yaml";
import { z } from "zod";

/** What is known of a prompt besides its text. */
export interface PromptHead {
  readonly id: string;
  readonly version: string;
  readonly lang: Language;
  /** Fields of the data that goes with it, in the message after it. */
  readonly inputs: readonly string[];
  /** Name of the form in which it asks to be answered. */
  readonly output: string;
  /** Who answers for its words. */
  readonly owner: string;
}

/** A prompt as it stands in its file. Its text goes to the model as it is: nothing is filled in. */
export interface PromptFile extends PromptHead {
  readonly text: string;
  /** The first 8 hex digits of the file's SHA-256. */
  readonly hash: string;
}

const word = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/);

/** Checks a {@link PromptHead}. */
export const PromptHead: z.ZodType<PromptHead> = z.strictObject({
  id: word,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  lang: Language,
  inputs: z.array(z.string().regex(/^[a-z]+$/)),
  output: word,
  owner: z.string().min(1),
});

const form = /^---\n([\s\S]*?)\n---\n([\s\S]+)$/;
const longest = 4000;

/** Reads a prompt file. Throws CONFIG_INVALID where it breaks its form, is too long or has a slot. */
export function readPrompt(content: string, file: string): PromptFile {
  const refuse = (message: string): TactfulError => new TactfulError("CONFIG_INVALID", message, { file });
  const [, front, text = ""] = form.exec(content) ?? [];
  if (front === undefined) throw refuse("A prompt has front matter between two lines of ---, then its text.");
  if (text.length > longest) throw refuse(`The prompt has ${text.length} characters; keep it to ${longest}.`);
  if (/\{\{|\}\}/.test(text))
    throw refuse("The prompt has a slot; data goes into its own message, so take the slot out.");
  const head = readYaml(front, file, PromptHead, "CONFIG_INVALID").value;
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return { ...head, text: text.trim(), hash };
}

/** Reads the prompt for re-wording in a language that comes with the toolkit. Throws CONFIG_INVALID. */
export function loadRewordPrompt(language: Language): PromptFile {
  const name = `@tactful/prompts/llm/reword-${language.toLowerCase()}.md`;
  const file = fileURLToPath(import.meta.resolve(name));
  return readPrompt(readFileSync(file, "utf8"), file);
}

/** A prompt as results and events name it: `reword.en@1.0.0#1a2b3c4d`. */
export function promptLabel({ id, version, lang, hash }: PromptFile): string {
  return `${id}.${lang}@${version}#${hash}`;
}
