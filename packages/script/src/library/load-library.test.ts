import { describe, expect, test } from "vitest";
import { smallLibrary } from "../fixtures/test-tools.ts";
import { readStages } from "../stages/load-stages.ts";
import { thinPlaces } from "./library-counts.ts";
import { loadLibrary, readLibrary } from "./load-library.ts";

const namesDebt = readStages().finds.debt;

const head = `
    version: 1.0.0
    status: proposed
    source: written for tests
    owner: tests
    expires: 2030-12-31
    purpose: reflect`;

function library(stage: string, ...texts: readonly (readonly [id: string, rest: string])[]) {
  const entries = texts.map(([id, rest]) => `  - id: ${id}${head}\n${rest}`);
  const text = [`stage: ${stage}`, "language: zh-Hans", "texts:", ...entries].join("\n");
  return () => loadLibrary([{ file: "own.yaml", text }], "zh-Hans", namesDebt);
}

test("the small library loads, and its open texts are those that are marked", () => {
  const { texts, openTexts } = readLibrary("zh-Hans", namesDebt, smallLibrary);
  expect(texts.length).toBeGreaterThan(20);
  expect(openTexts).toEqual(texts.filter(({ beforeVerification }) => beforeVerification));
  expect(thinPlaces({ language: "zh-Hans", texts, openTexts })).toContainEqual(["texts", texts.length]);
});

describe("a text is refused with its file, line and column", () => {
  test.each([
    [
      "names a debt before verification",
      "verify",
      "verify/a",
      "    text: 您的欠款\n    beforeVerification: true",
      "names a debt",
    ],
    [
      "has a locked slot before verification",
      "close",
      "close/a",
      "    text: 共{amountDue}\n    beforeVerification: true",
      "{amountDue}",
    ],
    [
      "is open in a locked stage",
      "explore",
      "explore/a",
      "    text: 您好\n    beforeVerification: true",
      "is locked",
    ],
    ["is not open where others listen", "voicemail", "voicemail/a", "    text: 您好", "must be marked"],
    ["has an unknown slot", "explore", "explore/a", "    text: 您好{nickname}", "{nickname}"],
    ["asks two questions", "explore", "explore/a", "    text: 怎么了？还好吗？", "asks 2 questions"],
    ["has an id of another stage", "explore", "close/a", "    text: 您好", "begins with explore/"],
    [
      "is a court letter without its parts",
      "remind",
      "remind/a",
      "    text: 您好\n    when: { channels: [court] }",
      "lacks parties",
    ],
    ["has neither text nor body", "explore", "explore/a", "    subject: 您好", "either text or body"],
  ])("that %s", (_, stage, id, rest, said) => {
    expect(library(stage, [id, rest])).toThrow(
      expect.objectContaining({
        code: "LIBRARY_INVALID",
        file: "own.yaml",
        line: 4,
        message: expect.stringContaining(said),
      }),
    );
  });

  test("that has the id of another, or its words", () => {
    const said = "    text: 您先慢慢说，我听着就好。";
    expect(library("explore", ["explore/a", said], ["explore/a", "    text: 不急"])).toThrow(
      "the id of another",
    );
    expect(library("explore", ["explore/a", said], ["explore/b", said])).toThrow("100 % of its 3-grams");
  });
});

test("a retired text stays in the file and is not said", () => {
  const retired = library("explore", ["explore/a", "    text: 您先慢慢说"])().texts;
  expect(retired).toHaveLength(1);
  const text = `stage: explore\nlanguage: zh-Hans\ntexts:\n  - id: explore/a${head.replace("proposed", "retired")}\n    text: 您好`;
  expect(loadLibrary([{ file: "own.yaml", text }], "zh-Hans", namesDebt).texts).toEqual([]);
});

test("a language without a folder is an error, not another language", () => {
  expect(() => readLibrary("en", namesDebt, `${smallLibrary}zh-Hans`)).toThrow(
    expect.objectContaining({ code: "FILE_NOT_FOUND" }),
  );
});
