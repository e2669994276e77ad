import { readFileSync } from "node:fs";
import { z } from "zod";
import { readYaml } from "../../packages/yaml/src/index.ts";

/** A contact request in short form; what it leaves out is a call to the debtor. */
interface GoldenRequest {
  readonly at?: string;
  readonly jurisdiction?: string;
  readonly timeZone?: string | readonly string[];
  readonly party?: string;
  readonly channel?: string;
  readonly applies?: string;
  readonly number?: string;
  readonly debt?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** A contact request in short form, and its answer. */
export interface GoldenCase extends GoldenRequest {
  /** Each "time channel kind", then name=value; "3x" before it repeats it. */
  readonly history?: readonly string[];
  /** All that forbid, in order; none where the contact is allowed. */
  readonly rules?: readonly string[];
  readonly next?: string;
  /** Where it does not follow from the rules. */
  readonly allowed?: null;
}

/** Cases of one kind; what the group says holds for each. */
export interface GoldenGroup extends GoldenRequest {
  readonly group: string;
  readonly cases: readonly GoldenCase[];
}

const text = z.exactOptional(z.string());

const request = {
  at: text,
  jurisdiction: text,
  timeZone: z.exactOptional(z.union([z.string(), z.array(z.string())])),
  party: text,
  channel: text,
  applies: text,
  number: text,
  debt: text,
  facts: z.exactOptional(z.record(z.string(), z.unknown())),
};

const goldenCase = z.strictObject({
  ...request,
  history: z.exactOptional(z.array(z.string())),
  rules: z.exactOptional(z.array(z.string())),
  next: text,
  allowed: z.exactOptional(z.null()),
});

const groups: z.ZodType<readonly GoldenGroup[]> = z.array(
  z.strictObject({ group: z.string(), ...request, cases: z.array(goldenCase) }),
);

/** The cases of contact.yaml. */
export const goldenGroups: readonly GoldenGroup[] = readYaml(
  readFileSync(new URL("contact.yaml", import.meta.url), "utf8"),
  "contact.yaml",
  groups,
  "CONFIG_INVALID",
).value;
