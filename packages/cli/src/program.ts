import { Command } from "commander";
import type { CommandIo } from "./command-io.ts";
import { addCheckCommand } from "./commands/check-command.ts";
import { addContactCommand } from "./commands/contact-command.ts";
import { addDatasetsCommand } from "./commands/datasets-command.ts";
import { addDemoCommand } from "./commands/demo-command.ts";
import { addEvaluateCommand } from "./commands/evaluate-command.ts";
import { addLedgerCommand } from "./commands/ledger-command.ts";
import type { Perform } from "./commands/perform.ts";
import { addPlanCommand } from "./commands/plan-command.ts";
import { addPolicyCommand } from "./commands/policy-command.ts";
import { addRulesCommand } from "./commands/rules-command.ts";
import { addScoreCommand } from "./commands/score-command.ts";
import { addSuggestCommand } from "./commands/suggest-command.ts";
import { addTrainCommand } from "./commands/train-command.ts";
import { addTrainTextsCommand } from "./commands/train-texts-command.ts";
import { addUnderstandCommand } from "./commands/understand-command.ts";
import { addWorklistCommand } from "./commands/worklist-command.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { ownVersion } from "./own-version.ts";

/** The command line, ready to be run once. */
export interface Program {
  /** Reads the arguments and does the work. Throws CommanderError for help, version and wrong arguments, and whatever the work throws. */
  run(argv: readonly string[]): Promise<ExitCode>;
}

/** Builds the commands; each loads its own code only when it is chosen. */
export function createProgram(io: CommandIo): Program {
  let answer: ExitCode = exitCode.done;
  const perform: Perform = async (work) => {
    answer = await work();
  };
  const program = new Command("tactful")
    .description(
      "Checks what collectors say, tells whom they may contact, and scores consumer-debt accounts, with law and reasons a person can read.",
    )
    .version(ownVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "show this help")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => Math.min(io.columns, 110),
    })
    .addHelpText(
      "after",
      "\nExit codes: 0 done, 1 done and the answer says stop, 2 done with error records, 3 nothing done, 130 cancelled.",
    );
  addCheckCommand(program, io, perform);
  addContactCommand(program, io, perform);
  addDatasetsCommand(program, io, perform);
  addDemoCommand(program, io, perform);
  addEvaluateCommand(program, io, perform);
  addLedgerCommand(program, io, perform);
  addPlanCommand(program, io, perform);
  addPolicyCommand(program, io, perform);
  addRulesCommand(program, io, perform);
  addScoreCommand(program, io, perform);
  addSuggestCommand(program, io, perform);
  addTrainCommand(program, io, perform);
  addTrainTextsCommand(program, io, perform);
  addUnderstandCommand(program, io, perform);
  addWorklistCommand(program, io, perform);
  return {
    run: async (argv) => {
      if (argv.length === 0) {
        program.outputHelp();
        return exitCode.done;
      }
      // `tactful datasets` and `tactful rules` by themselves list them; a default command would take a misspelt one for its argument.
      const [first = "", ...rest] = argv;
      const isList = (first === "datasets" || first === "rules") && rest.length === 0;
      const whole = isList ? [first, "list"] : [...argv];
      await program.parseAsync(whole, { from: "user" });
      return answer;
    },
  };
}
