import { join } from "node:path";
import type { CategoryId, Language } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { compilePacks } from "../compiled/ready-packs.ts";
import { runExamples } from "../examples/run-examples.ts";
import { smallDay } from "../fixtures/small-packs.ts";
import type { PatternSource, Rule } from "../packs/rule.ts";
import { fillWording, type SlotValues } from "../rewrite/fill-wording.ts";
import { packsFolder, shippedPacks } from "../shipped-packs.ts";
import { createChecker } from "./checker.ts";

const ready = compilePacks(
  shippedPacks.map((name) => join(packsFolder, name)),
  smallDay,
);
const { book } = ready.compiled;
const checker = createChecker(ready, { suggestions: false });
const rules = book.rules.map(({ rule }) => rule);

describe("the examples of the rules", () => {
  const { failures } = runExamples(ready, checker);
  const of = (kind: (typeof failures)[number]["kind"]) =>
    failures.filter((failure) => failure.kind === kind).map(({ rule, text }) => `${rule}: ${text}`);

  test("those to flag are flagged", () => expect(of("missed")).toEqual([]));
  test("those to pass are not", () => expect(of("flagged")).toEqual([]));
  test("those that hang on a fact have the status they name", () => expect(of("status")).toEqual([]));

  test("are of both kinds, at least six and four, and no two alike", () => {
    const few = rules.filter(({ kind, examples: { flag, pass } }) => {
      const least = kind === "must-not" ? [6, 4] : [1, 1];
      return flag.length < (least[0] ?? 0) || pass.length < (least[1] ?? 0);
    });
    expect(few.map(({ id }) => id)).toEqual([]);
    const repeated = rules.filter(({ examples }) => {
      const all = [...examples.flag, ...examples.pass].map((one) => JSON.stringify(one));
      return new Set(all).size < all.length;
    });
    expect(repeated.map(({ id }) => id)).toEqual([]);
  });

  test("none is left to be written", () => {
    const open = rules.filter(({ examples }) => JSON.stringify(examples).includes("PLACEHOLDER"));
    expect(open.map(({ id }) => id)).toEqual([]);
  });
});

describe("names that the packs use", () => {
  test("each citation that a rule or a limit names exists", () => {
    const ids = new Set(book.laws.map(({ id }) => id));
    const named = [...rules, ...book.limits].flatMap(({ citations = [] }) => citations);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe(book.laws.length);
  });

  test("each class of a pattern, a condition or a cue exists", () => {
    const has = (name: string) => ["num", "money"].includes(name) || Object.hasOwn(book.classes, name);
    const sources = (rule: Rule): readonly PatternSource[] => [
      ...[rule.any, rule.none, rule.antipatterns, rule.before, rule.when?.context].flatMap(
        (list) => list ?? [],
      ),
      ...(rule.all ?? []).flat(),
    ];
    const texts = rules
      .flatMap(sources)
      .flatMap((source) =>
        typeof source === "string" ? [source] : "pattern" in source ? [source.pattern] : [],
      );
    const signals = book.signals.flatMap(({ any, antipatterns = [] }) => [...any, ...antipatterns]);
    const used = [...texts, ...signals].flatMap((text) =>
      [...text.matchAll(/<([^<>]+)>/g)].map(([, name = ""]) => name),
    );
    const heard = rules.flatMap(({ when }) => [when?.after?.class, when?.notAfter?.class]);
    const beside = book.cues.flatMap(({ notBeside = [] }) => notBeside);
    const all = [...used, ...heard, ...beside].filter((name) => name !== undefined);
    expect([...new Set(all)].filter((name) => !has(name))).toEqual([]);
  });
});

describe("compliant wording", () => {
  const values: Readonly<Record<Language, Required<SlotValues>>> = {
    "zh-Hans": { name: "王先生", amount: "5000元", date: "本周五" },
    "zh-Hant": { name: "陳小姐", amount: "5000元", date: "本週五" },
    en: { name: "Ms Lee", amount: "$500", date: "Friday" },
  };
  const kinds = ["name", "amount", "date"] as const;
  /** All slots, each left out, each alone, none. */
  const choices = (all: Required<SlotValues>): readonly SlotValues[] =>
    Array.from({ length: 8 }, (_, bits) =>
      Object.fromEntries(
        kinds.filter((_kind, bit) => (bits & (1 << bit)) !== 0).map((kind) => [kind, all[kind]]),
      ),
    );
  const wordings = [
    ...Object.entries(book.rewrites).map(([id, rewrites]) => [id as CategoryId, rewrites] as const),
    ...rules.flatMap(({ category, rewrite }) =>
      category === undefined || rewrite === undefined ? [] : [[category, rewrite] as const],
    ),
  ];

  test.each<Language>(["zh-Hans", "zh-Hant", "en"])(
    "in %s passes the check, with and without its slots",
    (language) => {
      const flagged = wordings.flatMap(([, rewrites]) =>
        (rewrites[language] ?? []).flatMap((wording) => {
          const texts = [...new Set(choices(values[language]).map((some) => fillWording(wording, some)))];
          const bad = texts.flatMap((text) =>
            checker
              .utterance({ text, speaker: "collector", language })
              .findings.map(({ rule }) => `${rule}: ${text}`),
          );
          return bad.slice(0, 1);
        }),
      );
      expect(flagged).toEqual([]);
    },
  );

  test("names no slot outside of an optional part, but for a name at the beginning", () => {
    const loose = wordings
      .flatMap(([, rewrites]) => Object.values(rewrites).flat())
      .filter((wording) => /\{/.test(wording.replace(/^\{name\}[，,、]\s*/, "").replace(/\[[^[\]]*\]/g, "")));
    expect(loose).toEqual([]);
  });
});
