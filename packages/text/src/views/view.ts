/** One reading of a text. Each unit knows the part of the source that it came from, so that a hit in the reading can be shown in the source. */
export interface View {
  /** The folded UTF-16 units. */
  readonly units: Uint16Array;
  /** How many units there are. */
  readonly length: number;
  /** First source offset of each unit, in UTF-16 units, never inside of a surrogate pair; never falls. */
  readonly start: Int32Array;
  /** Source offset after each unit, above its start. */
  readonly end: Int32Array;
  /** What was undone to read each unit: bit `i` stands for `transforms[i]`. */
  readonly marks: Uint32Array;
}

/** The text of a view, or of the units from `from` to `to`. */
export function textOf(view: View, from = 0, to: number = view.length): string {
  const parts: string[] = [];
  for (let at = from; at < to; at += 8192) {
    parts.push(String.fromCharCode(...view.units.subarray(at, Math.min(to, at + 8192))));
  }
  return parts.join("");
}
