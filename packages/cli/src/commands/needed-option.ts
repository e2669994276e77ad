import { TactfulError } from "@tactful/domain";
import type { CommandIo } from "../command-io.ts";

/** The value of an option that a command cannot do without. Throws OPTION_INVALID with what it should name. */
export function needed(value: string | undefined, option: string, what: string): string {
  if (value !== undefined) return value;
  throw new TactfulError("OPTION_INVALID", `${option} is needed: ${what}.`);
}

/** The input that was named, else standard input; nobody is left waiting at a terminal. Throws OPTION_INVALID. */
export function inputOrStdin(input: string | undefined, io: CommandIo): string {
  if (input !== undefined) return input;
  if (!io.isTerminal.stdin) return "-";
  throw new TactfulError("OPTION_INVALID", "No input: name a file, or pipe records in.");
}

/** The values of an option that a command cannot do without. Throws OPTION_INVALID with what it should name. */
export function neededList(
  values: readonly string[] | undefined,
  option: string,
  what: string,
): readonly string[] {
  if (values !== undefined && values.length > 0) return values;
  throw new TactfulError("OPTION_INVALID", `${option} is needed: ${what}.`);
}
