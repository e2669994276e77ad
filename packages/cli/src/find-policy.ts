import { existsSync } from "node:fs";
import { join } from "node:path";
import { quoteValue, TactfulError } from "@tactful/domain";
import { type Policy, policiesFolder, readPolicy } from "@tactful/strategy";

/**
 * The policy of a file, or the shipped one of that name (`cn-consumer-finance`). Throws FILE_NOT_FOUND where there is neither, and
 * POLICY_INVALID.
 */
export function findPolicy(policy: string): Policy {
  if (existsSync(policy)) return readPolicy(policy);
  const shipped = join(policiesFolder, `${policy}.yaml`);
  if (/^[a-z][a-z0-9-]*$/.test(policy) && existsSync(shipped)) return readPolicy(shipped);
  throw new TactfulError(
    "FILE_NOT_FOUND",
    `There is no policy file ${quoteValue(policy)}, and no shipped policy of that name; name a YAML file, or cn-consumer-finance or us-agency.`,
    { file: policy },
  );
}
