import { LocalizedText } from "@tactful/domain";
import { z } from "zod";

/** What a column is for; `leak` is known only after the outcome and must never be a feature. */
export type ColumnRole = "id" | "feature" | "target" | "treatment" | "protected" | "leak";

/** One column of a public data set. */
export interface DatasetColumn {
  /** The name used here. */
  readonly name: string;
  /** Other headings under which it circulates. */
  readonly aliases: readonly string[];
  readonly role: ColumnRole;
  readonly meaning: LocalizedText;
}

/** A public data set: where it is, what it holds, on what terms, and what to watch out for. The data itself is not here. */
export interface DatasetDescriptor {
  readonly name: string;
  readonly title: LocalizedText;
  /** Page of the original host; null where none could be confirmed. */
  readonly page: string | null;
  /** Address of the file at the original host (https); null where none could be confirmed, so that it is not downloaded. */
  readonly address: string | null;
  /** Name of the file once pulled. */
  readonly file: string;
  readonly format: { readonly kind: "csv"; readonly delimiter: string; readonly encoding: "utf-8" };
  readonly licence: { readonly id: string; readonly name: string; readonly address: string };
  readonly citation: string;
  /** Rows without headings. */
  readonly rows: number;
  /** Lower-case hex, or the statement that the first pull records it. */
  readonly sha256: string;
  readonly columns: readonly DatasetColumn[];
  /** Pitfalls. */
  readonly notes: readonly LocalizedText[];
}

/** Stands for a checksum that nobody has computed yet: the first pull writes it down, later ones are held against it. */
export const recordedAtFirstPull = "recorded-at-first-pull";

const text = z.string().min(1);
const https = z.url({ protocol: /^https$/ });

const column: z.ZodType<DatasetColumn> = z.strictObject({
  name: text,
  aliases: z.array(text).default([]),
  role: z.enum(["id", "feature", "target", "treatment", "protected", "leak"]),
  meaning: LocalizedText,
});

/** Checks a {@link DatasetDescriptor}: unknown keys are refused, and no heading may mean two columns. */
export const DatasetDescriptor: z.ZodType<DatasetDescriptor> = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z0-9-]*$/),
    title: LocalizedText,
    page: https.nullable(),
    address: https.nullable(),
    file: z.string().regex(/^[a-z][a-z0-9-]*\.csv$/),
    format: z.strictObject({
      kind: z.literal("csv"),
      delimiter: z.string().length(1),
      encoding: z.literal("utf-8"),
    }),
    licence: z.strictObject({ id: text, name: text, address: https }),
    citation: text,
    rows: z.number().int().positive(),
    sha256: z.union([z.literal(recordedAtFirstPull), z.string().regex(/^[0-9a-f]{64}$/)]),
    columns: z.array(column).min(1),
    notes: z.array(LocalizedText),
  })
  .check((context) => {
    const seen = new Set<string>();
    for (const [index, { name, aliases }] of context.value.columns.entries()) {
      for (const heading of [name, ...aliases]) {
        if (seen.has(heading)) {
          const message = `the heading ${heading} already means another column`;
          context.issues.push({ code: "custom", message, path: ["columns", index], input: context.value });
        }
        seen.add(heading);
      }
    }
  });
