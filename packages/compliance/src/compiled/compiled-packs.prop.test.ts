import fc from "fast-check";
import { expect, test } from "vitest";
import { createChecker } from "../check/checker.ts";
import { mixedPack, mixedSentences, smallPack, smallReady } from "../fixtures/small-packs.ts";
import { packRules, unpackRules } from "./compiled-packs.ts";

const ready = smallReady(smallPack(mixedPack));
const fresh = createChecker(ready);
const packed = createChecker(unpackRules(packRules(ready, "k"), "k") ?? expect.unreachable());

test("the compiled form finds, words and times all as the freshly compiled rules do", () => {
  const text = fc
    .array(fc.constantFrom(...mixedSentences), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join(""));
  const turn = fc.record({ speaker: fc.constantFrom("collector" as const, "borrower" as const), text });
  fc.assert(
    fc.property(
      fc.array(turn, { maxLength: 6 }),
      fc.constantFrom("zh-Hans" as const, "en" as const),
      (turns, language) => {
        const one = { channel: "call" as const, applies: "agency" as const, language, turns };
        expect(packed.conversation(one)).toEqual(fresh.conversation(one));
        for (const said of turns) expect(packed.utterance(said)).toEqual(fresh.utterance(said));
      },
    ),
    { numRuns: 200 },
  );
});
