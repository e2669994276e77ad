import { type PulledDataset, pullDataset } from "@tactful/datasets";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import { formatCount } from "../terminal/format-number.ts";

const redrawMilliseconds = 200;

function checkedText(pulled: PulledDataset): string {
  if (pulled.checkedAgainst === "first-pull") return "its checksum was written down for later pulls";
  return `its checksum is the one of the ${pulled.checkedAgainst === "record" ? "first pull" : "descriptor"}`;
}

/** Downloads a public data set, prints the path of its file, and tells what it was held against. */
export async function pullDatasetFile(name: string, directory: string, io: CommandIo): Promise<ExitCode> {
  let drawn = Number.NEGATIVE_INFINITY;
  const pulled = await pullDataset(name, {
    directory,
    fetch,
    signal: io.signal,
    onProgress: ({ bytes, total }) => {
      if (!io.isTerminal.stderr || io.now() - drawn < redrawMilliseconds) return;
      drawn = io.now();
      const share = total === null ? "" : ` of ${formatCount(total)}`;
      io.stderr.write(`\r\u001b[K${formatCount(bytes)}${share} bytes`);
    },
  });
  if (drawn !== Number.NEGATIVE_INFINITY) io.stderr.write("\r\u001b[K");
  const how = pulled.downloaded ? "downloaded" : "there already";
  io.stderr.write(`tactful: ${name}: ${formatCount(pulled.bytes)} bytes, ${how}; ${checkedText(pulled)}.\n`);
  const sink = openStdoutSink(io.stdout);
  await sink.write(`${pulled.file}\n`);
  await sink.finish();
  return exitCode.done;
}
