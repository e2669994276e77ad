const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Many short texts held as bytes one after the other: a few bytes each instead of an object. */
export interface ByteTexts {
  add(text: string): void;
  /** The text that was added as the `index`-th, from 0. */
  at(index: number): string;
}

/** Starts without any. */
export function byteTexts(): ByteTexts {
  let bytes = new Uint8Array(1 << 16);
  let ends = new Float64Array(1 << 12);
  let count = 0;
  let used = 0;
  const roomFor = (more: number): void => {
    if (used + more > bytes.length) {
      const wider = new Uint8Array(Math.max(2 * bytes.length, used + more));
      wider.set(bytes.subarray(0, used));
      bytes = wider;
    }
    if (count === ends.length) {
      const wider = new Float64Array(2 * ends.length);
      wider.set(ends);
      ends = wider;
    }
  };
  return {
    add(text) {
      // One UTF-16 unit takes three bytes at most.
      roomFor(3 * text.length);
      used += encoder.encodeInto(text, bytes.subarray(used)).written;
      ends[count] = used;
      count += 1;
    },
    at: (index) => decoder.decode(bytes.subarray(index === 0 ? 0 : ends[index - 1], ends[index])),
  };
}
