import { existsSync } from "node:fs";
import { Jurisdiction, quoteValue, TactfulError } from "@tactful/domain";
import { type Policy, readPolicy } from "@tactful/strategy";
import { policyFile } from "./policy-file.ts";

/**
 * The policy of a file, a shipped policy by its name, or the sample of a jurisdiction such as CN or US-MA. Throws POLICY_INVALID and
 * FILE_NOT_FOUND, and OPTION_INVALID for a jurisdiction without a sample.
 */
export function openPolicy(name: string): Policy {
  const file = policyFile(name);
  if (file !== name || existsSync(file) || !Jurisdiction.safeParse(name).success) return readPolicy(file);
  throw new TactfulError(
    "OPTION_INVALID",
    `No sample policy comes for ${quoteValue(name)}; name a policy file of your own.`,
  );
}
