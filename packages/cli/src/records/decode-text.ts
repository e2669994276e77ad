import { TactfulError } from "@tactful/domain";
import { recordLimit } from "./record-limit.ts";
import type { TextEncoding } from "./text-encoding.ts";

/** A piece of decoded text; pieces end at line ends wherever the lines are not longer than a record may be. */
export interface TextBlock {
  readonly text: string;
  /** True where some bytes were not text in the encoding; U+FFFD stands in their place. */
  readonly damaged: boolean;
}

/** Turns bytes into text, chunk by chunk. */
export interface TextDecoding {
  /** The text that is complete with these bytes; null where no line has ended yet. */
  push(bytes: Uint8Array): TextBlock | null;
  /** What is left once the bytes have ended. */
  end(): TextBlock | null;
  /** True once a byte order mark was met and left out. */
  hadMark(): boolean;
}

const LF = 0x0a;
const CR = 0x0d;

/**
 * Where the last complete line of the bytes ends. No encoding but UTF-16 uses the bytes of a line end within a
 * character, so that cutting there never cuts a character.
 */
function lastLineEnd(bytes: Buffer, encoding: TextEncoding): number {
  if (encoding !== "utf-16le") return Math.max(bytes.lastIndexOf(LF), bytes.lastIndexOf(CR)) + 1;
  for (let at = bytes.length - (bytes.length % 2) - 2; at >= 0; at -= 2) {
    const unit = bytes[at];
    if (bytes[at + 1] === 0 && (unit === LF || unit === CR)) return at + 2;
  }
  return 0;
}

function markOf(bytes: Buffer): { readonly encoding: TextEncoding; readonly length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    throw new TactfulError("INPUT_ENCODING", "The text is UTF-16 with its bytes swapped; save it as UTF-8.");
  }
  return null;
}

type LineDecoder = (bytes: Uint8Array, more: boolean) => TextBlock;

/** Decodes whole lines strictly; only a line beyond the record limit is decoded in parts (`more`). */
function createLineDecoder(encoding: TextEncoding): LineDecoder {
  const strict = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const lenient = new TextDecoder(encoding, { ignoreBOM: true });
  let midLine = false;
  return (bytes, more) => {
    if (more || midLine) {
      midLine = more;
      const text = lenient.decode(bytes, { stream: more });
      return { text, damaged: text.includes("\ufffd") };
    }
    try {
      return { text: strict.decode(bytes), damaged: false };
    } catch {
      return { text: lenient.decode(bytes), damaged: true };
    }
  };
}

/**
 * Decodes text from bytes cut anywhere, also within a character. A byte order mark wins over the stated encoding and
 * is left out. Throws INPUT_ENCODING for big-endian UTF-16.
 */
export function createTextDecoding(stated: TextEncoding): TextDecoding {
  let encoding = stated;
  let decoder: LineDecoder | null = null;
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  let marked = false;

  const hold = (bytes: Uint8Array): void => {
    pending = bytes.length === 0 ? [] : [bytes];
    pendingBytes = bytes.length;
  };

  const join = (): { readonly bytes: Buffer; readonly decode: LineDecoder } => {
    const bytes = Buffer.concat(pending);
    if (decoder !== null) return { bytes, decode: decoder };
    const mark = markOf(bytes);
    marked = mark !== null;
    encoding = mark?.encoding ?? stated;
    decoder = createLineDecoder(encoding);
    return { bytes: bytes.subarray(mark?.length ?? 0), decode: decoder };
  };

  return {
    push(chunk) {
      pending.push(chunk);
      pendingBytes += chunk.length;
      if (decoder === null && pendingBytes < 3) return null;
      const view = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      // Without a line end in the new bytes there is nothing to join yet, so a long line is joined only once.
      const isQuiet = decoder !== null && lastLineEnd(view, encoding) === 0;
      if (isQuiet && pendingBytes <= recordLimit) return null;
      const { bytes, decode } = join();
      const end = lastLineEnd(bytes, encoding);
      const isLong = end === 0 && bytes.length > recordLimit;
      hold(isLong ? new Uint8Array(0) : bytes.subarray(end));
      if (isLong) return decode(bytes, true);
      return end === 0 ? null : decode(bytes.subarray(0, end), false);
    },
    end() {
      const { bytes, decode } = join();
      hold(new Uint8Array(0));
      const block = decode(bytes, false);
      return block.text === "" ? null : block;
    },
    hadMark: () => marked,
  };
}

/** Decodes a stream of bytes; see {@link createTextDecoding}. */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  decoding: TextDecoding,
): AsyncGenerator<TextBlock> {
  for await (const chunk of bytes) {
    const block = decoding.push(chunk);
    if (block !== null) yield block;
  }
  const last = decoding.end();
  if (last !== null) yield last;
}
