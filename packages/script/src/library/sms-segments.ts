/** How an SMS is sent. */
export interface SmsSegments {
  /** GSM-7 where each character is in its alphabet, else UCS-2. */
  readonly encoding: "GSM-7" | "UCS-2";
  /** Units that are counted: septets of GSM-7, or UTF-16 units. */
  readonly units: number;
  /** How many messages it takes; 0 for an empty text. */
  readonly segments: number;
}

/** The basic alphabet and the characters of its extension table, which take two septets (3GPP TS 23.038). */
const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const extended = new Set("\f^{}\\[~]|€");

/** Units of one message, and of each part of a longer one, whose header takes the rest. */
const limits = { "GSM-7": { single: 160, part: 153 }, "UCS-2": { single: 70, part: 67 } } as const;

/** How many parts of a size hold some characters of one or two units, none of which is cut in two. */
function partsOf(widths: readonly number[], size: number): number {
  let [parts, room] = [0, 0];
  for (const width of widths) {
    if (width > room) {
      parts += 1;
      room = size;
    }
    room -= width;
  }
  return parts;
}

/**
 * How many messages a text takes: 160 septets, or 153 in each of several; with a character outside of GSM-7 70 UTF-16 units, or 67. An emoji
 * counts two, and no character is cut in two.
 */
export function smsSegments(text: string): SmsSegments {
  const characters = [...text];
  const isGsm = characters.every((one) => basic.has(one) || extended.has(one));
  const encoding = isGsm ? "GSM-7" : "UCS-2";
  const widths = characters.map((one) => (isGsm ? (extended.has(one) ? 2 : 1) : one.length));
  const units = widths.reduce((sum, width) => sum + width, 0);
  const { single, part } = limits[encoding];
  return { encoding, units, segments: units <= single ? Math.min(units, 1) : partsOf(widths, part) };
}
