import { TactfulError } from "@tactful/domain";
import { type Command, Option } from "commander";
import type { CommandIo } from "../command-io.ts";
import { type TextEncoding, textEncodings } from "../records/text-encoding.ts";
import { llmAddress } from "../suggest/llm-address.ts";
import type { SuggestFormat, SuggestRun } from "../suggest/suggest-run.ts";
import { inputOrStdin } from "./needed-option.ts";
import { optional } from "./optional.ts";
import type { Perform } from "./perform.ts";

interface SuggestFlags {
  readonly output?: string;
  readonly format?: SuggestFormat;
  readonly engine: "library" | "llm";
  readonly llmModel?: string;
  readonly desk?: string;
  readonly seniority?: SuggestRun["seniority"];
  readonly policy?: string;
  readonly library?: string;
  readonly encoding?: TextEncoding;
  readonly codes?: true;
  readonly keep?: true;
  readonly filter?: true;
  readonly quiet?: true;
}

const help = `
Examples:
  tactful suggest situations.ndjson
  cat situations.ndjson | tactful suggest - --desk desk.yaml | jq -r '.say[0].text'

Each line is one situation: {id, language, jurisdiction, channel, localTime, account, borrower, turns, note?, score?, policy?, facts?}. The
answer is for what the collector says next: the stage, two or three texts that pass the language check, one question at most, plans, duties,
what to leave unsaid, when to hand over. Before the right party is verified nothing is said of a debt.

With --engine llm a language model re-words what the library says, at the address of OPENAI_BASE_URL with the key of OPENAI_API_KEY; personal
data is hidden first, each sentence is checked, and whatever fails, the library's card stands with its fallbackReason. With no key or no address
nothing is contacted.

The desk's settings (name, service line, crisis contacts, seniority) are in the file of --desk; prompts/desk.sample.yaml shows its form.`;

/** Options that do not go together. Throws OPTION_INVALID. */
function refuse({ format, filter, keep, codes }: SuggestFlags): void {
  if (format !== "pretty" || (filter ?? keep ?? codes) === undefined) return;
  throw new TactfulError("OPTION_INVALID", "--filter, --keep and --codes are for ndjson only.");
}

/** The language model of a run; a model without its engine is a slip. Throws OPTION_INVALID. */
function llmOf({ engine, llmModel }: SuggestFlags, { env }: CommandIo): SuggestRun["llm"] {
  if (engine === "llm") return llmAddress(llmModel, env);
  if (llmModel === undefined) return undefined;
  throw new TactfulError("OPTION_INVALID", "--llm-model goes with --engine llm; add it.");
}

function runOf(input: string, flags: SuggestFlags, io: CommandIo): SuggestRun {
  const isFilter = flags.filter === true;
  const output = flags.output ?? "-";
  const isBulk = isFilter || flags.keep === true || flags.codes === true;
  const isPage = output === "-" && io.isTerminal.stdout && !isBulk;
  return {
    input,
    output,
    format: flags.format ?? (isPage ? "pretty" : "ndjson"),
    today: io.today(),
    ...optional("desk", flags.desk),
    ...optional("seniority", flags.seniority),
    ...optional("policy", flags.policy),
    ...optional("library", flags.library),
    ...optional("llm", llmOf(flags, io)),
    texts: flags.codes !== true,
    keep: flags.keep === true,
    isFilter,
    isQuiet: flags.quiet === true || isFilter,
    reading: { keepBlank: isFilter, ...optional("encoding", flags.encoding) },
  };
}

function addSettings(command: Command): Command {
  return command
    .addOption(
      new Option("--engine <engine>", "what words the answer").choices(["library", "llm"]).default("library"),
    )
    .option(
      "--llm-model <name>",
      "the language model of --engine llm (default: OPENAI_MODEL, else gpt-4.1-mini)",
    )
    .option("--desk <file>", "settings of the desk (default: none, with placeholders for its names)")
    .addOption(
      new Option("--seniority <seniority>", "how much is shown (default: the desk's, else standard)").choices(
        ["new", "standard", "senior"],
      ),
    )
    .option(
      "--policy <file>",
      "policy, or name of a sample, for situations that name none (default: their law's sample)",
    )
    .option("--library <folder>", "own wording library (default: the shipped one)");
}

/** Adds `tactful suggest`. */
export function addSuggestCommand(program: Command, io: CommandIo, perform: Perform): void {
  const command = program
    .command("suggest")
    .summary("what to say now: stage, checked wording, one question, plans, duties, what to avoid")
    .description("Answers for each situation what the collector could say next, checked and with its source.")
    .argument("[input]", "NDJSON file, also .gz; - is standard input")
    .option(
      "-o, --output <file>",
      "write to a file, also .gz, once it is complete (default: standard output)",
    )
    .addOption(
      new Option(
        "--format <format>",
        "format of the answers (default: a terminal gets pretty, all else ndjson)",
      ).choices(["pretty", "ndjson"]),
    );
  addSettings(command)
    .addOption(
      new Option(
        "--encoding <encoding>",
        "encoding of the input (default: utf-8; a byte order mark wins)",
      ).choices(textEncodings),
    )
    .option("--codes", "leave the texts in Chinese and English out")
    .option("--keep", "return each record under input")
    .option("--filter", "line in, line out, for another engine: errors only in the records, exit code 0")
    .option("--quiet", "no progress and no summary")
    .addHelpText("after", help)
    .action((input: string | undefined, flags: SuggestFlags) =>
      perform(async () => {
        refuse(flags);
        const run = runOf(inputOrStdin(input, io), flags, io);
        const { runSuggest } = await import("../suggest/run-suggest.ts");
        return runSuggest(run, io);
      }),
    );
}
