import { quoteValue, TactfulError } from "@tactful/domain";
import { type Command, Option } from "commander";
import type { CommandIo } from "../command-io.ts";
import { type DemoLanguage, languageOfLocale } from "../demo/demo-language.ts";
import { type WorklistFormat, type WorklistRun, worklistFormats } from "../worklist/worklist-run.ts";
import { addInputOptions, type InputFlags, readingOptions } from "./input-options.ts";
import { inputOrStdin, needed } from "./needed-option.ts";
import { wholeNumber } from "./option-parsers.ts";
import { optional } from "./optional.ts";
import type { Perform } from "./perform.ts";

interface WorklistFlags extends InputFlags {
  readonly model?: string;
  readonly scores?: string;
  readonly policy?: string;
  readonly accounts?: string;
  readonly capacity?: number;
  readonly limits?: string;
  readonly at?: string;
  readonly control: number;
  readonly salt: string;
  readonly effectFrom?: string;
  readonly contactShare?: number;
  readonly leftOut?: string;
  readonly reasons: number;
  readonly output: string;
  readonly format?: WorklistFormat;
  readonly id?: string;
  readonly lang?: DemoLanguage;
  readonly quiet?: true;
}

const example = `
Examples:
  tactful worklist --model sample --policy cn-consumer-finance --accounts accounts.csv --capacity 200 -o today.html
  tactful worklist --scores scored.ndjson --policy policy.yaml --accounts accounts.ndjson --limits day.yaml
  cat accounts.ndjson | tactful worklist --model sample --policy us-agency --capacity 50 --control 0.05 > list.ndjson

Accounts are NDJSON or CSV by the fields of an Account, or the CSV of datasets generate. Stops of the policy come before any score; contact
law and the house's hours decide when; the list is ranked by expected recovery net of the cost of contact, or by what contact brings where
--effect-from or --contact-share says so. Those in hardship or vulnerable come last, with a specialist, and never by value.`;

const mostContacts = 100_000_000;

/** Makes a parser of a share; `least` included, `most` included only where `isClosed`. */
function share(option: string, most: number, isClosed: boolean): (text: string) => number {
  return (text) => {
    const value = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= 0 && (value < most || (isClosed && value === most))) return value;
    const range = isClosed ? `from 0 to ${most}` : `from 0 to below ${most}`;
    throw new TactfulError("OPTION_INVALID", `${option} must be a number ${range}; got ${quoteValue(text)}.`);
  };
}

function scoringOf({ model, scores }: WorklistFlags): WorklistRun["scoring"] {
  if (model !== undefined && scores !== undefined) {
    throw new TactfulError("OPTION_INVALID", "Give --model or --scores, not both.");
  }
  if (scores !== undefined) return { scores };
  return {
    model: needed(model, "--model", "a model bundle such as models/sample, or --scores with results"),
  };
}

function runOf(flags: WorklistFlags, io: CommandIo): WorklistRun {
  if (flags.capacity === undefined && flags.limits === undefined) {
    throw new TactfulError(
      "OPTION_INVALID",
      "--capacity is needed: how many contacts today, or --limits with a file.",
    );
  }
  if (flags.effectFrom !== undefined && flags.contactShare !== undefined) {
    throw new TactfulError("OPTION_INVALID", "Give --effect-from or --contact-share, not both.");
  }
  return {
    scoring: scoringOf(flags),
    policy: needed(flags.policy, "--policy", "a policy file, or a shipped one such as cn-consumer-finance"),
    accounts: inputOrStdin(flags.accounts, io),
    output: flags.output,
    ...optional("format", flags.format),
    ...optional("capacity", flags.capacity),
    ...optional("limits", flags.limits),
    ...optional("at", flags.at),
    control: flags.control,
    salt: flags.salt,
    ...optional("effectFrom", flags.effectFrom),
    ...optional("contactShare", flags.contactShare),
    ...optional("leftOut", flags.leftOut),
    reasons: flags.reasons,
    language: flags.lang ?? languageOfLocale(io.env),
    isQuiet: flags.quiet === true,
    reading: { ...readingOptions(flags), ...optional("idColumn", flags.id) },
  };
}

/** Adds `tactful worklist`. */
export function addWorklistCommand(program: Command, io: CommandIo, perform: Perform): void {
  const command = program
    .command("worklist")
    .summary("whom to contact today: ranked, explained, within law, policy and capacity")
    .description("Makes the day's work list: whom to contact, how, when and why, and what may be offered.")
    .option("--model <folder>", "model bundle, or the name of one that is shipped")
    .option("--scores <file>", "results of tactful score, instead of a model")
    .option("--policy <file>", "policy, or the name of one that is shipped: cn-consumer-finance, us-agency")
    .option("--accounts <file>", "CSV or NDJSON, also .gz; - is standard input")
    .option("--capacity <n>", "contacts in all", wholeNumber("--capacity", 0, mostContacts))
    .option("--limits <file>", "YAML: contacts, minutes and contacts an hour by handler, contacts by channel")
    .option("--at <time>", "the moment the list is for, with its offset (default: now)")
    .option(
      "--control <share>",
      "share of accounts left alone at random, to measure the effect of contact",
      share("--control", 1, false),
      0,
    )
    .option("--salt <text>", "another salt draws another control group", "tactful")
    .option("--effect-from <file>", "past accounts with contacted and repaid: measure what contact changes")
    .option(
      "--contact-share <share>",
      "assume that contact brings this share of the probability",
      share("--contact-share", 1, true),
    )
    .option("--left-out <file>", "NDJSON of the accounts that are not on the list, each with its reason")
    .option("--reasons <n>", "reasons of the score an account", wholeNumber("--reasons", 0, 20), 2)
    .option("-o, --output <file>", "write to a file, also .gz (default: standard output)", "-")
    .addOption(
      new Option(
        "--format <format>",
        "format (default: by the output's name, else pretty on a terminal, ndjson elsewhere)",
      ).choices(worklistFormats),
    )
    .addOption(
      new Option("--lang <language>", "of pretty output (default: by LANG, else both)").choices([
        "zh",
        "en",
        "both",
      ]),
    )
    .option("--id <column>", "column that holds the id (default: id, ID or account_id)");
  addInputOptions(command)
    .option("--quiet", "no progress and no summary")
    .addHelpText("after", example)
    .action((flags: WorklistFlags) =>
      perform(async () => {
        const run = runOf(flags, io);
        const { runWorklist } = await import("../worklist/run-worklist.ts");
        return runWorklist(run, io);
      }),
    );
}
