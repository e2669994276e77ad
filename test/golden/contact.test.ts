import { describe, expect, test } from "vitest";
import { createContactRules, loadContactBook } from "../../packages/compliance/src/index.ts";
import { ContactRequest } from "../../packages/domain/src/index.ts";
import { type GoldenCase, goldenGroups } from "./golden-contact.ts";

const rules = createContactRules(loadContactBook());

function historyOf(lines: readonly string[]): readonly object[] {
  return lines.flatMap((line) => {
    const [, times = "1", rest = ""] = /^(?:(\d+)x )?(.*)$/.exec(line) ?? [];
    const [at, channel, kind, ...more] = rest.split(" ");
    const fields = Object.fromEntries(more.map((pair) => pair.split("=")));
    return Array.from({ length: Number(times) }, () => ({ at, channel, kind, ...fields }));
  });
}

function requestOf({
  rules: _rules,
  next: _next,
  allowed: _allowed,
  history = [],
  ...given
}: GoldenCase): ContactRequest {
  const request = { id: "golden", party: "debtor", channel: "call", ...given, history: historyOf(history) };
  return ContactRequest.parse(request);
}

test("there are enough cases to speak of", () => {
  expect(goldenGroups.flatMap(({ cases }) => cases).length).toBeGreaterThan(100);
});

describe.each(goldenGroups)("$group", ({ cases, group: _group, ...shared }) => {
  test.each(cases.map((one) => ({ ...shared, ...one })))("case %# at $at", (golden) => {
    const answer = rules.answer(requestOf(golden));
    expect(answer.reasons.map(({ rule }) => rule)).toEqual(golden.rules ?? []);
    expect(answer.allowed).toBe(golden.allowed === undefined ? golden.rules === undefined : golden.allowed);
    expect(answer.nextAllowedAt).toBe(golden.next ?? null);
  });
});
