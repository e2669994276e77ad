import { readYaml } from "@tactful/yaml";
import { WorkLimits } from "./work-limits.ts";

/** Reads limits from YAML. Throws CONFIG_INVALID with file, line and column. */
export function readWorkLimits(text: string, file: string): WorkLimits {
  return readYaml(text, file, WorkLimits, "CONFIG_INVALID").value;
}
