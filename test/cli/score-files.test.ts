import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { sampleRows } from "../../packages/scoring/src/fixtures/sample-bundle.ts";
import { parseCsv, parseCsvTable } from "./parse-csv.ts";
import { runTactful } from "./run-tactful.ts";
import { writeSampleBundle } from "./sample-bundle-folder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = await temporaryFolder();
const model = await writeSampleBundle(join(folder, "bundle"));
const columns = ["id", "days_late", "income", "product", "bill", "limit", "calls"];
const rows = sampleRows(300);
const csv = `${columns.join(",")}\n${rows.map((row) => `${columns.map((name) => row[name] ?? "").join(",")}\n`).join("")}`;

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const jsonLines = (text: string): unknown[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

test("the same accounts get the same scores from CSV and NDJSON, in input order", async () => {
  const ndjson = rows.map((row) => JSON.stringify(row)).join("\n");
  const fromCsv = await runTactful(["score", "--model", model, await file("same.csv", csv)]);
  const fromJson = await runTactful(["score", "--model", model, "-"], { input: ndjson });
  expect([fromCsv.code, fromJson.code]).toEqual([0, 0]);
  const scores = (text: string) =>
    jsonLines(text).map((result) => [
      Reflect.get(Object(result), "id"),
      Reflect.get(Object(result), "probability"),
    ]);
  expect(scores(fromCsv.stdout)).toEqual(scores(fromJson.stdout));
  expect(scores(fromCsv.stdout).map(([id]) => id)).toEqual(rows.map((row) => row["id"]));
});

test("CSV results repeat the input as it stands and add the result columns", async () => {
  const output = join(folder, "scored.csv");
  const odd =
    '"id",note,days_late,income,score\r\nA1,"said ""later"", twice",12,9000,=1+1\r\n A2 ,,5,8000,x\r\n';
  const input = await file("odd.csv", odd);
  const { code, stderr } = await runTactful([
    "score",
    "--model",
    model,
    input,
    "-o",
    output,
    "--reasons",
    "1",
  ]);
  expect(code).toBe(3);
  expect(stderr).toContain("INPUT_COLUMN");
  const full = odd
    .replaceAll("income", "income,product,bill,limit,calls")
    .replace(/(9000|8000)/g, "$1,card,1,2,3");
  await file("odd.csv", full);
  expect((await runTactful(["score", "--model", model, input, "-o", output, "--reasons", "1"])).code).toBe(0);
  const text = await readFile(output, "utf8");
  const source = full.split("\r\n");
  text
    .split("\n")
    .slice(0, 3)
    .forEach((line, index) => {
      expect(line.startsWith(`${source[index]},`)).toBe(true);
    });
  const [first] = parseCsvTable(text);
  expect(first).toMatchObject({
    id: "A1",
    score: "=1+1",
    model: "sample",
    version: "1.2.3",
    horizon_days: "30",
  });
  expect(Object.keys(first ?? {}).slice(9)).toEqual([
    "model",
    "version",
    "horizon_days",
    "probability",
    "tactful_score",
    "grade",
    "warnings",
    "reason_1_feature",
    "reason_1_value",
    "reason_1_contribution",
    "reason_1_zh",
    "reason_1_en",
    "error_code",
    "error_message",
  ]);
});

test("CSV and NDJSON results say the same of each account", async () => {
  const input = await file("both.csv", csv);
  const asCsv = parseCsvTable(
    (await runTactful(["score", "--model", model, input, "--format", "csv"])).stdout,
  );
  const asJson = jsonLines((await runTactful(["score", "--model", model, input])).stdout);
  expect(asCsv).toHaveLength(rows.length);
  asCsv.forEach((row, index) => {
    const result = Object(asJson[index]);
    expect(Number(row["probability"])).toBe(result.probability);
    expect(Number(row["score"])).toBe(result.score);
    expect(row["grade"]).toBe(result.grade);
    expect(row["reason_2_zh"]).toBe(result.reasons[1].text.zh);
    expect(Number(row["reason_4_contribution"])).toBe(result.reasons[3].contribution);
  });
});

test("a bad row becomes an error record in its place, keeps its columns in CSV, and the exit code is 2", async () => {
  const header = columns.join(",");
  const text = `${header}\nA1,10,9000,card,1,2,3\nA2,ten,9000,card,1,2,3\nA3,1\nA4,10,"9000,card,1,2,3\nA5,10,9000,card,1,2,3\n`;
  const input = await file("bad.csv", text);
  const asJson = await runTactful(["score", "--model", model, input]);
  expect(asJson.code).toBe(2);
  const codes = jsonLines(asJson.stdout).map((result) => {
    const { id, error } = Object(result);
    return [id, error?.code, error?.line];
  });
  expect(codes).toEqual([
    ["A1", undefined, undefined],
    ["A2", "FEATURE_TYPE", 3],
    ["A3", "INPUT_FORMAT", 4],
    ["A4", "INPUT_FORMAT", 5],
    ["A5", undefined, undefined],
  ]);
  expect(asJson.stderr).toContain("3 rejected: INPUT_FORMAT 2, FEATURE_TYPE 1 (the first on line 3)");
  const asCsv = await runTactful(["score", "--model", model, input, "--format", "csv"]);
  const table = parseCsvTable(asCsv.stdout);
  expect(table.map((row) => [row["id"], row["error_code"], row["probability"] === ""])).toEqual([
    ["A1", "", false],
    ["A2", "FEATURE_TYPE", true],
    ["A3", "INPUT_FORMAT", true],
    ["A4", "INPUT_FORMAT", true],
    ["A5", "", false],
  ]);
  expect(table[3]?.["income"]).toBe('"9000');
  expect(table[1]?.["error_message"]).toContain('"ten"');
});

test("gzip is read and written, also in GBK, and the columns that are not read survive as text", async () => {
  const gbk = Buffer.concat([
    Buffer.from(`city,${columns.join(",")}\n`),
    Buffer.from([0xb1, 0xb1, 0xbe, 0xa9]),
    Buffer.from(",A1,10,9000,card,1,2,3\n"),
  ]);
  const input = await file("gbk.csv.gz", gzipSync(gbk));
  const output = join(folder, "gbk-out.csv.gz");
  const done = await runTactful([
    "score",
    "--model",
    model,
    input,
    "--encoding",
    "gbk",
    "--bom",
    "-o",
    output,
  ]);
  expect(done.code).toBe(0);
  const text = gunzipSync(await readFile(output)).toString();
  expect(text.startsWith("\ufeffcity,")).toBe(true);
  expect(parseCsvTable(text)[0]).toMatchObject({ city: "北京", id: "A1" });
  const wrong = await runTactful(["score", "--model", model, input]);
  expect(wrong.code).toBe(2);
  expect(wrong.stdout).toContain("--encoding gbk");
});

test("a semicolon file stays one, and an id column can be named", async () => {
  const text = csv.replaceAll(",", ";").replace("id;", "Konto;");
  const { stdout } = await runTactful([
    "score",
    "--model",
    model,
    "--id",
    "Konto",
    await file("semi.csv", text),
  ]);
  expect(Object(jsonLines(stdout)[0]).id).toBe("row-0");
  const asCsv = await runTactful([
    "score",
    "--model",
    model,
    await file("semi.csv", text),
    "--format",
    "csv",
  ]);
  expect(parseCsv(asCsv.stdout, ";")).toHaveLength(rows.length + 1);
});

test("--keep returns each record under input, one that cannot be read as its text", async () => {
  const record = { ...rows[3], note: "kept", nested: { a: [1] } };
  const input = `${JSON.stringify(record)}\n{"id":\n`;
  const { stdout } = await runTactful(["score", "--model", model, "--keep"], { input });
  const [first, second] = jsonLines(stdout).map(Object);
  expect(first.input).toEqual(record);
  expect(second).toMatchObject({ id: "line-2", error: { code: "INPUT_FORMAT", line: 2 }, input: '{"id":' });
});

test("--codes leaves the texts out and --reasons says how many there are", async () => {
  const args = ["score", "--model", model, await file("codes.csv", csv), "--codes", "--reasons", "2"];
  const { stdout } = await runTactful(args);
  expect(stdout).not.toMatch(/[\u4e00-\u9fff]/);
  expect(Object(jsonLines(stdout)[0]).reasons).toHaveLength(2);
  const header = (await runTactful([...args, "--format", "csv"])).stdout.split("\n")[0];
  expect(header).toContain("reason_2_contribution,error_code");
});

test("a filter answers every line, blank and broken ones too, and its exit code is 0", async () => {
  const good = JSON.stringify(rows[3]);
  const { code, stdout, stderr } = await runTactful(["score", "--model", model, "--filter"], {
    input: `${good}\n\nnot json\n${good}\n`,
  });
  expect(code).toBe(0);
  expect(stderr).toBe("");
  expect(jsonLines(stdout).map((result) => Object(result).error?.code)).toEqual([
    undefined,
    "RECORD_INVALID",
    "INPUT_FORMAT",
    undefined,
  ]);
});

test("a filter without any record answers nothing, or the header of CSV, and its exit code is 0", async () => {
  const filter = ["score", "--model", model, "--filter", "--reasons", "0"];
  expect(await runTactful(filter)).toMatchObject({ code: 0, stdout: "", stderr: "" });
  const header = await runTactful([...filter, "--format", "csv"], { input: `${columns.join(",")}\n` });
  expect(header).toMatchObject({ code: 0, stderr: "" });
  expect(header.stdout.trim().split("\n")).toEqual([
    expect.stringMatching(/^id,days_late,.*,error_message$/),
  ]);
});

test("a filter answers each line before the next one comes", async () => {
  const events: string[] = [];
  let heard = (): void => undefined;
  async function* oneByOne() {
    for (let count = 1; count <= 3; count += 1) {
      const answer = new Promise<void>((resolve) => {
        heard = resolve;
      });
      events.push(`asked ${count}`);
      yield Buffer.from(`${JSON.stringify({ ...rows[3], id: count })}\n`);
      await answer;
    }
  }
  const onOutput = (text: string): void => {
    events.push(...jsonLines(text).map((result) => `answered ${Object(result).id}`));
    heard();
  };
  await runTactful(["score", "--model", model, "--filter"], { input: oneByOne(), onOutput });
  expect(events).toEqual([1, 2, 3].flatMap((count) => [`asked ${count}`, `answered ${count}`]));
});

test("nothing is left behind when a run fails, and an older output stays", async () => {
  const output = await file("kept.csv", "older\n");
  const { code } = await runTactful(["score", "--model", model, "-", "-o", output], {
    input: `${columns.join(",")}\n`,
  });
  expect(code).toBe(3);
  expect(await readFile(output, "utf8")).toBe("older\n");
  expect((await readdir(folder)).filter((name) => name.includes("partial"))).toEqual([]);
});

test("cancelling leaves the older output, says how far it came, and the exit code is 130", async () => {
  const output = await file("cancelled.csv", "older\n");
  const cancel = new AbortController();
  async function* endless() {
    yield Buffer.from(`${columns.join(",")}\n`);
    for (let count = 0; ; count += 1) {
      if (count === 5) cancel.abort();
      yield Buffer.from("A1,10,9000,card,1,2,3\n".repeat(100));
    }
  }
  const { code, stderr } = await runTactful(["score", "--model", model, "-", "-o", output], {
    input: endless(),
    signal: cancel.signal,
  });
  expect(code).toBe(130);
  expect(stderr).toMatch(/CANCELLED Cancelled after \d+ records; .*cancelled\.csv was left as it was\./);
  expect(await readFile(output, "utf8")).toBe("older\n");
});

test("progress is drawn on a terminal only", async () => {
  const input = await file("progress.csv", csv);
  const seen = await runTactful(["score", "--model", model, input], { isTerminal: true });
  expect(seen.stderr).toContain("\u001b[K");
  expect(seen.stderr).toContain("rows/s");
  const piped = await runTactful(["score", "--model", model, input]);
  expect(piped.stderr).not.toContain("\u001b");
  expect((await runTactful(["score", "--model", model, input, "--quiet"])).stderr).toBe("");
});
