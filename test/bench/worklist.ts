import { mkdtemp, rm, stat } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadPortfolioParameters, portfolioCsv, sampleBook } from "../../datasets/src/index.ts";
import { openFileSink } from "../../packages/cli/src/records/open-file-sink.ts";
import { runChild } from "./child-run.ts";
import { say } from "./timing.ts";

const main = fileURLToPath(new URL("../../packages/cli/src/main.ts", import.meta.url));
const drawn = 20_000;
const at = "2026-11-26T09:00:00+08:00";

/** Writes lines until there are so many, the drawn ones over and over, each with an id of its own. */
async function writeBook(file: string, head: string, lines: readonly string[], count: number): Promise<void> {
  const sink = await openFileSink(file);
  let text = head;
  for (let index = 0; index < count; index += 1) {
    text += `${(lines[index % lines.length] ?? "").replaceAll("@", String(index).padStart(7, "0"))}\n`;
    if (text.length < 2 ** 20) continue;
    await sink.write(text);
    text = "";
  }
  await sink.write(text);
  await sink.finish();
}

/** Accounts of the generator, their ids replaced by a place for another. */
async function drawnLines(): Promise<{ readonly head: string; readonly lines: readonly string[] }> {
  const parameters = await loadPortfolioParameters();
  const [head = "", ...lines] = portfolioCsv({
    ...sampleBook,
    parameters,
    accounts: drawn,
    outcomes: false,
    badRows: false,
    population: "collections",
  });
  return { head, lines: lines.map((line) => line.trimEnd().replace(/^[^,]*/, "A@")) };
}

/** The same accounts as NDJSON, features under `features`, with so many earlier contacts each. */
function asRecords(head: string, lines: readonly string[], events: number): readonly string[] {
  const names = head.trimEnd().split(",");
  return lines.map((line, index) => {
    const cells = line.split(",");
    const features = Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ""]).slice(1));
    const minor = (name: string): number => Math.round(Number(features[name]) * 100);
    const history = Array.from({ length: events }, (_, event) => ({
      at: `2026-${event % 2 === 0 ? "11" : "10"}-${String(1 + ((index + event * 3) % 20)).padStart(2, "0")}T1${event % 8}:20:00+08:00`,
      channel: event % 3 === 0 ? "sms" : "call",
      kind: event % 4 === 1 ? "connected" : "attempt",
    }));
    return JSON.stringify({
      id: "A@",
      borrowerId: "B@",
      product: features["product"],
      currency: "CNY",
      daysPastDue: Number(features["days_past_due"]),
      overdueMinor: minor("overdue_amount"),
      principalMinor: minor("principal"),
      interestMinor: Math.max(0, minor("outstanding") - minor("principal")),
      feesMinor: 0,
      missedInstalments: Number(features["missed_instalments"]),
      brokenPromises: Number(features["promises_broken_90d"]),
      timeZone: "Asia/Shanghai",
      features,
      history,
    });
  });
}

async function time(what: string, file: string, count: number, capacity: string): Promise<void> {
  const { size } = await stat(file);
  const options = ["--model", "sample", "--policy", "CN", "--capacity", capacity, "--at", at, "--quiet"];
  const run = await runChild(main, [
    "worklist",
    ...options,
    "--accounts",
    file,
    "--output",
    `${file}.list.csv`,
  ]);
  if (run.code !== 0) throw new Error(`${what} ended with ${run.code}`);
  const rate = Math.round(count / run.seconds);
  const megabytes = Math.round(size / 1e6);
  say(
    `  ${what} (${megabytes} MB): ${run.seconds.toFixed(1)} s, ${rate} accounts/s, peak ${Math.round(run.peakMegabytes)} MB`,
  );
}

/**
 * Times the real worklist command, start-up and scoring included, and watches its memory. Options: --accounts (1000000), --capacity (1000),
 * --events (5 earlier contacts an account in NDJSON).
 */
export async function benchWorklist(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      accounts: { type: "string", default: "1000000" },
      capacity: { type: "string", default: "1000" },
      events: { type: "string", default: "5" },
    },
  });
  const count = Number(values.accounts);
  const folder = await mkdtemp(join(tmpdir(), "tactful-bench-"));
  try {
    const { head, lines } = await drawnLines();
    const cpu = cpus()[0]?.model.trim() ?? "unknown processor";
    say(`${cpu}, ${availableParallelism()} cores, Node ${process.versions.node}`);
    say(`a work list of ${values.capacity} from ${count} accounts, scored, judged and explained`);
    const csv = join(folder, "book.csv");
    await writeBook(csv, head, lines, count);
    await time("CSV", csv, count, values.capacity);
    await rm(csv);
    const events = Number(values.events);
    const records = join(folder, "book.ndjson");
    await writeBook(records, "", asRecords(head, lines, events), count);
    await time(`NDJSON with ${events} earlier contacts each`, records, count, values.capacity);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
