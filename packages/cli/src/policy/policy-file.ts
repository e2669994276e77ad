import { existsSync } from "node:fs";
import { Jurisdiction } from "@tactful/domain";
import { policiesFolder, samplePolicyFile } from "@tactful/strategy";

/**
 * The file that a policy's name stands for: the sample of a jurisdiction such as CN or US-MA, a file of that name, or a shipped policy
 * such as `cn-consumer-finance`; the name itself where it is none of them.
 */
export function policyFile(name: string): string {
  const jurisdiction = Jurisdiction.safeParse(name);
  const sample = jurisdiction.success ? samplePolicyFile(jurisdiction.data) : undefined;
  if (sample !== undefined) return sample;
  const shipped = `${policiesFolder}${name}.yaml`;
  return /^[a-z][a-z0-9-]*$/.test(name) && !existsSync(name) && existsSync(shipped) ? shipped : name;
}
