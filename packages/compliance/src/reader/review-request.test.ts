import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CategoryId, Channel, categories, Language, Speaker } from "@tactful/domain";
import { readYaml } from "@tactful/yaml";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readPromptFile } from "./prompt-file.ts";
import { loadReviewPrompt, reviewRequest, verdictOf } from "./review-request.ts";

const spokenText = z.union([
  z.string(),
  z
    .strictObject({ repeat: z.string(), times: z.int() })
    .transform(({ repeat, times }) => repeat.repeat(times)),
]);
const expected = z.strictObject({
  contains: z.array(z.string()).default([]),
  never: z.array(z.string()).default([]),
  longest: z.int().default(100_000),
});
const nothing = { contains: [], never: [], longest: 100_000 };
const casesForm = z.strictObject({
  cases: z.array(
    z.strictObject({
      name: z.string(),
      slots: z.strictObject({
        channel: Channel,
        speaker: Speaker,
        language: Language,
        before: spokenText,
        lead: spokenText,
        words: spokenText,
        rest: spokenText,
      }),
      system: expected.default(nothing),
      user: expected.default(nothing),
    }),
  ),
});

const prompt = loadReviewPrompt();
const file = fileURLToPath(import.meta.resolve("@tactful/prompts/llm/review-borderline.cases.yaml"));
const { cases } = readYaml(readFileSync(file, "utf8"), file, casesForm, "CONFIG_INVALID").value;

describe("the prompt of the third reader", () => {
  test.each(cases)("$name", ({ slots, system, user }) => {
    const request = reviewRequest(prompt, slots);
    for (const part of ["system", "user"] as const) {
      const { contains, never, longest } = { system, user }[part];
      for (const words of contains) expect(request[part]).toContain(words);
      for (const words of never) expect(request[part]).not.toContain(words);
      expect(request[part].length).toBeLessThanOrEqual(longest);
    }
  });

  test("lists every category, and nothing of it depends on what was said", () => {
    const [first, ...others] = cases.map(({ slots }) => reviewRequest(prompt, slots));
    for (const id of Object.keys(categories)) expect(first?.system).toContain(`\n- ${id}: `);
    for (const other of others) expect(other.system).toBe(first?.system);
    const { properties }: { properties?: { category: { enum: string[] } } } = first?.schema?.schema ?? {};
    expect(properties?.category.enum).toEqual([...Object.keys(categories), "none"]);
  });
});

describe("a prompt file", () => {
  const form = (slots: string, body: string) =>
    `---\nid: a-b\nversion: 1.0.0\nlocale: en\nslots: [${slots}]\n---\n\n# System\n\n${body}\n\n# User\n\n{{words}}\n`;

  test("is read into its parts", () => {
    expect(readPromptFile(form("words, list", "Say {{list}}."), "a.md")).toEqual({
      id: "a-b",
      version: "1.0.0",
      locale: "en",
      slots: ["words", "list"],
      system: "Say {{list}}.",
      user: "{{words}}",
    });
  });

  test.each([
    ["a slot that is not listed", form("words", "{{list}}"), "The slot list"],
    ["a slot that is not used", form("words, list", "Say."), "The slot list"],
    ["no headings", "---\nid: a\n---\nSay.", "front matter"],
    ["another locale", form("words", "Say.").replace("locale: en", "locale: fr"), "locale"],
  ])("with %s is refused", (_name, text, message) => {
    expect(() => readPromptFile(text, "a.md")).toThrow(message);
  });
});

describe("a verdict", () => {
  test.each(Object.keys(categories))("may be %s", (id) => {
    expect(verdictOf(JSON.stringify({ category: id }))).toBe(CategoryId.parse(id));
  });

  test.each([
    ['{"category":"none"}', "none"],
    ['```json\n{"category": "abuse.insult"}\n```', "abuse.insult"],
    [' {"category":"abuse.insult","why":"…"} ', "abuse.insult"],
    ['{"category":"threat.unheard-of"}', null],
    ['{"category":["abuse.insult"]}', null],
    ['{"category":"toString"}', null],
    ["abuse.insult", null],
    ['Sure! {"category":"abuse.insult"}', null],
    ['{"category":"none"} {"category":"abuse.insult"}', null],
    ["null", null],
    ["", null],
  ])("of %j is %j", (answer, verdict) => {
    expect(verdictOf(answer)).toBe(verdict);
  });
});
