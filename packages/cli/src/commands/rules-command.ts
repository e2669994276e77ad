import { CategoryId, categories, quoteValue, TactfulError } from "@tactful/domain";
import { type Command, Option } from "commander";
import type { CommandIo } from "../command-io.ts";
import { neededList } from "./needed-option.ts";
import { optional } from "./optional.ts";
import type { Perform } from "./perform.ts";
import { repeatable } from "./repeatable-option.ts";

interface EvalFlags {
  readonly labels?: readonly string[];
  readonly pack?: readonly string[];
  readonly format: "pretty" | "ndjson";
  readonly against?: string;
  readonly save?: string;
  readonly secondReader: boolean;
  readonly wrong?: true;
  readonly byRule?: true;
  readonly quiet?: true;
}

function packOption(command: Command): Command {
  return command.option("--pack <folder>", "own pack, laid over the shipped ones (repeatable)", repeatable);
}

function addEval(rules: Command, io: CommandIo, perform: Perform): void {
  const command = rules
    .command("eval")
    .summary("measure the rules on labelled records")
    .description(
      "Measures the rules on labelled utterances and conversations: precision, recall and F1 with 95 % Wilson intervals.",
    )
    .option("--labels <files...>", "NDJSON files of labelled records");
  packOption(command)
    .addOption(new Option("--format <format>", "format").choices(["pretty", "ndjson"]).default("pretty"))
    .option("--against <file>", "compare with an earlier run")
    .option("--save <file>", "keep the figures of this run, as JSON")
    .option("--no-second-reader", "measure the rules alone")
    .option("--by-rule", "also the figures of every rule")
    .option("--wrong", "also list the records that did not come out as labelled, with their text")
    .option("--quiet", "no progress and no summary")
    .addHelpText(
      "after",
      `
Example:
  tactful rules eval --labels datasets/language/development/*.ndjson --save last.json

A violation counts as found if a finding says violation; a needs-fact finding does not find it. On a clean record either is a
false alarm. By rule, recall is the share of its category's records that the rule found by itself.`,
    )
    .action((flags: EvalFlags) =>
      perform(async () => {
        const { runRulesEval } = await import("../rules/run-rules-eval.ts");
        return runRulesEval(
          {
            labels: neededList(flags.labels, "--labels", "files of labelled records"),
            packs: flags.pack ?? [],
            format: flags.format,
            wantsSecondReader: flags.secondReader,
            listsWrong: flags.wrong === true,
            withRules: flags.byRule === true,
            today: io.today(),
            isQuiet: flags.quiet === true,
            ...(flags.against === undefined ? {} : { against: flags.against }),
            ...(flags.save === undefined ? {} : { save: flags.save }),
          },
          io,
        );
      }),
    );
}

interface CommonFlags {
  readonly pack?: readonly string[];
  readonly format: "pretty" | "ndjson";
}

function formatOption(command: Command): Command {
  return command.addOption(
    new Option("--format <format>", "format").choices(["pretty", "ndjson"]).default("pretty"),
  );
}

function addTest(rules: Command, io: CommandIo, perform: Perform): void {
  const command = rules
    .command("test")
    .summary("run the examples of the packs")
    .description(
      "Runs the examples of the packs given with --pack, or of all packs where none is given; ends with 1 where one does not come out as its pack says.",
    )
    .option("--all", "with --pack, also the examples of the shipped packs");
  formatOption(packOption(command))
    .option("--quiet", "no summary")
    .action((flags: CommonFlags & { readonly all?: true; readonly quiet?: true }) =>
      perform(async () => {
        const { runRulesTest } = await import("../rules/run-rules-test.ts");
        return runRulesTest(
          {
            packs: flags.pack ?? [],
            isAll: flags.all === true,
            format: flags.format,
            today: io.today(),
            isQuiet: flags.quiet === true,
          },
          io,
        );
      }),
    );
}

function category(text: string): CategoryId {
  const parsed = CategoryId.safeParse(text);
  if (parsed.success) return parsed.data;
  const message = `--category must be one of ${Object.keys(categories).join(", ")}; got ${quoteValue(text)}.`;
  throw new TactfulError("OPTION_INVALID", message);
}

function addList(rules: Command, io: CommandIo, perform: Perform): void {
  const command = rules
    .command("list")
    .summary("list the rules")
    .description("Lists the rules of all packs: category, severity, kind, number of laws and examples.")
    .option("--category <category>", "only rules of this category", category);
  formatOption(packOption(command)).action((flags: CommonFlags & { readonly category?: CategoryId }) =>
    perform(async () => {
      const { runRulesList } = await import("../rules/run-rules-list.ts");
      const { pack = [], format } = flags;
      return runRulesList(
        { packs: pack, format, today: io.today(), ...optional("category", flags.category) },
        io,
      );
    }),
  );
}

function addShow(rules: Command, io: CommandIo, perform: Perform): void {
  const command = rules
    .command("show")
    .summary("explain one rule")
    .description(
      "Explains one rule in plain words: what it flags and lets pass, why, by which law, what to say instead.",
    )
    .argument("<id>", "id of the rule, such as common/arrest-jail-zh");
  formatOption(packOption(command)).action((id: string, flags: CommonFlags) =>
    perform(async () => {
      const { runRulesShow } = await import("../rules/run-rules-show.ts");
      return runRulesShow({ id, packs: flags.pack ?? [], format: flags.format, today: io.today() }, io);
    }),
  );
}

/** Adds `tactful rules`. */
export function addRulesCommand(program: Command, io: CommandIo, perform: Perform): void {
  const rules = program
    .command("rules")
    .summary("list, explain, test and measure the rules of the language check")
    .description("Lists, explains, tests and measures the rules of the language check.");
  addEval(rules, io, perform);
  addList(rules, io, perform);
  addShow(rules, io, perform);
  addTest(rules, io, perform);
}
