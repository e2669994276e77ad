import { IsoDate, TactfulError } from "@tactful/domain";
import { readYaml } from "@tactful/yaml";
import { z } from "zod";
import type { Suppression } from "./suppression.ts";

/** A suppression of a suppressions file; with neither text nor fingerprint it covers all findings of its rule. */
export interface FileSuppression extends Suppression {
  /** The words found; width, case, script and blanks do not count. */
  readonly text?: string;
  /** As reports and the baseline show it. */
  readonly fingerprint?: string;
}

const name = z.string().trim().min(1);

const SuppressionsFile: z.ZodType<{ readonly suppressions: readonly FileSuppression[] }> = z.strictObject({
  suppressions: z.array(
    z.strictObject({
      rule: name,
      text: z.exactOptional(name),
      fingerprint: z.exactOptional(z.string().regex(/^[0-9a-f]{16}$/, "expected 16 hexadecimal digits")),
      owner: name,
      reason: name,
      expires: IsoDate,
    }),
  ),
});

/**
 * Reads a suppressions file. Throws RULE_INVALID with file, line and column where an entry lacks its rule, owner, reason or date, or
 * names a rule that is not among `rules`.
 */
export function readSuppressions(
  text: string,
  file: string,
  rules: ReadonlySet<string>,
): readonly FileSuppression[] {
  const { value, placeOf } = readYaml(text, file, SuppressionsFile, "RULE_INVALID");
  for (const [index, { rule }] of value.suppressions.entries()) {
    if (rules.has(rule)) continue;
    const place = placeOf(["suppressions", index, "rule"]);
    throw new TactfulError("RULE_INVALID", `No pack has the rule "${rule}".`, { file, ...place });
  }
  return value.suppressions;
}
