import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openFileSink } from "../../packages/cli/src/records/open-file-sink.ts";
import { seededRandom } from "../../packages/training/src/random.ts";
import { type ChildRun, runChild } from "./child-run.ts";
import { say } from "./timing.ts";

const main = fileURLToPath(new URL("../../packages/cli/src/main.ts", import.meta.url));
const months = 12;

function dateOf(month: number, day: number): string {
  return new Date(Date.UTC(2025, month, day)).toISOString().slice(0, 10);
}

/** Writes a schedule of twelve instalments an account, of which about three in four are paid, most on their day. */
async function writeBook(accounts: number, schedule: string, payments: string): Promise<number> {
  const random = seededRandom(20261126);
  const whole = (below: number): number => Math.floor(random() * below);
  const [due, paid] = [await openFileSink(schedule), await openFileSink(payments)];
  await due.write("account_id,due_date,principal_minor,interest_minor,currency,product,grade\n");
  await paid.write("account_id,paid_at,amount_minor\n");
  let count = 0;
  for (let account = 0; account < accounts; account += 1) {
    const [first, day, principal, missing] = [
      whole(11),
      1 + whole(27),
      10_000 + whole(190_000),
      random() / 2,
    ];
    let [dueText, paidText] = ["", ""];
    for (let month = first; month < first + months; month += 1) {
      const id = `LN${String(account).padStart(9, "0")}`;
      const interest = Math.floor(principal / 10);
      dueText += `${id},${dateOf(month, day)},${principal},${interest},CNY,loan,${"ABCDE"[account % 5]}\n`;
      if (random() < missing) continue;
      count += 1;
      const late = [0, 0, 0, 1, 5, 40][whole(6)] ?? 0;
      paidText += `${id},${dateOf(month, day + late)},${principal + interest}\n`;
    }
    await due.write(dueText);
    await paid.write(paidText);
  }
  await due.finish();
  await paid.finish();
  return count;
}

function report(what: string, run: ChildRun, rows: number): void {
  if (run.code !== 0) throw new Error(`${what} ended with ${run.code}`);
  const rate = Math.round(rows / run.seconds);
  say(
    `  ${what}: ${run.seconds.toFixed(1)} s, ${rate} instalments/s, peak ${Math.round(run.peakMegabytes)} MB`,
  );
}

/** Times the real ledger command on a generated book, start-up included, and watches its memory. Option: --instalments (1000000). */
export async function benchLedger(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { instalments: { type: "string", default: "1000000" } },
  });
  const accounts = Math.ceil(Number(values.instalments) / months);
  const folder = await mkdtemp(join(tmpdir(), "tactful-bench-"));
  try {
    const file = (name: string): string => join(folder, name);
    const paid = await writeBook(accounts, file("schedule.csv"), file("payments.csv"));
    say(`ledger: ${accounts} accounts, ${accounts * months} instalments, ${paid} payments`);
    const files = ["ledger", "--schedule", file("schedule.csv"), "--payments", file("payments.csv")];
    const base = [...files, "--as-of", "2026-10-31", "--quiet", "-o", file("ledger.csv")];
    report("CSV to CSV", await runChild(main, base), accounts * months);
    const page = [...base, "--report", file("page.html")];
    report("with the page of 22 months", await runChild(main, page), accounts * months);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
