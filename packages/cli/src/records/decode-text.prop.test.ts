import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextDecoding } from "./decode-text.ts";
import type { TextEncoding } from "./text-encoding.ts";

/** Two-byte characters of GBK with every trail byte that could be taken for an ASCII character, made by the decoder's inverse. */
const gbkTable = new Map<string, readonly number[]>();
for (let lead = 0xb0; lead <= 0xf7; lead += 7) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue;
    const text = new TextDecoder("gbk").decode(Uint8Array.of(lead, trail));
    if (text.length === 1 && text !== "\ufffd") gbkTable.set(text, [lead, trail]);
  }
}

function encode(text: string, encoding: TextEncoding): Buffer {
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  return Buffer.from([...text].flatMap((char) => gbkTable.get(char) ?? [char.charCodeAt(0)]));
}

const wide = [...gbkTable.keys()];

test("text is decoded the same wherever its bytes are cut, also within a character", () => {
  const text = fc.string({ unit: fc.constantFrom("a", ",", "\n", "\r", ...wide), maxLength: 40 });
  const encoding = fc.constantFrom<TextEncoding>("utf-8", "gbk", "gb18030", "utf-16le");
  fc.assert(
    fc.property(text, encoding, fc.array(fc.nat(), { maxLength: 10 }), (value, name, cuts) => {
      const bytes = encode(value, name);
      const decoding = createTextDecoding(name);
      let read = "";
      let at = 0;
      for (const cut of cuts.map((part) => part % (bytes.length + 1)).sort((a, b) => a - b)) {
        const block = decoding.push(bytes.subarray(at, cut));
        expect(block?.damaged ?? false).toBe(false);
        read += block?.text ?? "";
        at = cut;
      }
      read += decoding.push(bytes.subarray(at))?.text ?? "";
      read += decoding.end()?.text ?? "";
      expect(read).toBe(value);
    }),
    { numRuns: 500 },
  );
});
