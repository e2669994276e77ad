import type { ContactAnswer } from "@tactful/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { contactJson } from "./contact-json.ts";

const text = fc.string({ unit: "binary", maxLength: 20 });
const citation = fc.record(
  { instrument: text, article: text, layer: fc.constant("rule"), grade: fc.constant("V2") },
  { requiredKeys: ["instrument", "layer", "grade"] },
);
const reason = fc.record(
  {
    rule: text,
    message: fc.record({ zh: text, en: text }),
    citation: fc.option(citation),
  },
  { requiredKeys: ["rule", "citation"] },
);

test("an answer is written as JSON.stringify writes it", () => {
  const answers = fc.record({
    id: text,
    allowed: fc.option(fc.boolean()),
    reasons: fc.array(reason, { maxLength: 3 }),
    nextAllowedAt: fc.option(fc.constant("2026-03-02T08:00:00+08:00")),
  });
  fc.assert(
    fc.property(answers, (answer) => {
      expect(contactJson(answer as ContactAnswer)).toBe(JSON.stringify(answer));
    }),
  );
});
