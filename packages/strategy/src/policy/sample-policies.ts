import { fileURLToPath } from "node:url";
import { type Country, countryOf, type Jurisdiction } from "@tactful/domain";
import { readPolicy } from "./load-policy.ts";
import type { Policy } from "./policy.ts";

/** The folder of the sample policies. */
export const policiesFolder: string = fileURLToPath(new URL("../../policies/", import.meta.url));

const sampleFiles: Partial<Record<Country, string>> = {
  CN: "cn-consumer-finance.yaml",
  US: "us-agency.yaml",
};

/** The file of the sample policy for a jurisdiction: that of its country; undefined where there is none. */
export function samplePolicyFile(jurisdiction: Jurisdiction): string | undefined {
  const name = sampleFiles[countryOf(jurisdiction)];
  return name === undefined ? undefined : policiesFolder + name;
}

/** The sample policy for a jurisdiction, read anew at each call; undefined where its country has none. */
export function samplePolicy(jurisdiction: Jurisdiction): Policy | undefined {
  const file = samplePolicyFile(jurisdiction);
  return file === undefined ? undefined : readPolicy(file);
}
