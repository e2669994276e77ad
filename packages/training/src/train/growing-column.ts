/** A column of numbers that grows row by row without boxing them. */
export interface GrowingColumn {
  readonly push: (value: number) => void;
  /** The values so far. */
  readonly values: () => Float64Array;
}

/** Makes an empty column. */
export function growingColumn(): GrowingColumn {
  let buffer = new Float64Array(1024);
  let length = 0;
  return {
    push: (value) => {
      if (length === buffer.length) {
        const wider = new Float64Array(buffer.length * 2);
        wider.set(buffer);
        buffer = wider;
      }
      buffer[length++] = value;
    },
    values: () => buffer.slice(0, length),
  };
}
