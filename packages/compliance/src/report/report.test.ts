import { expect, test } from "vitest";
import { checked, context, failed, summaryOf } from "../fixtures/report-entries.ts";
import { redactRecord } from "../redact/redact-record.ts";
import { csvReportColumns } from "./csv-report.ts";
import { htmlReportScript } from "./html-script.ts";
import { mergeAnswers } from "./merge-answers.ts";
import { answerObject } from "./ndjson-report.ts";
import { openReport, type ReportFormat, reportFormats } from "./open-report.ts";
import type { ReportEntry } from "./report-entry.ts";
import { reaches } from "./run-tally.ts";

function write(format: ReportFormat, entries: readonly ReportEntry[] = [checked, failed]): string {
  const report = openReport(format, context);
  return report.head + entries.map((entry) => report.entry(entry)).join("") + report.end(summaryOf(entries));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not come through
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202e\ud800-\udfff]/;

test.each(reportFormats)(
  "%s lets no control character, direction mark or half of a pair through",
  (format) => {
    const text = write(format).replace(/\p{Surrogate}/gu, "\ud800");
    expect(format === "sarif" ? "" : (control.exec(text)?.[0] ?? "")).toBe("");
    if (format === "sarif") expect(JSON.parse(text)).toBeTypeOf("object");
  },
);

test("SARIF is what the 2.1.0 schema asks for, with every result pointing at its rule", () => {
  const log = JSON.parse(write("sarif"));
  expect(Object.keys(log).toSorted()).toEqual(["$schema", "runs", "version"]);
  expect(log.version).toBe("2.1.0");
  const [run] = log.runs;
  const { rules, name } = run.tool.driver;
  expect(name).toBe("tactful");
  expect(new Set(rules.map(({ id }: { id: string }) => id)).size).toBe(rules.length);
  expect(run.results).toHaveLength(4);
  for (const result of run.results) {
    expect(rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(result.message.text).toBeTypeOf("string");
    expect(["none", "note", "warning", "error"]).toContain(result.level);
    expect(["fail", "review"]).toContain(result.kind);
    // Section 3.27.10: a result that is no failure has no level.
    if (result.kind !== "fail") expect(result.level).toBe("none");
    const [{ physicalLocation }] = result.locations;
    expect(physicalLocation.artifactLocation.uri).toMatch(/^[A-Za-z0-9%/._~-]+$/);
    expect(run.artifacts[physicalLocation.artifactLocation.index].location.uri).toBe(
      physicalLocation.artifactLocation.uri,
    );
    expect(physicalLocation.region.startLine).toBe(3);
  }
  const [violation, review, allowed, duty] = run.results;
  const text = checked.turns[1]?.text ?? "";
  expect(violation).toMatchObject({
    level: "error",
    kind: "fail",
    locations: [{ physicalLocation: { region: { charOffset: 0, charLength: text.length } } }],
    partialFingerprints: { "tactfulFinding/v1": "0123456789abcdef" },
  });
  expect(review).toMatchObject({ kind: "review", properties: { needs: ["case_filed"] } });
  expect(allowed.suppressions).toMatchObject([
    { kind: "inSource", status: "accepted", justification: expect.stringContaining("until 2027-01-31") },
  ]);
  expect(duty).toMatchObject({ ruleId: "duty.recording", level: "warning" });
  expect(run.invocations[0].toolExecutionNotifications).toHaveLength(2);
  expect(JSON.parse(write("sarif", [])).runs[0].results).toEqual([]);
});

test("JUnit has one case a record, and its counts are those of its cases", () => {
  const xml = write("junit");
  expect(xml).toMatch(
    /<testsuite name="tactful check 1-2" file="[^"]*" tests="2" failures="1" errors="1" skipped="0">/,
  );
  expect(xml.match(/<testcase /g)).toHaveLength(2);
  expect(xml.match(/<failure /g)).toHaveLength(1);
  expect(xml.match(/<error /g)).toHaveLength(1);
  expect(xml).not.toContain("<script");
  expect(xml).not.toContain("]]>");
  // What is left once tags and entities are gone holds no markup.
  const rest = xml.replace(/<\?xml[^?]*\?>/g, "").replace(/<\/?[a-z-]+(?: [a-z]+="[^"<]*")*>/g, "");
  expect(rest.replace(/&(?:amp|lt|gt|quot|apos|#\d+);/g, "")).not.toMatch(/[<>&]/);
});

test("CSV has a row for each thing found, and no cell can become a formula", () => {
  const lines = write("csv")
    .split("\n")
    .filter((line) => line !== "");
  expect(lines[0]).toBe(csvReportColumns.join(","));
  const rows = lines.slice(1).map((line) => line.match(/"(?:[^"]|"")*"|[^,]*(?=,|$)/g) ?? []);
  expect(lines).toHaveLength(6);
  for (const line of lines.slice(1)) {
    const cells = [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = ""]) =>
      cell.replace(/^"|"$/g, ""),
    );
    expect(cells).toHaveLength(csvReportColumns.length);
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  }
  expect(rows.length).toBe(5);
});

test("the HTML page shows what was found, and escapes all of it", () => {
  const page = write("html");
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).toContain(`<script>${htmlReportScript}</script>`);
  expect(page).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
  expect(page).not.toMatch(/(?:src|href)="(?!#)/);
  expect(page).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  expect(page).toContain("default-src &#39;none&#39;".replaceAll("&#39;", "'"));
  expect(page).toContain("Never threaten");
  expect(page).toContain("15 USC 1692e");
  expect(page).toContain('data-status="missed"');
  expect(page).toContain('role="alert"');
  expect(page.indexOf('role="alert"')).toBeLessThan(page.indexOf("<main>"));
  expect(write("html", [])).toContain("Nothing was found.");
});

test("a missed duty says what was expected, why it counts as missed, by which law, and in which words", () => {
  for (const [format, turn] of [
    ["html", "turn 2"],
    ["pretty", "turn 2  collector  1:05"],
  ] as const) {
    const text = write(format);
    expect(text).toContain("Tell the other side that the call is recorded.");
    expect(text).toContain("It is said nowhere in the call.");
    expect(text).toContain("Code of Practice 3.2");
    expect(text).toContain(turn);
  }
  const [page] = write("html").match(/<article[\s\S]*<\/article>/) ?? [];
  expect(page?.match(/<blockquote/g)).toHaveLength(2);
  expect(page).toContain("self-regulation · V2");
  expect(write("csv")).toContain("Code of Practice 3.2; Telephone Rule");
});

test("the gravest records come first, and those with nothing found are folded", () => {
  const clean = {
    ...checked,
    id: "clean",
    answer: { ...checked.answer, findings: [] },
    suppressed: [],
    missed: [],
  };
  const { escalations: _, ...calm } = clean.answer;
  const duty = {
    ...clean,
    id: "duty",
    answer: calm,
    missed: checked.missed,
    startedAt: "2026-11-26T09:05:00+08:00",
  };
  const page = write("html", [
    { ...clean, answer: calm },
    { ...duty, creditor: "A & B", applies: "agency" },
    checked,
  ]);
  expect([...page.matchAll(/<article id="([^"]*)"/g)].map(([, id]) => id)).toEqual(["r3-2", "r3-1"]);
  expect(page).toContain("A &amp; B");
  expect(page).toContain("2026-11-26 09:05");
  expect(page.slice(page.indexOf('<details class="clean">'))).toContain("<strong>clean</strong>");
});

test("pages for the terminal are painted only where asked", () => {
  const report = openReport("pretty", context, { isColoured: true });
  expect(report.entry(checked)).toContain("\u001b[1;31m");
  expect(write("pretty")).not.toContain("\u001b");
  expect(write("pretty")).toContain("spoke of self-harm");
});

test("an answer without messages keeps all else", () => {
  const [first] = (answerObject(checked, { withMessages: false }) as { findings: object[] }).findings;
  expect(first).not.toHaveProperty("message");
  expect(first).toHaveProperty("citations");
  expect(answerObject(checked, { withMessages: true })).toHaveProperty("suppressed");
  expect(answerObject(failed, { withMessages: true })).toEqual(failed.error);
});

test("masking keeps every span", () => {
  const text = "call 13800138000 or jail";
  const [finding] = checked.answer.findings;
  if (finding === undefined) throw new Error("the fixture has a finding");
  const own = { ...finding, turn: 0, start: 5, end: 16, text: text.slice(5, 16) };
  const entry = {
    ...checked,
    turns: [{ speaker: "collector", text }],
    answer: { ...checked.answer, findings: [own] },
  } as const;
  const masked = redactRecord({ ...entry, suppressed: [], context: "mail a@b.cn" });
  expect(masked.context).toBe("mail ******");
  expect(masked.turns[0]?.text).toBe("call *********** or jail");
  expect(masked.answer.findings[0]).toMatchObject({ text: "***********", start: 5, end: 16 });
});

test("equal findings of several jurisdictions become one that cites the law of all", () => {
  const { answer } = checked;
  const [finding] = answer.findings;
  if (finding === undefined) throw new Error("the fixture has a finding");
  const law = { instrument: "民法典", layer: "statute", grade: "V1" } as const;
  const other = {
    ...answer,
    jurisdiction: "CN",
    findings: [{ ...finding, citations: [law] }],
    duties: [{ id: "duty.hours", status: "missed" }],
  } as const;
  const merged = mergeAnswers([answer, other]);
  expect(merged.findings.map(({ jurisdictions }) => [...jurisdictions].join(" "))).toEqual(["US CN", "US"]);
  expect(merged.answer.findings[0]?.citations.map(({ instrument }) => instrument)).toEqual([
    "Fair Debt Collection Practices Act",
    "民法典",
  ]);
  expect(merged.answer.duties).toEqual([
    { id: "duty.recording", status: "missed" },
    { id: "duty.hours", status: "missed" },
  ]);
});

test("a severity is reached by graver ones and by missed duties, never by what needs a fact", () => {
  const { figures } = summaryOf([checked]);
  expect(figures).toMatchObject({
    violations: 1,
    needsFact: 1,
    missedDuties: 1,
    escalated: 1,
    turnsNotJudged: 1,
  });
  expect(figures.bySeverity).toEqual({ critical: 1, high: 0, medium: 1, low: 0 });
  expect([reaches(figures, "critical"), reaches(summaryOf([failed]).figures, "low")]).toEqual([true, false]);
});
