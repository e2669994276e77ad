/** Which result columns a CSV file gets. */
export interface ResultColumnOptions {
  /** How many reasons. */
  readonly reasons: number;
  /** Whether the reasons are said in words. */
  readonly texts: boolean;
}

/** The result columns in order. */
export function resultColumns(options: ResultColumnOptions): readonly string[] {
  const parts = ["feature", "value", "contribution", ...(options.texts ? ["zh", "en"] : [])];
  const reasons = Array.from({ length: options.reasons }, (_, index) =>
    parts.map((part) => `reason_${index + 1}_${part}`),
  );
  return [
    "model",
    "version",
    "horizon_days",
    "probability",
    "score",
    "grade",
    "warnings",
    ...reasons.flat(),
    "error_code",
    "error_message",
  ];
}
