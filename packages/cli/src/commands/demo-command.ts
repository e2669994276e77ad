import { type Command, Option } from "commander";
import type { CommandIo } from "../command-io.ts";
import type { DemoLanguage } from "../demo/demo-language.ts";
import type { Perform } from "./perform.ts";

interface DemoFlags {
  readonly html: string | false;
  readonly lang?: DemoLanguage;
}

const example = `
Examples:
  tactful demo
  tactful demo --lang zh --html report.html`;

/** Adds `tactful demo`. */
export function addDemoCommand(program: Command, io: CommandIo, perform: Perform): void {
  program
    .command("demo")
    .summary("score the sample accounts, say whom to call this morning, check a sample call")
    .description(
      "Scores the synthetic sample accounts with the sample model and explains what came out, here and on a page; then names the ten people to call this morning, why, when and what may be offered, and checks a sample call.",
    )
    .option("--html <file>", "where the page is written", "./tactful-demo.html")
    .option("--no-html", "write no page")
    .addOption(
      new Option("--lang <language>", "language (default: by LANG, else both)").choices(["zh", "en", "both"]),
    )
    .addHelpText("after", example)
    .action((flags: DemoFlags) =>
      perform(async () => {
        const { runDemo } = await import("../demo/run-demo.ts");
        const { languageOfLocale } = await import("../demo/demo-language.ts");
        const language = flags.lang ?? languageOfLocale(io.env);
        return runDemo({ html: flags.html === false ? null : flags.html, language }, io);
      }),
    );
}
