import { readFileSync } from "node:fs";
import { TactfulError } from "@tactful/domain";
import { readYaml, type YamlFile } from "@tactful/yaml";
import { checkCases } from "./checks/check-cases.ts";
import { checkLines } from "./checks/check-lines.ts";
import { checkNames } from "./checks/check-names.ts";
import { checkOffers } from "./checks/check-offers.ts";
import { checkStops } from "./checks/check-stops.ts";
import type { PolicyProblem } from "./checks/policy-problem.ts";
import type { Policy } from "./policy.ts";
import { PolicyFile } from "./policy-schema.ts";

function withPlaces({ value, placeOf }: YamlFile<Policy>, file: string): Policy {
  return {
    ...value,
    file,
    stops: value.stops.map((stop, index) => ({ ...stop, line: placeOf(["stops", index]).line })),
    treatments: value.treatments.map((line, index) => ({
      ...line,
      line: placeOf(["treatments", index]).line,
    })),
  };
}

/** Cases are looked at only where the lines themselves are sound: else one slip would be told many times. */
function problemsOf(policy: Policy): readonly PolicyProblem[] {
  const parts = [checkNames, checkStops, checkOffers, checkLines].flatMap((check) => check(policy));
  return parts.length > 0 ? parts : checkCases(policy);
}

/**
 * Reads a policy file and checks that it can be followed: every account of its products is decided by exactly one
 * treatment line, stops come first and only soften, first contacts are gentle, and nothing is offered above authority.
 * `file` names it in errors. Throws POLICY_INVALID with file, line and column of the first problem and how to mend it.
 */
export function loadPolicy(text: string, file: string): Policy {
  const read = readYaml(text, file, PolicyFile, "POLICY_INVALID");
  const policy = withPlaces(read, file);
  const [first, ...others] = problemsOf(policy);
  if (first === undefined) return policy;
  const more =
    others.length === 0 ? "" : ` (and ${others.length} more ${others.length === 1 ? "problem" : "problems"})`;
  throw new TactfulError("POLICY_INVALID", first.message.replace(/\.$/, `${more}.`), {
    file,
    ...read.placeOf(first.path),
    path: first.path.join("."),
  });
}

/** Reads a policy from disk. Throws FILE_NOT_FOUND where it cannot be read, and as {@link loadPolicy} does. */
export function readPolicy(file: string): Policy {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new TactfulError("FILE_NOT_FOUND", "The policy file cannot be read.", { file, cause });
  }
  return loadPolicy(text, file);
}
