import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TactfulError } from "@tactful/domain";
import { afterAll, describe, expect, test } from "vitest";
import { loadContactBook } from "./contact-book.ts";
import { readHolidays } from "./holiday-file.ts";

const folder = mkdtempSync(join(tmpdir(), "tactful-contact-"));
afterAll(() => rmSync(folder, { recursive: true }));

function faultOf(work: () => unknown): TactfulError {
  try {
    work();
  } catch (error) {
    if (error instanceof TactfulError) return error;
  }
  throw new Error("nothing was refused");
}

const head = "id: acme\nversion: 1.0.0\ntitle: { zh: 某公司, en: Acme }\nlevel: company\n";

function rule(lines: readonly string[], id = "acme/one"): string {
  return [
    "contact:",
    `  - id: ${id}`,
    "    title: { zh: 规则, en: Rule }",
    ...lines.map((line) => `    ${line}`),
    "    examples: { allowed: [{}], refused: [{}] }",
    "",
  ].join("\n");
}

function packFault(text: string): TactfulError {
  writeFileSync(join(folder, "pack.yaml"), head);
  writeFileSync(join(folder, "contact.yaml"), text);
  return faultOf(() => loadContactBook({ packs: [folder] }));
}

const cn = ["jurisdiction: CN", "citation: cn-gbt-45251"];
const hours = "hours: { weekdays: { from: '09:00', to: '18:00' }, agreedWindow: false }";

describe("a contact rule is refused with its place", () => {
  test.each([
    ["no limit", rule(cn), "must hold exactly one of hours, count, cooldown, gate"],
    ["two limits", rule([...cn, hours, "cooldown: { days: 7, per: [person] }"]), "must hold exactly one of"],
    ["a gate without a message", rule([...cn, "gate: closed"]), "belongs to a gate"],
    [
      "hours that end before they begin",
      rule([...cn, hours.replace("18:00", "08:00")]),
      "must be after `from`",
    ],
    ["an unknown key", rule([...cn, hours, "colour: green"]), "unknown key"],
    [
      "two tests in one",
      rule([...cn, "gate: { if: [{ fact: collectors, below: 2, is: true }] }"]),
      "exactly one of is, has",
    ],
    ["an id that stands twice", rule([...cn, hours], "cn/guarantor"), "stands twice"],
    [
      "law that no pack holds",
      rule(["jurisdiction: CN", "citation: cn-nothing", hours]),
      "which no pack holds",
    ],
    [
      "law of another place",
      rule(["jurisdiction: UK", "citation: cn-gbt-45251", hours]),
      "cite law of that place",
    ],
  ])("%s", (_name, text, message) => {
    const error = packFault(text);
    expect(error.code).toBe("RULE_INVALID");
    expect(error.message).toContain(message);
    expect(error.file).toBe(join(folder, "contact.yaml"));
    expect(error.line).toBeGreaterThanOrEqual(2);
  });
});

describe("a holiday file is refused with its place", () => {
  const file = join(folder, "holidays.yaml");
  const text = (years: string, ...dates: readonly string[]): string =>
    [
      "country: AU",
      "version: '2026.1'",
      "source: { zh: 来源, en: Source }",
      `years: [${years}]`,
      "days:",
      ...dates.map((date) => `  - { date: ${date}, name: { zh: 节日, en: Holiday } }`),
      "",
    ].join("\n");
  test.each([
    ["a date that stands twice", text("2026", "2026-01-01", "2026-01-01"), "stands twice", 7],
    ["a date of another year", text("2026", "2026-01-01", "2027-01-01"), "does not name", 7],
    ["a year without a holiday", text("2026, 2027", "2026-01-01"), "no holiday among", 4],
    ["a date that does not exist", text("2026", "2026-02-30"), "expected a date", 6],
  ])("%s", (_name, content, message, line) => {
    writeFileSync(file, content);
    const error = faultOf(() => readHolidays(file));
    expect([error.code, error.file, error.line]).toEqual(["CONFIG_INVALID", file, line]);
    expect(error.message).toContain(message);
  });

  test("a file that is not there", () => {
    expect(faultOf(() => readHolidays(join(folder, "none.yaml"))).code).toBe("FILE_NOT_FOUND");
  });
});
