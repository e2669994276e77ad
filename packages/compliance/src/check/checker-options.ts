import type { CollectsAs, Jurisdiction, Language } from "@tactful/domain";
import { scriptOf } from "@tactful/text";
import type { SecondReader } from "../reader/second-reader.ts";

/** How a checker reads. */
export interface CheckerOptions {
  /** For records that name none; by default CN for Chinese and US for English. */
  readonly jurisdiction?: Jurisdiction;
  /** Reads for phrasing that no list holds; absent: rules only. */
  readonly secondReader?: SecondReader;
  /**
   * Lists passages without a finding that reach this share of a second reader's threshold, 0 to 1, under `borderline`: for a third reader.
   * Absent: none are listed.
   */
  readonly borderline?: number;
  /** YYYY-MM-DD: the day whose law applies to texts that carry no time of their own. */
  readonly date?: string;
  /** Whether findings bring a compliant wording; yes where not given. */
  readonly suggestions?: boolean;
}

/** The language and the law under which a record is read. */
export interface CheckPlace {
  readonly language: Language;
  readonly jurisdiction: Jurisdiction;
  readonly date?: string;
  readonly applies?: CollectsAs;
}

/** Fills in what a record leaves open: the language by its script, the law by option, then by language. */
export function checkPlace(
  record: {
    readonly language?: Language;
    readonly jurisdiction?: Jurisdiction;
    readonly startedAt?: string;
    readonly applies?: CollectsAs;
  },
  sample: () => string,
  options: CheckerOptions,
): CheckPlace {
  const language = record.language ?? scriptOf(sample());
  const jurisdiction = record.jurisdiction ?? options.jurisdiction ?? (language === "en" ? "US" : "CN");
  const date = record.startedAt?.slice(0, 10) ?? options.date;
  return {
    language,
    jurisdiction,
    ...(date === undefined ? {} : { date }),
    ...(record.applies === undefined ? {} : { applies: record.applies }),
  };
}
