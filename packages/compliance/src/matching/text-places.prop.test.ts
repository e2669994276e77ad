import { foldPlain, sentenceEnds, wordStarts } from "@tactful/text";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ReusedPlaces } from "./text-places.ts";

const text = fc
  .array(fc.constantFrom(..."坐牢。，!?\n a.b,：", "Mr. ", "5.5 "), { maxLength: 60 })
  .map((all) => all.join(""));
const places = new ReusedPlaces();

test("places are counted for each text anew, whatever was read before", () => {
  fc.assert(
    fc.property(text, (one) => {
      const view = foldPlain(one);
      const ends = new Set(sentenceEnds(view));
      const isMark = (at: number): boolean =>
        "，,；;：:、—".includes(String.fromCharCode(view.units[at] ?? 0));
      places.read(view);
      let sentences = 0;
      let clauses = 0;
      for (let at = 0; at < view.length; at++) {
        expect(places.clause[at]).toBe(clauses);
        expect(places.sentence[at]).toBe(sentences);
        if (ends.has(at)) sentences++;
        if (ends.has(at) || isMark(at)) clauses++;
      }
      expect([...places.word.subarray(0, view.length)]).toEqual([...wordStarts(view)]);
    }),
  );
});
