import fc from "fast-check";
import { expect, test } from "vitest";
import { smallPack, smallReady, smallRule, wordsMatched } from "../fixtures/small-packs.ts";
import { matchedPatterns } from "./matched-patterns.ts";
import { createScanner } from "./scanner.ts";

/** All spans by trying every choice of places: for each end the latest beginning. */
function spansByTrial(tokens: readonly string[], steps: readonly string[], gaps: readonly number[]) {
  const sentence: number[] = [];
  let count = 0;
  tokens.forEach((token, at) => {
    sentence.push(count);
    const isStop = token === "." && !/^[.,]$/.test(tokens[at + 1] ?? "");
    if (isStop || /^[。！？\n]$/.test(token)) count++;
  });
  const words = tokens.map((_, at) => tokens.slice(0, at).filter((token) => /\w|[一-鿿]/.test(token)).length);
  const inner = (left: number, right: number) => {
    const isLatin = steps.every((step) => /^\w+$/.test(step));
    return isLatin ? (words[right] ?? 0) - (words[left] ?? 0) - 1 : right - left - 1;
  };
  let ends = new Map<number, number>();
  tokens.forEach((token, at) => {
    if (token === steps[0]) ends.set(at, at);
  });
  steps.slice(1).forEach((step, index) => {
    const next = new Map<number, number>();
    tokens.forEach((token, at) => {
      if (token !== step) return;
      for (const [end, start] of ends) {
        const isNear = end < at && inner(end, at) <= (gaps[index] ?? 0) && sentence[end] === sentence[at];
        if (isNear) next.set(at, Math.max(next.get(at) ?? -1, start));
      }
    });
    ends = next;
  });
  return [...ends].map(([end, start]) => [start, end + 1] as const);
}

function spansFound(pattern: string, text: string) {
  const { compiled, automata } = smallReady(smallPack({ rules: [smallRule([pattern])] }));
  const scan = createScanner(automata).scan(text);
  const matched = matchedPatterns(compiled, scan);
  return (compiled.rules[0]?.any ?? []).flatMap((number) =>
    matched
      .matches(number)
      .map(({ start, end }) => [scan.view.start[start], scan.view.end[end - 1]] as const),
  );
}

const gap = fc.integer({ min: 0, max: 5 });

test("chains of Chinese words are those that trying every choice finds", () => {
  const sign = fc.constantFrom("甲", "乙", "丙", "的", "，", "。", "\n");
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 24 }), gap, gap, (letters, first, second) => {
      const text = `的${letters.join("")}的`.replace(/\n{2,}/g, "\n");
      const expected = spansByTrial([...text], ["甲", "乙", "丙"], [first, second]);
      expect(spansFound(`甲~${first}乙~${second}丙`, text)).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});

test("chains of English words are those that trying every choice finds", () => {
  const token = fc.constantFrom("red", "blue", "green", "and", ",", ".");
  fc.assert(
    fc.property(fc.array(token, { maxLength: 24 }), gap, gap, (tokens, first, second) => {
      const all = ["so", ...tokens, "so"];
      const text = all.join(" ").replace(/ ([.,])/g, "$1");
      const starts: number[] = [];
      let at = 0;
      for (const one of all) {
        at = text.indexOf(one, at);
        starts.push(at);
        at += one.length;
      }
      const expected = spansByTrial(all, ["red", "blue", "green"], [first + 1, second + 1]);
      const spans = expected.map(([start, end]) => [starts[start], (starts[end - 1] ?? 0) + "green".length]);
      expect(spansFound(`red ~${first + 1} blue ~${second + 1} green`, text)).toEqual(spans);
    }),
    { numRuns: 400 },
  );
});

test("a match is never empty and begins and ends with its outer words", () => {
  const text = fc.string({
    unit: fc.constantFrom("坐", "牢", " ", ".", "🌸", "，", "𠮷", "ｚ", "​"),
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, (written) => {
      for (const words of wordsMatched("坐~4牢", written)) expect(words).toMatch(/^坐.*牢$/s);
    }),
    { numRuns: 400 },
  );
});
