import type { Automaton } from "./automaton.ts";

/** "tfac" as a number of four bytes; reads otherwise where the byte order is another. */
const magic = 0x63616674;
const version = 1;
const headerLength = 8;
const columnCount = 65_536;

/**
 * Writes an automaton as one block of bytes, which {@link automatonFromBytes} takes as it is: to be kept beside the word list
 * it was built from. The byte order is the machine's.
 */
export function automatonToBytes(automaton: Automaton): ArrayBuffer {
  const { rows, labels, links } = automaton;
  const sizes = { width: rows.length, cells: labels.length, words: links.length };
  const bytes = new ArrayBuffer(byteLength(sizes));
  const parts = partsOf(bytes, 0, sizes);
  for (const name of partNames) parts[name].set(automaton[name]);
  const header = new Int32Array(bytes, 0, headerLength);
  header.set([magic, version, sizes.width, sizes.cells, sizes.words, bytes.byteLength]);
  header[headerLength - 1] = checksum(new Int32Array(bytes));
  return bytes;
}

/**
 * Takes an automaton from its bytes; its arrays are views of them, so they must not be written to afterwards. A block that is
 * no automaton, of another version, cut short or damaged is a RangeError. The checksum finds accidents, not intent.
 */
export function automatonFromBytes(bytes: ArrayBuffer | Uint8Array): Automaton {
  const { buffer, offset, length } = aligned(bytes);
  if (length < 4 * headerLength) throw damaged(`it has ${length} bytes, fewer than its header`);
  const header = new Int32Array(buffer, offset, headerLength);
  const [mark, made, width = 0, cells = 0, words = 0, size] = header;
  if (mark !== magic) throw damaged("it does not begin with the mark of one written on this kind of machine");
  if (made !== version) throw damaged(`it is of version ${made}, this code reads version ${version}`);
  const sizes = { width, cells, words };
  if (Math.min(width, cells, words) < 0 || size !== length || byteLength(sizes) !== length) {
    throw damaged(`it has ${length} bytes, not those that its header states`);
  }
  if (header[headerLength - 1] !== checksum(new Int32Array(buffer, offset, length / 4))) {
    throw damaged("its checksum does not fit its content");
  }
  return Object.freeze(partsOf(buffer, offset, sizes));
}

interface Sizes {
  readonly width: number;
  readonly cells: number;
  readonly words: number;
}

const partNames = ["columns", "rows", "labels", "cells", "singles", "links", "lengths"] as const;

function byteLength({ width, cells, words }: Sizes): number {
  const halves = columnCount + cells + (cells & 1);
  return 4 * (headerLength + 2 * width + 2 * cells + 2 * words) + 2 * halves;
}

function partsOf(buffer: ArrayBufferLike, offset: number, { width, cells, words }: Sizes): Automaton {
  let at = offset + 4 * headerLength;
  const wide = (length: number): Int32Array => {
    at += 4 * length;
    return new Int32Array(buffer, at - 4 * length, length);
  };
  const narrow = (length: number): Uint16Array => {
    at += 2 * length;
    return new Uint16Array(buffer, at - 2 * length, length);
  };
  const [rows, pairs, singles] = [wide(width), wide(2 * cells), wide(width)];
  const [links, lengths] = [wide(words), wide(words)];
  const columns = narrow(columnCount);
  return { columns, rows, labels: narrow(cells), cells: pairs, singles, links, lengths };
}

/** A block that begins between two numbers, as a slice of a file may, is copied. */
function aligned(bytes: ArrayBuffer | Uint8Array): {
  readonly buffer: ArrayBufferLike;
  readonly offset: number;
  readonly length: number;
} {
  if (!(bytes instanceof Uint8Array)) return { buffer: bytes, offset: 0, length: bytes.byteLength };
  const { buffer, byteOffset, byteLength: length } = bytes;
  if (byteOffset % 4 === 0) return { buffer, offset: byteOffset, length };
  return { buffer: bytes.slice().buffer, offset: 0, length };
}

/** FNV-1a over numbers of 32 bits (Fowler, Noll and Vo 1991, public domain), its own place left out: any one changed number changes it. */
function checksum(words: Int32Array): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) {
    if (at !== headerLength - 1) sum = Math.imul(sum ^ (words[at] as number), 0x01000193);
  }
  return sum | 0;
}

function damaged(why: string): RangeError {
  return new RangeError(`This is no whole automaton: ${why}. Build it again from its words.`);
}
