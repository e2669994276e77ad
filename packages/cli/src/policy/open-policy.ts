import { Jurisdiction, quoteValue, TactfulError } from "@tactful/domain";
import { type Policy, readPolicy, samplePolicy } from "@tactful/strategy";

/**
 * The policy of a file, or the sample of a jurisdiction such as CN or US-MA. Throws POLICY_INVALID and FILE_NOT_FOUND, and
 * OPTION_INVALID for a jurisdiction without a sample.
 */
export function openPolicy(name: string): Policy {
  const jurisdiction = Jurisdiction.safeParse(name);
  if (!jurisdiction.success) return readPolicy(name);
  const sample = samplePolicy(jurisdiction.data);
  if (sample !== undefined) return sample;
  throw new TactfulError(
    "OPTION_INVALID",
    `No sample policy comes for ${quoteValue(name)}; name a policy file of your own.`,
  );
}
