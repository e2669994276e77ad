import { type Command, Option } from "commander";
import type { CommandIo } from "../command-io.ts";
import type { RecordFormat } from "../records/record-format.ts";
import type { OutputLanguage } from "../words/output-language.ts";
import { addInputOptions, type InputFlags, readingOptions } from "./input-options.ts";
import { needed } from "./needed-option.ts";
import { calendarDate, calendarMonth, currency, wholeNumber } from "./option-parsers.ts";
import { optional } from "./optional.ts";
import type { Perform } from "./perform.ts";

interface LedgerFlags extends InputFlags {
  readonly schedule?: string;
  readonly payments?: string;
  readonly promises?: string;
  readonly asOf?: string;
  readonly tolerance: number;
  readonly grace: number;
  readonly currency?: string;
  readonly product?: string;
  readonly id?: string;
  readonly output?: string;
  readonly format?: RecordFormat;
  readonly report?: string;
  readonly from?: string;
  readonly to?: string;
  readonly lang: OutputLanguage;
  readonly quiet?: true;
}

const example = `
Examples:
  tactful ledger --schedule schedule.csv --payments payments.csv --as-of 2026-10-31 -o ledger.csv
  tactful ledger --schedule schedule.csv --payments payments.csv --promises promises.csv | jq .nextFollowUp
  tactful ledger --schedule schedule.csv --payments payments.csv -o ledger.csv --report portfolio.html --from 2026-01 --to 2026-10

Columns: account, due, amountMinor (or principalMinor, interestMinor, feesMinor), currency in the schedule; account, date, amountMinor, kind in
the payments; account, madeAt, date, amountMinor, plan in the promises. docs/ledger.md tells them all, and every rule.
An account with a row at fault becomes an error record, and the exit code is 2.`;

function addLedgerOptions(command: Command): Command {
  return command
    .option("--schedule <file>", "instalments: CSV or NDJSON, also .gz; - is standard input")
    .option("--payments <file>", "payments and reversals, likewise")
    .option("--promises <file>", "promises to pay and payments of plans, likewise")
    .option(
      "--as-of <date>",
      "the day at whose end accounts are looked at (default: today)",
      calendarDate("--as-of"),
    )
    .option(
      "--tolerance <minor>",
      "unpaid minor units up to which an instalment counts as paid",
      wholeNumber("--tolerance", 0, 1_000_000_000),
      0,
    )
    .option(
      "--grace <days>",
      "days after its date on which a payment still keeps a promise",
      wholeNumber("--grace", 0, 60),
      0,
    )
    .option("--currency <code>", "currency of instalments that name none", currency)
    .option("--product <name>", "product of accounts that name none")
    .option("--id <column>", "column that holds the account in every file (default: account, account_id)")
    .option(
      "-o, --output <file>",
      "write to a file, also .gz, once it is complete (default: standard output)",
    )
    .addOption(
      new Option(
        "--format <format>",
        "format of the results (default: by the output's name, else ndjson)",
      ).choices(["csv", "ndjson"]),
    )
    .option("--report <file>", "write a page: migration, roll and cure rates, vintages, cohorts")
    .option(
      "--from <month>",
      "first month of the page (default: that of the first due date)",
      calendarMonth("--from"),
    )
    .option(
      "--to <month>",
      "last month of the page (default: the last that has ended)",
      calendarMonth("--to"),
    )
    .addOption(
      new Option("--lang <language>", "language of the page").choices(["zh", "en", "both"]).default("both"),
    );
}

/** Adds `tactful ledger`. */
export function addLedgerCommand(program: Command, io: CommandIo, perform: Perform): void {
  const command = program
    .command("ledger")
    .summary("instalments and payments to days past due, buckets, kept and broken promises")
    .description(
      "Turns instalments and payments into days past due, bucket and overdue amount of each account, and promises into kept, partial or broken.",
    );
  addInputOptions(addLedgerOptions(command))
    .option("--quiet", "no progress and no summary")
    .addHelpText("after", example)
    .action((flags: LedgerFlags) =>
      perform(async () => {
        const { runLedger } = await import("../ledger/run-ledger.ts");
        const { report } = flags;
        const page = { language: flags.lang, ...optional("from", flags.from), ...optional("to", flags.to) };
        return runLedger(
          {
            schedule: needed(flags.schedule, "--schedule", "a file of instalments"),
            payments: needed(flags.payments, "--payments", "a file of payments"),
            ...optional("promises", flags.promises),
            asOf: flags.asOf ?? io.today(),
            toleranceMinor: flags.tolerance,
            graceDays: flags.grace,
            ...optional("currency", flags.currency),
            ...optional("product", flags.product),
            ...optional("accountColumn", flags.id),
            output: flags.output ?? "-",
            ...optional("format", flags.format),
            ...optional("report", report === undefined ? undefined : { file: report, ...page }),
            isQuiet: flags.quiet === true,
            reading: readingOptions(flags),
          },
          io,
        );
      }),
    );
}
