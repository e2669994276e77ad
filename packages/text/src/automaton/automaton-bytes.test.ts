import { expect, test } from "vitest";
import { automatonFromBytes, automatonToBytes } from "./automaton-bytes.ts";
import { buildAutomaton } from "./build-automaton.ts";
import { unitsOf } from "./scan-automaton.ts";

const bytes = automatonToBytes(buildAutomaton(["坐牢", "牢", "jail"].map(unitsOf)));

/** A copy with one byte changed. */
function changed(at: number): Uint8Array {
  const copy = new Uint8Array(bytes.slice(0));
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

test("loading takes views of the bytes, not copies", () => {
  const { cells, columns } = automatonFromBytes(bytes);
  expect(cells.buffer).toBe(bytes);
  expect(columns.buffer).toBe(bytes);
});

test("a change of any byte is found", () => {
  for (let at = 0; at < bytes.byteLength; at += at < 64 ? 1 : 97) {
    expect(() => automatonFromBytes(changed(at)), `byte ${at}`).toThrow(RangeError);
  }
});

test("cut, lengthened, empty and foreign blocks are refused with their reason", () => {
  expect(() => automatonFromBytes(bytes.slice(0, -4))).toThrow(/not those that its header states/);
  expect(() => automatonFromBytes(bytes.slice(0, 10))).toThrow(/fewer than its header/);
  expect(() => automatonFromBytes(new ArrayBuffer(0))).toThrow(/fewer than its header/);
  expect(() => automatonFromBytes(new ArrayBuffer(bytes.byteLength))).toThrow(/does not begin with the mark/);
  expect(() => automatonFromBytes(changed(4))).toThrow(/it is of version 0, this code reads version 1/);
  expect(() => automatonFromBytes(changed(bytes.byteLength - 9))).toThrow(/checksum/);
  const longer = new Uint8Array(bytes.byteLength + 4);
  longer.set(new Uint8Array(bytes));
  expect(() => automatonFromBytes(longer)).toThrow(/not those that its header states/);
});
