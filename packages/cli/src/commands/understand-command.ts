import { CurrencyCode, IsoDate, quoteValue, TactfulError } from "@tactful/domain";
import { type Command, Option } from "commander";
import type { CommandIo } from "../command-io.ts";
import { addInputOptions, type InputFlags, readingOptions } from "./input-options.ts";
import { inputOrStdin } from "./needed-option.ts";
import { optional } from "./optional.ts";
import type { Perform } from "./perform.ts";

interface UnderstandFlags extends InputFlags {
  readonly format?: "pretty" | "ndjson";
  readonly output?: string;
  readonly language: "zh" | "en";
  readonly id?: string;
  readonly today?: IsoDate;
  readonly currency?: CurrencyCode;
  readonly keep?: true;
  readonly filter?: true;
  readonly quiet?: true;
}

const help = `
Examples:
  tactful understand calls.ndjson --output signals.ndjson
  echo '{"text": "下个月十五号先还八百"}' | tactful understand -
  tactful understand lines.csv --today 2026-11-26 --currency CNY

Input: NDJSON utterances or conversations (told apart by turns), or CSV with a column text. An utterance gets one answer; a conversation one
for each turn that is not the collector's or a bot's, with its turn.

Days are counted from the conversation's startedAt on the borrower's clock, else from --today; amounts are minor units of the debtor's
currency, else of --currency, else of the jurisdiction's. Half of a debt is told where amountDue is known.`;

function day(text: string): IsoDate {
  const parsed = IsoDate.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new TactfulError(
    "OPTION_INVALID",
    `--today must be a date such as 2026-11-26; got ${quoteValue(text)}.`,
  );
}

function currency(text: string): CurrencyCode {
  const parsed = CurrencyCode.safeParse(text.toUpperCase());
  if (parsed.success) return parsed.data;
  throw new TactfulError(
    "OPTION_INVALID",
    `--currency must be an ISO 4217 code such as CNY; got ${quoteValue(text)}.`,
  );
}

function addOptions(command: Command): Command {
  return addInputOptions(command)
    .addOption(
      new Option("--format <format>", "a terminal gets pretty, all else ndjson").choices([
        "pretty",
        "ndjson",
      ]),
    )
    .option("-o, --output <file>", "write to a file once it is complete (default: standard output)")
    .addOption(new Option("--language <language>", "of pretty output").choices(["zh", "en"]).default("zh"))
    .option("--id <column>", "column or field that holds the id (default: id, ID or account_id)")
    .option("--today <date>", "the day that days are counted from (default: today)", day)
    .option("--currency <code>", "of amounts where the record names none", currency)
    .option("--keep", "return each record under input (ndjson)")
    .option("--filter", "line in, lines out, for another engine: errors only in the records, exit code 0")
    .option("--quiet", "no summary");
}

/** Adds `tactful understand`. */
export function addUnderstandCommand(program: Command, io: CommandIo, perform: Perform): void {
  const command = program
    .command("understand")
    .summary("read what borrowers mean: intents, reason, emotion, promises")
    .description(
      "Reads what borrowers say: up to two intents, the reason why the payment is late, the emotion and what is promised, each with its confidence and words.",
    )
    .argument("[input]", "NDJSON or CSV file, also .gz; - is standard input");
  addOptions(command)
    .addHelpText("after", help)
    .action((input: string | undefined, flags: UnderstandFlags) =>
      perform(async () => {
        const isFilter = flags.filter === true;
        const output = flags.output ?? "-";
        const isTerminal = output === "-" && io.isTerminal.stdout && !isFilter;
        const format = flags.format ?? (isTerminal ? "pretty" : "ndjson");
        if (format === "pretty" && (isFilter || flags.keep === true)) {
          throw new TactfulError("OPTION_INVALID", "--filter and --keep are for ndjson only.");
        }
        const { runUnderstand } = await import("../understand/run-understand.ts");
        return runUnderstand(
          {
            input: inputOrStdin(input, io),
            output,
            format,
            language: flags.language,
            reading: { ...readingOptions(flags), ...optional("idColumn", flags.id) },
            today: flags.today ?? io.today(),
            keep: flags.keep === true,
            isFilter,
            isQuiet: flags.quiet === true || isFilter,
            ...optional("currency", flags.currency),
          },
          io,
        );
      }),
    );
}
