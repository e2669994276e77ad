import { type Command, Option } from "commander";
import type { CommandIo } from "../command-io.ts";
import { inputOrStdin, needed } from "./needed-option.ts";
import { calendarDate } from "./option-parsers.ts";
import type { Perform } from "./perform.ts";

const formatOption = (): Option =>
  new Option("--format <format>", "format").choices(["pretty", "ndjson"]).default("pretty");

function addCheck(policies: Command, io: CommandIo, perform: Perform): void {
  policies
    .command("check")
    .summary("check that policies can be followed")
    .description(
      "Reads policy files and says whether every account is decided by exactly one line, first contacts are gentle and no offer is above authority; ends with 3 at the first that cannot be followed, with file, line and column.",
    )
    .argument("<policies...>", "policy files, or CN or US for a sample")
    .addOption(formatOption())
    .action((names: readonly string[], flags: { readonly format: "pretty" | "ndjson" }) =>
      perform(async () => {
        const { runPolicyCheck } = await import("../policy/run-policy-check.ts");
        return runPolicyCheck({ policies: names, format: flags.format }, io);
      }),
    );
}

interface ExplainFlags {
  readonly policy?: string;
  readonly format: "pretty" | "ndjson";
  readonly language: "zh" | "en";
  readonly today?: string;
}

function addExplain(policies: Command, io: CommandIo, perform: Perform): void {
  policies
    .command("explain")
    .summary("say which line of a policy decides an account, and why")
    .description(
      "Says for each account which stops and treatment lines were looked at, which one decides, and what follows from it.",
    )
    .argument("[input]", "NDJSON file of accounts, each with its score if known; - is standard input")
    .option("--policy <file>", "policy file, or CN or US for a sample")
    .addOption(formatOption())
    .addOption(new Option("--language <language>", "of pretty output").choices(["zh", "en"]).default("zh"))
    .option("--today <date>", "the day to decide for (default: today)", calendarDate("--today"))
    .addHelpText(
      "after",
      `
Example:
  tactful policy explain --policy CN --language en accounts.ndjson

Willingness and ability are read from each account's own history.`,
    )
    .action((input: string | undefined, flags: ExplainFlags) =>
      perform(async () => {
        const { runPolicyExplain } = await import("../policy/run-policy-explain.ts");
        return runPolicyExplain(
          {
            policy: needed(flags.policy, "--policy", "a policy file, or CN or US for a sample"),
            input: inputOrStdin(input, io),
            format: flags.format,
            language: flags.language,
            today: flags.today ?? io.today(),
          },
          io,
        );
      }),
    );
}

/** Adds `tactful policy`. */
export function addPolicyCommand(program: Command, io: CommandIo, perform: Perform): void {
  const policies = program
    .command("policy")
    .summary("check treatment policies, and explain what they decide")
    .description("Checks treatment policies, and explains which line decides an account.");
  addCheck(policies, io, perform);
  addExplain(policies, io, perform);
}
