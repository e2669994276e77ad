import { TactfulError } from "@tactful/domain";
import { escapeControl } from "./escape-control.ts";

function placeOf(error: TactfulError): string {
  const parts = [error.file ?? (error.line === undefined ? undefined : "line"), error.line, error.column];
  return parts.filter((part) => part !== undefined).join(":");
}

/** One line about an error: `tactful: CODE file:line:column message`; an error that is not ours says how to see more. */
export function errorLine(error: unknown): string {
  if (error instanceof TactfulError) {
    const parts = ["tactful:", error.code, placeOf(error), error.message];
    return escapeControl(parts.filter((part) => part !== "").join(" "));
  }
  const message = error instanceof Error ? error.message : String(error);
  return escapeControl(
    `tactful: this should not have happened: ${message} (TACTFUL_DEBUG=1 shows where; please report it)`,
  );
}
