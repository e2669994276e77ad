import { readFile } from "node:fs/promises";
import { parseValue, TactfulError } from "@tactful/domain";
import { TrainingConfig } from "@tactful/training";
import { LineCounter, parseDocument } from "yaml";

/** Reads a training configuration. Throws FILE_NOT_FOUND, or CONFIG_INVALID with the line where YAML itself is broken. */
export async function readConfig(file: string): Promise<TrainingConfig> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new TactfulError("FILE_NOT_FOUND", "The training configuration cannot be read: check its name.", {
      file,
      cause,
    });
  });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fault = document.errors[0];
  if (fault !== undefined) {
    const { line, col } = lines.linePos(fault.pos[0]);
    const reason = fault.message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? "a fault";
    throw new TactfulError("CONFIG_INVALID", `The training configuration is no YAML: ${reason}.`, {
      file,
      line,
      column: col,
    });
  }
  return parseValue(TrainingConfig, document.toJS(), "CONFIG_INVALID", { file });
}
