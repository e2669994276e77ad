import { expect, test } from "vitest";
import { createTextDecoding, decodeText } from "./decode-text.ts";
import { readNdjson } from "./read-ndjson.ts";
import { recordLimit } from "./record-limit.ts";

async function* chunks(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(input: string | Buffer, size = 4, keepBlank = false) {
  const blocks = decodeText(chunks(Buffer.from(input), size), createTextDecoding("utf-8"));
  const rows = [];
  for await (const batch of readNdjson(blocks, { encoding: "utf-8", keepBlank })) rows.push(...batch);
  return rows;
}

test("objects are read line by line, blank lines left out, the last without a line end", async () => {
  const rows = await read('\ufeff{"id":"甲"}\r\n\n  \n{"id":2}');
  expect(rows.map(({ line, value }) => [line, value])).toEqual([
    [1, { id: "甲" }],
    [4, { id: 2 }],
  ]);
});

test("a line that cannot be read carries its error in its place", async () => {
  const rows = await read('{"id":1}\n{"id":\n[1]\nnull\n"x"\n{"id":2}\n');
  expect(rows.map(({ error }) => error?.code)).toEqual([
    undefined,
    "INPUT_FORMAT",
    "RECORD_INVALID",
    "RECORD_INVALID",
    "RECORD_INVALID",
    undefined,
  ]);
  expect(rows[1]?.error).toMatchObject({ line: 2 });
  expect(rows[2]?.error?.message).toBe("The line holds a list where an object belongs.");
});

test("an account number beyond 2^53 keeps its digits", async () => {
  const [row] = await read('{"amount": 1.5, "id": 12345678901234567890}\n');
  expect(row?.value).toEqual({ amount: 1.5, id: "12345678901234567890" });
});

test("bytes that are no text spoil their own line only", async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"a":1}\n{"a":"'),
    Buffer.from([0xff]),
    Buffer.from('"}\n{"a":3}\n'),
  ]);
  for (const size of [1, 3, 100]) {
    const rows = await read(bytes, size);
    expect(rows.map(({ error }) => error?.code)).toEqual([undefined, "INPUT_ENCODING", undefined]);
  }
});

test("a line beyond the limit is an error record and the next line is read", async () => {
  const rows = await read(`{"a":"${"x".repeat(recordLimit)}"}\n{"a":2}\n`, 1024 * 1024);
  expect(rows.map(({ line, error }) => [line, error?.code])).toEqual([
    [1, "INPUT_FORMAT"],
    [2, undefined],
  ]);
});

test("a filter answers blank lines too", async () => {
  const rows = await read('{"a":1}\n\n{"a":2}\n', 4, true);
  expect(rows.map(({ error }) => error?.code)).toEqual([undefined, "RECORD_INVALID", undefined]);
});
