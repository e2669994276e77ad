import { type Finding, parseValue, TactfulError } from "@tactful/domain";
import { z } from "zod";

/** A kind of finding that was there when the baseline was drawn, and how often. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly category: string;
  readonly count: number;
}

interface BaselineFile {
  readonly version: 1;
  readonly findings: readonly BaselineEntry[];
}

const BaselineSchema: z.ZodType<BaselineFile> = z.strictObject({
  version: z.literal(1),
  findings: z.array(
    z.strictObject({
      fingerprint: z.string().regex(/^[0-9a-f]{16}$/, "expected 16 hexadecimal digits"),
      rule: z.string().min(1),
      category: z.string().min(1),
      count: z.int().min(1),
    }),
  ),
});

/** Reads a baseline that {@link drawBaseline} has written. Throws INPUT_FORMAT. */
export function readBaseline(text: string, file: string): readonly BaselineEntry[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new TactfulError("INPUT_FORMAT", "The baseline is not JSON.", { file, cause });
  }
  return parseValue(BaselineSchema, json, "INPUT_FORMAT", { file }).findings;
}

/** Counts findings for a new baseline. */
export interface BaselineDraft {
  add(finding: Pick<Finding, "rule" | "category">, fingerprint: string): void;
  /** The file's text, the same whatever the order of the findings. */
  text(): string;
}

/** Begins a baseline. It holds hashes and rule ids, no text. */
export function drawBaseline(): BaselineDraft {
  const entries = new Map<string, { rule: string; category: string; count: number }>();
  return {
    add: ({ rule, category }, fingerprint) => {
      const entry = entries.get(fingerprint) ?? { rule, category, count: 0 };
      entry.count++;
      entries.set(fingerprint, entry);
    },
    text: () => {
      const sorted = [...entries].toSorted((left, right) => (left[0] < right[0] ? -1 : 1));
      const findings = sorted.map(([fingerprint, entry]) => ({ fingerprint, ...entry }));
      return `${JSON.stringify({ version: 1, findings }, null, 1)}\n`;
    },
  };
}
