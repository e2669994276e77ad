import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runTactful } from "./run-tactful.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = await temporaryFolder();

/** A company's own pack with one rule whose examples are partly wrong. */
async function ownPack(): Promise<string> {
  const pack = join(folder, "acme");
  await mkdir(pack, { recursive: true });
  await writeFile(
    join(pack, "pack.yaml"),
    "id: acme\nversion: 1.0.0\ntitle: { zh: 甲公司, en: Acme }\nlevel: company\n",
  );
  await writeFile(
    join(pack, "rules-own.yaml"),
    `rules:
  - id: acme/zebra
    version: 1
    title: { zh: 斑马, en: Zebra }
    kind: must-not
    category: abuse.insult
    languages: [en]
    any: ["zebra brain"]
    message: { zh: 不要这样说, en: Do not say that }
    examples:
      flag:
        - "You have a zebra brain."
        - "You have a giraffe mind."
      pass:
        - "Zebra brain surgery is hard."
        - "Good morning."
`,
  );
  return pack;
}

test("rules test runs the examples of an own pack, with --all those of all packs, and says where each failure stands", async () => {
  const { code, stdout, stderr } = await runTactful(["rules", "test", "--pack", await ownPack()]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/rules-own\.yaml:13 acme\/zebra is not flagged: You have a giraffe mind\./);
  expect(stdout).toMatch(
    /rules-own\.yaml:15 acme\/zebra is wrongly flagged: Zebra brain surgery is hard\. \[Zebra brain\]/,
  );
  expect(stdout).not.toContain("You have a zebra brain");
  expect(stderr).toContain("4 examples of 1 rule or signal: 2 not as they should be.");
  const all = await runTactful(["rules", "test", "--all", "--pack", await ownPack()]);
  expect([all.code, all.stdout]).toEqual([1, stdout]);
  expect(all.stderr).toMatch(/examples of \d{3,} rules and signals: 2 not/);
});

test("an own pack counts in a check", async () => {
  const { stdout } = await runTactful(["check", "-", "--no-second-reader", "--pack", await ownPack()], {
    input: "Use your zebra brain now.\n",
  });
  expect(JSON.parse(stdout).findings[0].rule).toBe("acme/zebra");
});

test("rules list shows the rules of a category", async () => {
  const { code, stdout } = await runTactful([
    "rules",
    "list",
    "--category",
    "threat.arrest",
    "--format",
    "ndjson",
  ]);
  expect(code).toBe(0);
  const rules = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(new Set(rules.map(({ category }) => category))).toEqual(new Set(["threat.arrest"]));
  expect(rules.every(({ examples, id }) => examples > 0 && id.includes("/"))).toBe(true);
  const table = await runTactful(["rules"]);
  expect(table.stdout).toMatch(/^Rule +Category +Severity/);
  expect((await runTactful(["rules", "list", "--category", "x"])).stderr).toContain("OPTION_INVALID");
});

test("rules show explains one rule, and names near ones for an id that is none", async () => {
  const pack = await ownPack();
  const { stdout } = await runTactful(["rules", "show", "acme/zebra", "--pack", pack]);
  for (const part of ["斑马", "Do not say that", "zebra brain", "Good morning.", "must not be said"]) {
    expect(stdout).toContain(part);
  }
  const { code, stderr } = await runTactful(["rules", "show", "acme/zebras", "--pack", pack]);
  expect([code, stderr]).toEqual([3, expect.stringContaining("near it are acme/zebra")]);
});

test("rules eval measures labelled records, and compares with an earlier run", async () => {
  const labels = join(folder, "labels.ndjson");
  const saved = join(folder, "last.json");
  const records = [
    { id: "a", text: "You zebra brain.", expect: "violation", category: "abuse.insult", form: "plain" },
    { id: "b", text: "You giraffe mind.", expect: "violation", category: "abuse.insult", form: "plain" },
    { id: "c", text: "Good morning, is this a good time?", expect: "clean", form: "everyday" },
    {
      id: "d",
      language: "en",
      jurisdiction: "US",
      channel: "call",
      turns: [{ text: "You zebra brain." }],
      expect: {
        duties: { "duty.hours": "not-applicable" },
        findings: [{ turn: 0, category: "abuse.insult", status: "violation" }],
        clean: false,
      },
    },
  ];
  await writeFile(labels, records.map((record) => JSON.stringify(record)).join("\n"));
  const args = ["rules", "eval", "--labels", labels, "--no-second-reader"];
  const first = await runTactful([...args, "--save", saved]);
  expect(first.code).toBe(0);
  expect(JSON.parse(await readFile(saved, "utf8")).rules.utterances.records).toBe(3);
  const { stdout } = await runTactful([...args, "--pack", await ownPack(), "--against", saved, "--wrong"]);
  expect(stdout).toMatch(/all +1 +0 +1 +100\.0 %/);
  expect(stdout).toMatch(/turns flagged +1 +0 +0/);
  expect(stdout).toContain("b missed [violation abuse.insult plain] You giraffe mind.");
  expect(stdout).toMatch(/mended: .*a/);
  const lines = await runTactful([...args, "--format", "ndjson"]);
  expect(
    lines.stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line).readers),
  ).toContain("rules");
});

test("a label that is wrong is refused with its line", async () => {
  const labels = join(folder, "wrong.ndjson");
  await writeFile(labels, '{"text":"x","expect":"clean"}\n{"text":"x","expect":"violation"}\n');
  const { code, stderr } = await runTactful(["rules", "eval", "--labels", labels]);
  expect([code, stderr]).toEqual([3, expect.stringMatching(/RECORD_INVALID .*wrong\.ndjson:2 .*category/)]);
  expect((await runTactful(["rules", "eval"])).stderr).toContain("--labels is needed");
});
