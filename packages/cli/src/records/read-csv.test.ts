import { expect, test } from "vitest";
import { createTextDecoding, decodeText } from "./decode-text.ts";
import { type ReadCsvOptions, readCsv } from "./read-csv.ts";

async function* chunks(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(input: string | Buffer, options: Partial<ReadCsvOptions> = {}, size = 5) {
  const encoding = options.encoding ?? "utf-8";
  const bytes = typeof input === "string" ? Buffer.from(input) : input;
  const blocks = decodeText(chunks(bytes, size), createTextDecoding(encoding));
  const table = await readCsv(blocks, { encoding, ...options });
  const rows = [];
  for await (const batch of table.batches) rows.push(...batch);
  return { table, rows };
}

test("header and rows are read from small pieces", async () => {
  const { table, rows } = await read("\ufeff id , amount\r\nA1,5\r\nA2,6");
  expect(table.header).toEqual(["id", "amount"]);
  expect(table.headerText).toBe(" id , amount");
  expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [2, "A1", "5"],
    [3, "A2", "6"],
  ]);
});

test("a delimiter that is given is not told from the header", async () => {
  const { table } = await read("a;b|c\n1;2|3\n", { delimiter: "|" });
  expect(table.header).toEqual(["a;b", "c"]);
});

test("a row with too many or too few cells carries its error in its place", async () => {
  const { rows } = await read("a,b\n1,2\n1,2,3\n1\n3,4\n");
  expect(rows.map(({ error }) => error?.message)).toEqual([
    undefined,
    "The row has 3 cells where the header has 2; check its quotes and delimiters.",
    "The row has 1 cell where the header has 2; check its quotes and delimiters.",
    undefined,
  ]);
  expect(rows[1]?.error).toMatchObject({ code: "INPUT_FORMAT", line: 3 });
});

test("a row whose every cell is empty is no account", async () => {
  const { rows } = await read("a,b\n,\n1,\n");
  expect(rows.map(({ error }) => error?.code)).toEqual(["RECORD_INVALID", undefined]);
});

test("a row that is not text names its line and the encoding to try, and the others are read", async () => {
  const gbk = Buffer.concat([
    Buffer.from("id,city\n1,x\n2,"),
    Buffer.from([0xb1, 0xb1, 0xbe, 0xa9]),
    Buffer.from("\n3,y\n"),
  ]);
  for (const size of [1, 7, 1000]) {
    const { rows } = await read(gbk, {}, size);
    expect(rows.map(({ error }) => error?.code)).toEqual([undefined, "INPUT_ENCODING", undefined]);
    expect(rows[1]?.error?.line).toBe(3);
    expect(rows[1]?.error?.message).toContain("--encoding gbk");
  }
  const { rows } = await read(gbk, { encoding: "gbk" });
  expect(rows[1]?.cells).toEqual(["2", "北京"]);
});

test.each([
  ["", "INPUT_EMPTY", "empty"],
  ["\n\r\n", "INPUT_EMPTY", "empty"],
  ["a,,c\n", "INPUT_FORMAT", "Column 2 has no name"],
  ["a,b, a \n", "INPUT_FORMAT", 'Columns 1 and 3 are both named "a"'],
  ['a,"b\n1,2\n', "INPUT_FORMAT", "never closed"],
])("the header of %j is refused", async (text, code, message) => {
  await expect(read(text)).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
});

test("a header in another encoding is refused with the one to try", async () => {
  const bytes = Buffer.concat([Buffer.from([0xd3, 0xe2, 0xc6, 0xda]), Buffer.from(",x\n1,2\n")]);
  await expect(read(bytes)).rejects.toMatchObject({ code: "INPUT_ENCODING", line: 1 });
});
