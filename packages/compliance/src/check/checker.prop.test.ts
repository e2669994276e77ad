import type { Conversation, Turn, Utterance } from "@tactful/domain";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mixedPack, mixedSentences, smallChecker, smallPack, smallReady } from "../fixtures/small-packs.ts";
import { createChecker } from "./checker.ts";

const ready = smallReady(smallPack(mixedPack));
const checker = createChecker(ready);

const text = fc
  .array(fc.constantFrom(...mixedSentences), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(""));
const facts = fc.option(
  fc.record({ case_filed: fc.boolean(), identity_verified: fc.boolean() }, { requiredKeys: [] }),
  {
    nil: undefined,
  },
);
const speaker = fc.constantFrom<Turn["speaker"]>(
  "collector",
  "bot",
  "borrower",
  "borrower",
  "third-party",
  "script",
);
const turn = fc
  .record({ speaker, text, facts })
  .map((one): Turn => ({ speaker: one.speaker, text: one.text, ...(one.facts && { facts: one.facts }) }));
const head = fc.record({
  channel: fc.constantFrom<Conversation["channel"]>("call", "sms"),
  applies: fc.constantFrom<Conversation["applies"]>("agency", "first_party"),
  language: fc.constantFrom<NonNullable<Conversation["language"]>>("zh-Hans", "zh-Hant", "en"),
  jurisdiction: fc.constantFrom<NonNullable<Conversation["jurisdiction"]>>("CN", "US-NY"),
});
const conversation = fc
  .tuple(head, fc.array(turn, { maxLength: 8 }))
  .map(([first, turns]): Conversation => ({ ...first, turns }));
const utterance = fc.record({ text, speaker, context: fc.option(text, { nil: undefined }), facts }).map(
  (one): Utterance => ({
    text: one.text,
    speaker: one.speaker,
    ...(one.context === undefined ? {} : { context: one.context }),
    ...(one.facts === undefined ? {} : { facts: one.facts }),
  }),
);

test("the sentences meet every rule, so that the laws below say something", () => {
  const said = mixedSentences.map(
    (one): Turn => ({ speaker: one.startsWith("我") ? "borrower" : "collector", text: one }),
  );
  const findings = [said, said.toReversed()].flatMap(
    (turns) => checker.conversation({ channel: "call", applies: "agency", turns }).findings,
  );
  const rules = (mixedPack.rules ?? []).map(({ id }) => id);
  expect([...new Set(findings.map(({ rule }) => rule))].toSorted()).toEqual(rules.toSorted());
});

describe("whatever is said", () => {
  test("a conversation checked at once and turn by turn, even beside another, comes out the same", () => {
    fc.assert(
      fc.property(conversation, conversation, (one, other) => {
        const whole = checker.conversation(one);
        const { turns: ownTurns, ...ownHead } = one;
        const { turns: otherTurns, ...otherHead } = other;
        const live = checker.open(ownHead);
        const beside = checker.open(otherHead);
        const found = ownTurns.flatMap((said, index) => {
          const next = otherTurns[index];
          if (next !== undefined) beside.turn(next);
          checker.utterance({ text: "你要坐牢，欠5000元", speaker: "bot" });
          return live.turn(said);
        });
        expect(found).toEqual(whole.findings);
        expect(live.duties()).toEqual(whole.duties);
        expect(live.escalations()).toEqual(whole.escalations ?? []);
      }),
      { numRuns: 150 },
    );
  });

  test("findings lie inside of the text, cut no pair, and show its words", () => {
    fc.assert(
      fc.property(utterance, (said) => {
        for (const { start, end, text: words } of checker.utterance(said).findings) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(said.text.length);
          expect(words).toBe(said.text.slice(start, end));
          expect(/^[\udc00-\udfff]/.test(words) && /[\ud800-\udbff]$/.test(said.text.slice(0, start))).toBe(
            false,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  test("the same input has the same answer, now, after others, and from a fresh checker", () => {
    fc.assert(
      fc.property(fc.array(utterance, { minLength: 2, maxLength: 6 }), (all) => {
        const first = all.map((said) => checker.utterance(said));
        expect(
          all
            .toReversed()
            .map((said) => checker.utterance(said))
            .toReversed(),
        ).toEqual(first);
        const fresh = createChecker(ready);
        expect(all.map((said) => fresh.utterance(said))).toEqual(first);
        expect(JSON.parse(JSON.stringify(first))).toEqual(first);
      }),
      { numRuns: 150 },
    );
  });

  test("every suggestion, said at that moment, has no findings", () => {
    fc.assert(
      fc.property(utterance, (said) => {
        for (const { suggestion } of checker.utterance({ ...said, language: "zh-Hans" }).findings) {
          if (suggestion === undefined) continue;
          expect(checker.utterance({ ...said, language: "zh-Hans", text: suggestion }).findings).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("what the other side says is never a finding", () => {
    fc.assert(
      fc.property(utterance, fc.constantFrom<Turn["speaker"]>("borrower", "third-party"), (said, other) => {
        expect(checker.utterance({ ...said, speaker: other }).findings).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("arbitrary text of any units is read without an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), text, (noise, sentence) => {
        const written = noise + sentence + noise;
        for (const { start, end, text: words } of checker.utterance({ text: written, speaker: "bot" })
          .findings) {
          expect(words).toBe(written.slice(start, end));
        }
      }),
      { numRuns: 500 },
    );
  });
});

test("a text without words has no findings", () => {
  const plain = smallChecker(mixedPack, { suggestions: false });
  for (const nothing of ["", " ", "\n", "。。。", "\u200b", "\ud83c"]) {
    expect(plain.utterance({ text: nothing, speaker: "collector" }).findings).toEqual([]);
  }
});
