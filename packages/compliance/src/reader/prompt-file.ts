import { TactfulError } from "@tactful/domain";
import { readYaml } from "@tactful/yaml";
import { z } from "zod";

/** A prompt as it stands in its file: instructions and data apart, with `{{slots}}` to fill. */
export interface PromptFile {
  readonly id: string;
  readonly version: string;
  readonly locale: "zh" | "en";
  readonly slots: readonly string[];
  readonly system: string;
  readonly user: string;
}

type Head = Omit<PromptFile, "system" | "user">;

const Head: z.ZodType<Head> = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  locale: z.enum(["zh", "en"]),
  slots: z.array(z.string().regex(/^[a-z]+$/)),
});

const form = /^---\n([\s\S]*?)\n---\n\s*# System\n([\s\S]*?)\n# User\n([\s\S]*)$/;
const slot = /\{\{(\w+)\}\}/g;

/** Reads a prompt file. Throws CONFIG_INVALID where it breaks its form, or its slots are others than those it lists. */
export function readPromptFile(text: string, file: string): PromptFile {
  const [, front, system, user] = form.exec(text) ?? [];
  if (front === undefined || system === undefined || user === undefined) {
    const message = "A prompt has front matter, then the headings # System and # User.";
    throw new TactfulError("CONFIG_INVALID", message, { file });
  }
  const head = readYaml(front, file, Head, "CONFIG_INVALID").value;
  const used = new Set([...`${system}${user}`.matchAll(slot)].map((match) => match[1] ?? ""));
  const wrong = [...new Set([...used, ...head.slots])].find(
    (name) => !used.has(name) || !head.slots.includes(name),
  );
  if (wrong !== undefined) {
    const message = `The slot ${wrong} is not both listed under slots and used in the text.`;
    throw new TactfulError("CONFIG_INVALID", message, { file, path: "slots" });
  }
  return { ...head, system: system.trim(), user: user.trim() };
}

/** Fills in the slots of a text, all at once: what a value holds is never filled in again. */
export function fillSlots(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(slot, (whole, name: string) => values[name] ?? whole);
}
