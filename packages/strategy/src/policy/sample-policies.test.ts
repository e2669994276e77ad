import { describe, expect, test } from "vitest";
import { caseGroups } from "./cases/case-groups.ts";
import { readPolicy } from "./load-policy.ts";
import { samplePolicy, samplePolicyFile } from "./sample-policies.ts";

test("a state or city has the sample of its country, and a country without one has none", () => {
  expect(samplePolicyFile("US-NY-NYC")).toBe(samplePolicyFile("US"));
  expect(samplePolicyFile("CN")).toMatch(/cn-consumer-finance\.yaml$/);
  expect(samplePolicyFile("UK")).toBeUndefined();
  expect(samplePolicy("SG")).toBeUndefined();
});

test("a file that is not there is named", () => {
  expect(() => readPolicy("no/such.yaml")).toThrow(
    expect.objectContaining({ code: "FILE_NOT_FOUND", file: "no/such.yaml" }),
  );
});

describe.each(["CN", "US"] as const)("the sample policy of %s", (jurisdiction) => {
  const policy = samplePolicy(jurisdiction);

  test("keeps the house's hours of nine to six", () => {
    expect(policy?.houseHours).toMatchObject({ from: "09:00", to: "18:00" });
  });

  test("leaves nobody who is not late to collectors", () => {
    const groups = policy === undefined ? [] : caseGroups(policy).flat();
    const early = groups.filter(({ example }) => example.bucket === "M0");
    expect(early.length).toBeGreaterThan(0);
    expect(new Set(early.flatMap(({ matching }) => matching.map(({ id }) => id)))).toEqual(
      new Set(["not-late"]),
    );
    expect(policy?.treatments.find(({ id }) => id === "not-late")?.channels).toEqual([]);
  });

  test("steps up with time: firm words and court come late, and never to who cannot pay", () => {
    for (const { when, tone, handler, quadrantFree } of (policy?.treatments ?? []).map((line) => ({
      ...line,
      quadrantFree: line.when.quadrant ?? [],
    }))) {
      if (tone !== "firm") continue;
      expect(when.bucket).not.toContain("M1");
      expect(quadrantFree).toEqual(["unwilling-able"]);
      if (handler === "legal") expect(when.bucket).toEqual(["M7+"]);
    }
  });

  test("uses every offer and cites law only where it was confirmed", () => {
    const used = [...(policy?.stops ?? []), ...(policy?.treatments ?? [])].flatMap(
      ({ offers = [] }) => offers,
    );
    expect(policy?.offers.map(({ id }) => id).filter((id) => !used.includes(id))).toEqual([]);
    expect(policy?.sources.length).toBeGreaterThan(3);
  });
});
