import { openFileSink } from "../../packages/cli/src/records/open-file-sink.ts";
import { openRecords } from "../../packages/cli/src/records/open-records.ts";

// Reads an NDJSON file with the command's own reader, every line parsed, and prints every object again: the cost besides answering.
const [input = "", output = ""] = process.argv.slice(2);
const source = await openRecords(input, process.stdin, new AbortController().signal, { format: "ndjson" });
const sink = await openFileSink(output);
for await (const rows of source.batches) {
  let text = "";
  for (const row of rows) text += `${JSON.stringify(row.fields)}\n`;
  await sink.write(text);
}
await sink.finish();
