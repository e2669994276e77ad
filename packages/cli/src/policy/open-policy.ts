import { existsSync } from "node:fs";
import { Jurisdiction, quoteValue, TactfulError } from "@tactful/domain";
import { type Policy, policiesFolder, readPolicy, samplePolicy } from "@tactful/strategy";

/** The file of a shipped policy by its name, such as `cn-consumer-finance`; undefined where there is none. */
function shippedFile(name: string): string | undefined {
  const file = `${policiesFolder}${name}.yaml`;
  return /^[a-z][a-z0-9-]*$/.test(name) && existsSync(file) ? file : undefined;
}

/**
 * The policy of a file, a shipped policy by its name, or the sample of a jurisdiction such as CN or US-MA. Throws POLICY_INVALID and
 * FILE_NOT_FOUND, and OPTION_INVALID for a jurisdiction without a sample.
 */
export function openPolicy(name: string): Policy {
  const jurisdiction = Jurisdiction.safeParse(name);
  if (!jurisdiction.success) return readPolicy(existsSync(name) ? name : (shippedFile(name) ?? name));
  const sample = samplePolicy(jurisdiction.data);
  if (sample !== undefined) return sample;
  throw new TactfulError(
    "OPTION_INVALID",
    `No sample policy comes for ${quoteValue(name)}; name a policy file of your own.`,
  );
}
