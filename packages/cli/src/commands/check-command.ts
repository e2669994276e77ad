import {
  channels,
  Jurisdiction,
  quoteValue,
  type Severity,
  severities,
  speakers,
  TactfulError,
} from "@tactful/domain";
import { type Command, Option } from "commander";
import type { CheckRun } from "../check/check-run.ts";
import { type CheckInputFormat, checkInputFormats } from "../check/input-format.ts";
import type { CheckReading } from "../check/open-check-input.ts";
import { type CheckOutputFormat, checkOutputFormats, outputFormatOf } from "../check/output-format.ts";
import { type ThirdReaderRun, thirdReaderRun } from "../check/third-reader-run.ts";
import type { CommandIo } from "../command-io.ts";
import { ownVersion } from "../own-version.ts";
import { type TextEncoding, textEncodings } from "../records/text-encoding.ts";
import { inputOrStdin } from "./needed-option.ts";
import { delimiter, wholeNumber } from "./option-parsers.ts";
import { optional } from "./optional.ts";
import type { Perform } from "./perform.ts";
import { repeatable } from "./repeatable-option.ts";

interface CheckFlags {
  readonly jurisdiction?: readonly Jurisdiction[];
  readonly format?: CheckOutputFormat;
  readonly output?: string;
  readonly failOn: Severity | "none";
  readonly facts?: string;
  readonly pack?: readonly string[];
  readonly suppressions?: string;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly redact?: boolean;
  readonly codes?: true;
  readonly keep?: true;
  readonly filter?: true;
  readonly inputFormat?: CheckInputFormat;
  readonly encoding?: TextEncoding;
  readonly delimiter?: string;
  readonly id?: string;
  readonly textColumn: string;
  readonly speaker?: string;
  readonly channel?: string;
  readonly secondReader: boolean;
  readonly thirdReader?: string;
  readonly thirdReaderCalls?: number;
  readonly quiet?: true;
}

const help = `
Examples:
  tactful check scripts.txt --speaker script --channel sms
  tactful check calls.ndjson --output report.html
  tactful check scripts.txt --fail-on high --baseline baseline.json --format sarif > scripts.sarif
  cat messages.ndjson | tactful check - --codes | jq -c 'select(.findings | length > 0)'

Input: NDJSON utterances or conversations (told apart by turns), CSV with a column text, one utterance a line, or one conversation as SRT
or WebVTT. A record that names no jurisdiction is held against the first of --jurisdiction; where several are given, against each of them:
equal findings become one, and "under" says which law each finding and duty belongs to. Without the option it is CN for Chinese, US for English.

A line [[tactful-allow RULE-ID owner="…" reason="…" until=2027-01-31]], on the line of a finding or alone on the line before, lets findings
of that rule pass. So does an entry {rule, text?, fingerprint?, owner, reason, expires} under suppressions of the --suppressions file.

--fail-on counts violations and missed duties of that severity or graver, never what needs a fact, and ends with 1, also where records are at
fault. With --write-baseline what was found is accepted and the command does not end with 1.`;

function jurisdictions(text: string): readonly Jurisdiction[] {
  const names = text.split(",").map((name) => name.trim().toUpperCase());
  return [...new Set(names)].map((name) => {
    const parsed = Jurisdiction.safeParse(name);
    if (parsed.success) return parsed.data;
    const message = `--jurisdiction must be a list such as CN,US or US-MA; got ${quoteValue(text)}.`;
    throw new TactfulError("OPTION_INVALID", message);
  });
}

function addReading(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--input-format <format>",
        "format of the input (default: by its name or first characters)",
      ).choices(checkInputFormats),
    )
    .addOption(
      new Option(
        "--encoding <encoding>",
        "encoding of the input (default: utf-8; a byte order mark wins)",
      ).choices(textEncodings),
    )
    .option("--delimiter <character>", "between the cells of CSV (default: by the header)", delimiter)
    .option("--id <column>", "column or field that holds the id (default: id, ID or account_id)")
    .option("--text-column <column>", "column of CSV that holds the text", "text")
    .addOption(
      new Option("--speaker <speaker>", "speaker where none is named (default: collector)").choices(speakers),
    )
    .addOption(
      new Option("--channel <channel>", "channel where none is named").choices(Object.keys(channels)),
    )
    .option("--facts <file>", "NDJSON of {id, facts}; a record's own facts win");
}

function addJudging(command: Command): Command {
  return command
    .option("--jurisdiction <list>", "law for records that name none", jurisdictions)
    .option("--pack <folder>", "own rule pack, laid over the shipped ones (repeatable)", repeatable)
    .option("--no-second-reader", "rules only, without the classifier")
    .option(
      "--third-reader <model>",
      "a language model looks at what is borderline; sends masked text to OPENAI_BASE_URL with OPENAI_API_KEY",
    )
    .option(
      "--third-reader-calls <count>",
      "most calls of the third reader (default: 200)",
      wholeNumber("--third-reader-calls", 1, 1_000_000),
    )
    .option("--suppressions <file>", "YAML of accepted findings, each with owner, reason and expiry")
    .option("--baseline <file>", "findings that were there before, which are let pass")
    .option("--write-baseline <file>", "write a baseline of what is found now")
    .addOption(
      new Option("--fail-on <severity>", "end with 1 from this severity on")
        .choices(["none", ...severities.toReversed()])
        .default("none"),
    );
}

function addWriting(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--format <format>",
        "format of the results (default: by the output's name; a terminal gets pretty, all else ndjson)",
      ).choices(checkOutputFormats),
    )
    .option(
      "-o, --output <file>",
      "write to a file, also .gz, once it is complete (default: standard output)",
    )
    .option("--redact", "mask personal data (default for html)")
    .option("--no-redact", "show personal data also in html")
    .option("--codes", "leave the texts in Chinese and English out")
    .option("--keep", "return each record under input (ndjson)")
    .option("--filter", "line in, line out, for another engine: errors only in the records, exit code 0")
    .option("--quiet", "no progress and no summary");
}

/** Options that do not go together. Throws OPTION_INVALID. */
function refuse(flags: CheckFlags, format: CheckOutputFormat): void {
  const isFilter = flags.filter === true;
  const wrong = [
    [isFilter && format !== "ndjson", "--filter writes ndjson only."],
    [
      isFilter && flags.inputFormat !== undefined && ["srt", "vtt"].includes(flags.inputFormat),
      "--filter reads lines, not subtitles.",
    ],
    [flags.keep === true && format !== "ndjson", "--keep is for ndjson only."],
    [
      flags.thirdReader !== undefined && !flags.secondReader,
      "--third-reader reads what the second reader doubts; leave --no-second-reader out.",
    ],
    [
      flags.thirdReader === undefined && flags.thirdReaderCalls !== undefined,
      "--third-reader-calls is for --third-reader only.",
    ],
  ] as const;
  for (const [isWrong, message] of wrong) if (isWrong) throw new TactfulError("OPTION_INVALID", message);
}

function readingOf(flags: CheckFlags): CheckReading {
  return {
    textColumn: flags.textColumn,
    channel: flags.channel ?? "call",
    keepBlank: flags.filter === true,
    ...optional("format", flags.inputFormat),
    ...optional("encoding", flags.encoding),
    ...optional("delimiter", flags.delimiter),
    ...optional("idColumn", flags.id),
  };
}

function thirdReaderOf(flags: CheckFlags, io: CommandIo): ThirdReaderRun | undefined {
  if (flags.thirdReader === undefined) return undefined;
  return thirdReaderRun(flags.thirdReader, flags.thirdReaderCalls ?? 200, io.env);
}

function runOf(input: string, flags: CheckFlags, io: CommandIo): CheckRun {
  const output = flags.output ?? "-";
  const isFilter = flags.filter === true;
  const isTerminal = io.isTerminal.stdout && !isFilter;
  const format = flags.format ?? outputFormatOf(output, isTerminal);
  refuse(flags, format);
  return {
    input,
    output,
    format,
    reading: readingOf(flags),
    jurisdictions: flags.jurisdiction ?? [],
    packs: flags.pack ?? [],
    failOn: flags.failOn,
    isRedacted: flags.redact ?? format === "html",
    withMessages: flags.codes !== true,
    keep: flags.keep === true,
    isFilter,
    wantsSecondReader: flags.secondReader,
    isQuiet: flags.quiet === true || isFilter,
    isColoured: output === "-" && isTerminal && io.env["NO_COLOR"] === undefined,
    today: io.today(),
    version: ownVersion(),
    ...optional("thirdReader", thirdReaderOf(flags, io)),
    ...optional("speaker", flags.speaker),
    ...optional("channel", flags.channel),
    ...optional("factsFile", flags.facts),
    ...optional("suppressionsFile", flags.suppressions),
    ...optional("baselineFile", flags.baseline),
    ...optional("writeBaseline", flags.writeBaseline),
  };
}

/** Adds `tactful check`. */
export function addCheckCommand(program: Command, io: CommandIo, perform: Perform): void {
  const command = program
    .command("check")
    .summary("check what collectors say or write: findings, law, rewrites, duties")
    .description(
      "Checks scripts, messages and calls against the rule packs: findings with place, reason, law and rewrite, and the duties of a call.",
    )
    .argument("[input]", "NDJSON, CSV, text, SRT or WebVTT file, also .gz; - is standard input");
  addWriting(addJudging(addReading(command)))
    .addHelpText("after", help)
    .action((input: string | undefined, flags: CheckFlags) =>
      perform(async () => {
        const run = runOf(inputOrStdin(input, io), flags, io);
        const { runCheck } = await import("../check/run-check.ts");
        return runCheck(run, io);
      }),
    );
}
