import { TactfulError } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { policyText, smallLine, smallPolicy, smallStops } from "../fixtures/small-policy.ts";
import { loadPolicy } from "./load-policy.ts";
import type { Offer } from "./offer.ts";
import type { Policy } from "./policy.ts";

/** What is wrong with a policy: the message, the file's text at the place that the error names, and the rest of the error. */
function refusal(more: Partial<Policy>, edit: (text: string) => string = (text) => text) {
  const text = edit(policyText(smallPolicy(more)));
  try {
    loadPolicy(text, "small.yaml");
  } catch (error) {
    if (!(error instanceof TactfulError)) throw error;
    const at = text.split("\n")[(error.line ?? 0) - 1]?.slice((error.column ?? 0) - 1);
    return { code: error.code, file: error.file, path: error.path, message: error.message, at };
  }
  return null;
}

const title = { zh: "方案", en: "Offer" };
const settlement: Offer = { id: "off", kind: "settlement", title, discount: 0.3, dueDays: 7, parts: 1 };
const plan: Offer = {
  id: "off",
  kind: "instalments",
  title,
  months: [6, 36],
  minInstalmentMinor: 100,
  annualRate: 0.24,
  arrears: "first",
};

describe("a policy file", () => {
  test("gives its values with the lines they stand in", () => {
    const text = policyText(smallPolicy());
    const policy = loadPolicy(text, "small.yaml");
    const line = policy.treatments[0]?.line ?? 0;
    // A mapping begins where its first key does, or with its brace.
    expect(text.split("\n")[line - 1]?.trim()).toBe("{");
    expect(text.split("\n")[line]?.trim()).toBe('"id": "all",');
    expect(policy).toMatchObject({ ...smallPolicy(), file: "small.yaml" });
  });

  test.each([
    ["age", "[60]"],
    ["sex", '"F"'],
    ["gender", '"F"'],
    ["region", '["CN-HE"]'],
    ["postcode", '["100000"]'],
    ["maritalStatus", '"single"'],
    ["ethnicity", '"x"'],
    ["nationality", '"x"'],
    ["name", '"x"'],
    ["vulnerability", '["illness"]'],
    ["emotion", '["anxious"]'],
  ])("has no way to ask for %s", (key, value) => {
    const found = refusal({}, (text) => text.replace('"when": {', `"when": { "${key}": ${value}`));
    expect(found).toMatchObject({ code: "POLICY_INVALID", path: "treatments.0.when" });
    expect(found?.message).toContain(`unknown key "${key}"`);
    const stop = refusal({}, (text) =>
      text.replace('"cause": "self-harm"', `"${key}": ${value}, "cause": "self-harm"`),
    );
    expect(stop?.message).toContain(`unknown key "${key}"`);
  });

  test("is refused where a name is not one that it declares", () => {
    const at = (when: Policy["treatments"][number]["when"]) =>
      refusal({ treatments: [smallLine("one", { when })] });
    expect(at({ product: ["loan", "boat"] })).toMatchObject({
      at: expect.stringMatching(/^"boat"/),
      message: expect.stringMatching(/^"boat" is no product of this policy; known are loan, credit-card/),
    });
    expect(at({ grade: ["F"] })?.message).toMatch(/^"F" is no grade of this policy; known are none, A, B/);
    expect(refusal({ treatments: [smallLine("one", { offers: ["gift"] })] })?.message).toMatch(/is no offer/);
    expect(refusal({ treatments: [smallLine("one", { over: ["two"] })] })?.message).toMatch(
      /is no treatment line/,
    );
    const faxed = refusal({}, (text) => text.replace(/"channels": \[\s*"sms"/, '"channels": ["fax"'));
    expect(faxed).toMatchObject({ code: "POLICY_INVALID", at: expect.stringMatching(/^"fax"/) });
    expect(refusal({ costs: {} })?.message).toContain("is used and has no cost");
    expect(refusal({}, (text) => text.replace('"handler": "collector"', '"handler": "thug"'))?.at).toMatch(
      /^"thug"/,
    );
    expect(refusal({}, (text) => text.replace('"when": {', '"when": {"bucket": ["M9"]'))?.at).toMatch(
      /^"M9"/,
    );
  });

  test("is refused where a name stands twice or a stretch is empty", () => {
    expect(refusal({ products: ["loan", "loan"] })?.path).toBe("products.1");
    expect(refusal({ treatments: [smallLine("one"), smallLine("one")] })?.message).toMatch(
      /^"one" stands twice/,
    );
    expect(refusal({ treatments: [smallLine("dispute")] })?.path).toBe("treatments.0.id");
    expect(
      refusal({ treatments: [smallLine("one", { when: { overdueMinor: { from: 5, below: 5 } } })] }),
    ).toMatchObject({
      path: "treatments.0.when.overdueMinor",
      message: expect.stringContaining("empty stretch"),
    });
    expect(
      refusal({ treatments: [smallLine("one", { when: { brokenPromises: { below: 0 } } })] })?.message,
    ).toContain("empty stretch");
  });

  test("is refused where lines take each other's place in a ring", () => {
    const found = refusal({
      treatments: [
        smallLine("a", { over: ["b"] }),
        smallLine("b", { over: ["c"] }),
        smallLine("c", { over: ["a"] }),
      ],
    });
    expect(found?.message).toMatch(
      /^Lines take each other's place: a over b over c over a; remove one `over` \(and 2 more/,
    );
    expect(refusal({ treatments: [smallLine("a", { over: ["a"] })] })?.message).toContain("a over a");
  });
});

describe("offers", () => {
  test("may reach the highest authority and the caps", () => {
    expect(refusal({ offers: [settlement] })).toBeNull();
    expect(refusal({ offers: [plan] })).toBeNull();
  });

  test.each<[string, Offer, string]>([
    ["a discount above every role", { ...settlement, discount: 0.31 }, "0.31"],
    ["a plan beyond a product's cap", { ...plan, months: [6, 37] }, "37"],
    ["a rate above the cap", { ...plan, annualRate: 0.2401 }, "0.2401"],
    [
      "an extension that runs too long",
      { id: "off", kind: "extension", title, extendMonths: 13, maxExtensions: 3, annualRate: 0 },
      "13",
    ],
    ["a settlement in too many parts", { ...settlement, parts: 40 }, "40"],
  ])("with %s are refused at the figure", (_, offer, at) => {
    const found = refusal({ offers: [offer] });
    expect(found?.code).toBe("POLICY_INVALID");
    expect(found?.at).toMatch(new RegExp(`^${at}\\b`));
  });

  test("are held to the highest role's months, and cards in China to sixty", () => {
    const authority = smallPolicy().authority.map((role) => ({ ...role, maxMonths: 12 }));
    expect(refusal({ authority, offers: [{ ...plan, months: [13] }] })?.message).toContain(
      "beyond every role",
    );
    const caps = { ...smallPolicy().caps, maxMonths: { loan: 36, "credit-card": 61 } };
    expect(refusal({ caps })).toMatchObject({ path: "caps.maxMonths.credit-card", at: "61" });
    expect(refusal({ caps, jurisdiction: "US" })).toBeNull();
  });

  test("need roles that grow from the lowest to the highest", () => {
    const authority = smallPolicy().authority.toReversed();
    expect(refusal({ authority })?.message).toMatch(/^agent may grant less than head/);
  });

  test("that no product of the line can get are refused", () => {
    const offers = [{ ...plan, products: ["loan"] }];
    const treatments = [
      smallLine("cards", { when: { product: ["credit-card"] }, offers: ["off"] }),
      smallLine("loans", { when: { product: ["loan"] }, offers: ["off"] }),
    ];
    expect(refusal({ offers, treatments })).toMatchObject({ path: "treatments.0.offers.0" });
  });
});

describe("stops", () => {
  test("must name every cause once", () => {
    expect(refusal({ stops: smallStops().slice(0, -1) })?.message).toContain(
      "No line says what happens on vulnerable",
    );
    const [first, ...rest] = smallStops();
    const twice = first === undefined ? [] : [first, { ...first, id: "again" }, ...rest];
    expect(refusal({ stops: twice })?.message).toContain("Cause self-harm has two lines");
  });

  test("stand in the order of their gravity", () => {
    const stops = smallStops();
    expect(refusal({ stops: [...stops.slice(1), ...stops.slice(0, 1)] })?.message).toContain(
      "move this line",
    );
    expect(
      refusal({ stops: [...stops.slice(0, 1), ...stops.slice(6), ...stops.slice(1, 6)] })?.message,
    ).toContain("before those that redirect");
  });

  test.each([
    ["hardship", { handler: "senior" }],
    ["vulnerable", { handler: "field" }],
    ["vulnerable", { channels: ["visit"] }],
    ["dispute", { action: "redirect", handler: "senior" }],
    ["self-harm", { handler: "collector" }],
    ["self-harm", { channels: ["call"] }],
    ["plan-active", { offers: [], action: "redirect" }],
  ] as const)("for %s may only soften: %j is refused", (cause, change) => {
    const stops = smallStops().map((stop) => (stop.cause === cause ? { ...stop, ...change } : stop));
    expect(refusal({ stops })?.code).toBe("POLICY_INVALID");
  });

  test("have no tone of their own", () => {
    const found = refusal({}, (text) =>
      text.replace('"cause": "hardship"', '"tone": "firm", "cause": "hardship"'),
    );
    expect(found?.message).toContain('unknown key "tone"');
  });
});
