import { openFileSink } from "../../packages/cli/src/records/open-file-sink.ts";
import { openRecords } from "../../packages/cli/src/records/open-records.ts";

// Reads a CSV file with the command's own reader, every row made into a record, and writes it again: the cost besides scoring.
const [input = "", output = "", columns = ""] = process.argv.slice(2);
const needed = new Set(columns.split(","));
const source = await openRecords(input, process.stdin, new AbortController().signal, {
  isNeeded: (column) => needed.has(column),
});
const sink = await openFileSink(output);
for await (const rows of source.batches) {
  let text = "";
  for (const row of rows) text += `${row.source}\n`;
  await sink.write(text);
}
await sink.finish();
