import { expect, test } from "vitest";
import { createTextDecoding } from "./decode-text.ts";
import { recordLimit } from "./record-limit.ts";
import type { TextEncoding } from "./text-encoding.ts";

function decode(bytes: Uint8Array, encoding: TextEncoding) {
  const decoding = createTextDecoding(encoding);
  const blocks = [decoding.push(bytes), decoding.end()].filter((block) => block !== null);
  return {
    text: blocks.map(({ text }) => text).join(""),
    damaged: blocks.some(({ damaged }) => damaged),
    decoding,
  };
}

// 逾期 (overdue) in the encodings of the Chinese-speaking world, from the published code tables.
const overdue: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ["utf-8", [0xe9, 0x80, 0xbe, 0xe6, 0x9c, 0x9f]],
  ["gbk", [0xd3, 0xe2, 0xc6, 0xda]],
  ["gb18030", [0xd3, 0xe2, 0xc6, 0xda]],
  ["big5", [0xb9, 0x4f, 0xb4, 0xc1]],
  ["utf-16le", [0x3e, 0x90, 0x1f, 0x67]],
];

test.each(overdue)("%s text is decoded", (encoding, bytes) => {
  expect(decode(Uint8Array.from(bytes), encoding)).toMatchObject({ text: "逾期", damaged: false });
});

test("a byte order mark is left out and wins over the stated encoding", () => {
  const utf8 = decode(Buffer.from("\ufeff逾期\n"), "gbk");
  expect(utf8.text).toBe("逾期\n");
  expect(utf8.decoding.hadMark()).toBe(true);
  expect(decode(Buffer.from("\ufeff逾期\n", "utf16le"), "utf-8").text).toBe("逾期\n");
  expect(decode(Buffer.from("a\n"), "utf-8").decoding.hadMark()).toBe(false);
});

test("big-endian UTF-16 is refused with its cure", () => {
  const swapped = Buffer.from("\ufeffa\n", "utf16le").swap16();
  expect(() => decode(swapped, "utf-8")).toThrow("save it as UTF-8");
});

test("bytes that are no text are marked and leave the lines whole", () => {
  const bytes = Buffer.concat([Buffer.from("a,1\n"), Buffer.from([0xd3, 0xe2]), Buffer.from(",2\nc,3\n")]);
  const { text, damaged } = decode(bytes, "utf-8");
  expect(damaged).toBe(true);
  expect(text.split("\n")).toHaveLength(4);
  expect(text.split("\n")[2]).toBe("c,3");
});

test("a line without end is handed on in parts rather than held", () => {
  const decoding = createTextDecoding("utf-8");
  const chunk = Buffer.alloc(1024 * 1024, "x");
  let held = 0;
  for (let count = 0; count < 40; count += 1) {
    held += chunk.length;
    const block = decoding.push(chunk);
    held -= block?.text.length ?? 0;
    expect(held).toBeLessThanOrEqual(recordLimit + chunk.length);
  }
  expect(decoding.push(Buffer.from("\nnext\n"))?.text.endsWith("\nnext\n")).toBe(true);
});
