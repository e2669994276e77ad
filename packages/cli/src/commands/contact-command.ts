import { TactfulError } from "@tactful/domain";
import { type Command, Option } from "commander";
import type { CommandIo } from "../command-io.ts";
import type { ContactRun } from "../contact/contact-run.ts";
import { addInputOptions, type InputFlags, readingOptions } from "./input-options.ts";
import { inputOrStdin } from "./needed-option.ts";
import { optional } from "./optional.ts";
import type { Perform } from "./perform.ts";
import { repeatable } from "./repeatable-option.ts";

interface ContactFlags extends InputFlags {
  readonly output?: string;
  readonly format?: ContactRun["format"];
  readonly holidays?: readonly string[];
  readonly pack?: readonly string[];
  readonly id?: string;
  readonly codes?: true;
  readonly keep?: true;
  readonly filter?: true;
  readonly quiet?: true;
}

const help = `
Examples:
  tactful contact requests.ndjson
  tactful contact requests.ndjson --codes | jq -c 'select(.allowed == false)'
  tactful contact requests.csv --holidays my-holidays.yaml --output answers.ndjson

One request a line: {id, jurisdiction, party, channel, at, timeZone, applies, number?, debt?, history, facts}. The answer says whether the
contact is allowed, every rule that forbids it with its law, and the next time at which none does. allowed is null only where the packs hold
no confirmed contact rule for the place. CSV has the same columns; history and facts hold JSON, and facts.<name> one fact.`;

function runOf(input: string, flags: ContactFlags, io: CommandIo): ContactRun {
  const output = flags.output ?? "-";
  const isFilter = flags.filter === true;
  const isRead = output === "-" && io.isTerminal.stdout && !isFilter;
  const format = flags.format ?? (isRead ? "pretty" : "ndjson");
  if (format === "pretty" && (isFilter || flags.keep === true)) {
    const message = `${isFilter ? "--filter" : "--keep"} is for ndjson only.`;
    throw new TactfulError("OPTION_INVALID", message);
  }
  return {
    input,
    output,
    format,
    holidays: flags.holidays ?? [],
    packs: flags.pack ?? [],
    withMessages: flags.codes !== true,
    keep: flags.keep === true,
    isFilter,
    isQuiet: flags.quiet === true || isFilter,
    reading: { ...readingOptions(flags), ...optional("idColumn", flags.id), keepBlank: isFilter },
  };
}

/** Adds `tactful contact`. */
export function addContactCommand(program: Command, io: CommandIo, perform: Perform): void {
  const command = program
    .command("contact")
    .summary("tell whether a person may be contacted now, and if not, when")
    .description(
      "Answers for each request whether the person may be contacted, every rule that forbids it with its law, and the next allowed time.",
    )
    .argument("[input]", "NDJSON or CSV file, also .gz; - is standard input")
    .option(
      "-o, --output <file>",
      "write to a file, also .gz, once it is complete (default: standard output)",
    )
    .addOption(
      new Option(
        "--format <format>",
        "format of the answers (default: a terminal gets pretty, all else ndjson)",
      ).choices(["ndjson", "pretty"]),
    )
    .option("--holidays <file>", "own holiday file, in the place of its country's (repeatable)", repeatable)
    .option(
      "--pack <folder>",
      "own rule pack with contact rules, beside the shipped ones (repeatable)",
      repeatable,
    )
    .option("--id <column>", "column or field that holds the id (default: id, ID or account_id)");
  addInputOptions(command)
    .option("--codes", "leave the texts in Chinese and English out")
    .option("--keep", "return each record under input")
    .option("--filter", "line in, line out, for another engine: errors only in the records, exit code 0")
    .option("--quiet", "no progress and no summary")
    .addHelpText("after", help)
    .action((input: string | undefined, flags: ContactFlags) =>
      perform(async () => {
        const run = runOf(inputOrStdin(input, io), flags, io);
        const { runContact } = await import("../contact/run-contact.ts");
        return runContact(run, io);
      }),
    );
}
