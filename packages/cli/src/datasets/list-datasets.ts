import { loadDescriptors } from "@tactful/datasets";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import { formatCount } from "../terminal/format-number.ts";
import { textTable } from "../terminal/text-table.ts";

/** Prints the public data sets that can be pulled, as a table or, one object a line, in full. */
export async function listDatasets(asJson: boolean, io: CommandIo): Promise<ExitCode> {
  const descriptors = await loadDescriptors();
  const table = (): readonly string[] => {
    const columns = [
      { label: "Name" },
      { label: "Rows", align: "end" },
      { label: "Licence" },
      { label: "Download" },
      { label: "Title" },
    ] as const;
    const rows = descriptors.map(({ name, rows, licence, address, title }) => [
      name,
      formatCount(rows),
      licence.id,
      address === null ? "by hand" : "yes",
      title.en,
    ]);
    const hint =
      "tactful datasets pull NAME downloads one; tactful datasets generate makes a synthetic book.";
    return [...textTable(columns, rows), "", hint];
  };
  const lines = asJson ? descriptors.map((descriptor) => JSON.stringify(descriptor)) : table();
  const sink = openStdoutSink(io.stdout);
  await sink.write(`${lines.join("\n")}\n`);
  await sink.finish();
  return exitCode.done;
}
