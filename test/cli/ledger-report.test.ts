import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ledgerAnswers, sampleLedger } from "./ledger-sample.ts";
import { runTactful } from "./run-tactful.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = await temporaryFolder();
const at = (name: string): string => join(folder, name);
const ledger = (args: readonly string[]) => runTactful(["ledger", ...args]);

async function write(name: string, lines: readonly string[]): Promise<string> {
  await writeFile(at(name), `${lines.join("\n")}\n`);
  return at(name);
}

describe("the page", () => {
  const report = async (lang: string) => {
    const file = at(`${lang}.html`);
    const args = [...sampleLedger, "--report", file, "--lang", lang, "-o", at("out.ndjson")];
    expect((await ledger(args)).code).toBe(0);
    return readFile(file, "utf8");
  };

  test("shows migration, rolls, cures, vintages and cohorts in the language asked for, or in both", async () => {
    const [zh, en, both] = [await report("zh"), await report("en"), await report("both")];
    for (const word of ["迁徙矩阵", "滚动率", "转正常曲线", "账龄曲线", "分组表现"]) {
      expect([zh.includes(word), en.includes(word), both.includes(word)]).toEqual([true, false, true]);
    }
    for (const word of ["Migration", "Roll rate", "Cure curve", "Vintages", "Cohorts"]) {
      expect([zh.includes(word), en.includes(word), both.includes(word)]).toEqual([false, true, true]);
    }
    expect(en).toContain("2026-03 to 2026-10");
    expect(en).not.toMatch(/<script|undefined|NaN|\[object/);
  });

  test("adds up to what the ledger says on the last day", async () => {
    const page = await report("en");
    const entries = ledgerAnswers(await readFile(at("out.ndjson"), "utf8"));
    const overdue = entries.reduce((sum, { overdueMinor }) => sum + overdueMinor, 0);
    expect(page).toContain((overdue / 100).toLocaleString("en-US", { minimumFractionDigits: 2 }));
  });

  test("leaves accounts at fault out and says so, and escapes what the files hold", async () => {
    const hostile = await write("hostile.csv", [
      "account_id,due,amount_minor,currency,product",
      "A,2026-01-15,5,CNY,<script>alert(1)</script>",
      "B,2026-01-99,5,CNY,loan",
    ]);
    const args = [
      "--schedule",
      hostile,
      "--payments",
      at("none.ndjson"),
      "--as-of",
      "2026-04-01",
      "--lang",
      "en",
    ];
    await writeFile(at("none.ndjson"), "");
    const { code } = await ledger([...args, "--report", at("hostile.html"), "-o", at("h.ndjson")]);
    const page = await readFile(at("hostile.html"), "utf8");
    expect(code).toBe(2);
    expect(page).toContain("left out because they are at fault: 1;");
    expect(page).toContain("&lt;script&gt;");
    expect(page).not.toContain("<script");
  });
});
