import { type Command, Option } from "commander";
import type { CommandIo } from "../command-io.ts";
import { needed } from "./needed-option.ts";
import { wholeNumber } from "./option-parsers.ts";
import type { Perform } from "./perform.ts";

interface GenerateFlags {
  readonly accounts?: number;
  readonly seed?: number;
  readonly date?: string;
  readonly out: string;
  readonly outcomes: boolean;
  readonly withBadRows?: true;
  readonly population: "collections" | "book";
}

const mostAccounts = 100_000_000;

function addGenerate(datasets: Command, io: CommandIo, perform: Perform): void {
  datasets
    .command("generate")
    .summary("make a synthetic book of accounts")
    .description(
      "Makes a synthetic book of consumer loans as CSV. The same seed gives the same file; no row belongs to a person.",
    )
    .option("--accounts <n>", "how many accounts (default: 4000)", wholeNumber("--accounts", 1, mostAccounts))
    .option(
      "--seed <n>",
      "another seed gives another book",
      wholeNumber("--seed", 0, Number.MAX_SAFE_INTEGER),
    )
    .option("--date <date>", "day of the observation, YYYY-MM-DD; the 30 days from it on are the outcome")
    .option("-o, --out <file>", "write to a file, also .gz (default: standard output)", "-")
    .option("--no-outcomes", "leave the outcome columns out, for a file to be scored")
    .option("--with-bad-rows", "put a dozen faulty rows in, as real exports have them")
    .addOption(
      new Option("--population <which>", "accounts a collections department looks at, or the whole book")
        .choices(["collections", "book"])
        .default("collections"),
    )
    .addHelpText(
      "after",
      "\nExamples:\n  tactful datasets generate --accounts 10000 --seed 7 --out book.csv\n  tactful datasets generate --no-outcomes --with-bad-rows | tactful score --model sample -",
    )
    .action((flags: GenerateFlags) =>
      perform(async () => {
        const { sampleBook } = await import("@tactful/datasets");
        const { generateBook } = await import("../datasets/generate-book.ts");
        return generateBook(
          {
            accounts: flags.accounts ?? sampleBook.accounts,
            seed: flags.seed ?? sampleBook.seed,
            observationDate: flags.date ?? sampleBook.observationDate,
            outcomes: flags.outcomes,
            badRows: flags.withBadRows === true,
            population: flags.population,
            output: flags.out,
          },
          io,
        );
      }),
    );
}

function addSelect(datasets: Command, io: CommandIo, perform: Perform): void {
  datasets
    .command("select")
    .summary("take the rows that a shipped model was trained on")
    .description("Takes from a pulled file, as CSV, the rows on which the shipped models were trained.")
    .argument("<name>", "name of the data set")
    .option("--data <file>", "the pulled file as CSV")
    .option("-o, --out <file>", "where the training rows go")
    .addHelpText(
      "after",
      "\nExample:\n  tactful datasets select uci-default-taiwan --data taiwan.csv --out out/taiwan/train.csv",
    )
    .action((name: string, flags: { readonly data?: string; readonly out?: string }) =>
      perform(async () => {
        const { selectRows } = await import("../datasets/select-rows.ts");
        const data = needed(flags.data, "--data", "the pulled file as CSV");
        const output = needed(flags.out, "--out", "a file for the training rows");
        return selectRows({ name, data, output }, io);
      }),
    );
}

interface SimulateFlags {
  readonly draws: number;
  readonly seed: number;
  readonly accounts: number;
  readonly world: "drawn" | "null";
  readonly policy?: string;
  readonly out?: string;
  readonly lang: "zh" | "en";
}

function addSimulate(datasets: Command, io: CommandIo, perform: Perform): void {
  datasets
    .command("simulate")
    .summary("compare contact policies in simulated worlds")
    .description(
      "Lets a policy and the usual rankings work the same simulated late accounts at equal contacts, and compares money, contacts, complaints and what became of the borrowers. It compares ideas and proves nothing about your book.",
    )
    .option("--draws <n>", "how many worlds", wholeNumber("--draws", 1, 100_000), 100)
    .option("--seed <n>", "another seed gives other worlds", wholeNumber("--seed", 0, 4_294_967_295), 1)
    .option(
      "--accounts <n>",
      "late accounts in each world; fewer are faster, and leave more to chance",
      wholeNumber("--accounts", 50, 100_000),
      1500,
    )
    .addOption(
      new Option("--world <which>", "as drawn, or null: contact changes nothing")
        .choices(["drawn", "null"])
        .default("drawn"),
    )
    .option("--policy <file>", "policy file to be compared (default: the sample of China)")
    .option("-o, --out <file>", "a page (.html) or every outcome (.ndjson) (default: a table)")
    .addOption(
      new Option("--lang <language>", "language of table and page").choices(["zh", "en"]).default("en"),
    )
    .addHelpText(
      "after",
      "\nExamples:\n  tactful datasets simulate --draws 50\n  tactful datasets simulate --world null\n  tactful datasets simulate --draws 1000 --out simulation.html --lang zh",
    )
    .action((flags: SimulateFlags) =>
      perform(async () => {
        const { runSimulate } = await import("../datasets/simulate/run-simulate.ts");
        return runSimulate(
          {
            draws: flags.draws,
            seed: flags.seed,
            accounts: flags.accounts,
            effect: flags.world === "null" ? "none" : "drawn",
            language: flags.lang,
            ...(flags.policy === undefined ? {} : { policy: flags.policy }),
            ...(flags.out === undefined ? {} : { output: flags.out }),
          },
          io,
        );
      }),
    );
}

/** Adds `tactful datasets` with list, pull, select, generate and simulate. */
export function addDatasetsCommand(program: Command, io: CommandIo, perform: Perform): void {
  const datasets = program
    .command("datasets")
    .description("Public data sets, and a generator of synthetic accounts.");
  datasets
    .command("list")
    .description("Lists the public data sets that are described.")
    .option("--json", "print each descriptor in full, one object a line")
    .addHelpText("after", "\nExample:\n  tactful datasets list")
    .action((flags: { readonly json?: true }) =>
      perform(async () => {
        const { listDatasets } = await import("../datasets/list-datasets.ts");
        return listDatasets(flags.json === true, io);
      }),
    );
  datasets
    .command("pull")
    .description("Downloads a public data set from its original host and checks it.")
    .argument("<name>", "name of the data set; tactful datasets list shows them")
    .option("-o, --out <folder>", "folder for the file", "datasets/pulled")
    .addHelpText("after", "\nExample:\n  tactful datasets pull uci-default-taiwan --out data")
    .action((name: string, flags: { readonly out: string }) =>
      perform(async () => {
        const { pullDatasetFile } = await import("../datasets/pull-dataset-file.ts");
        return pullDatasetFile(name, flags.out, io);
      }),
    );
  addSelect(datasets, io, perform);
  addGenerate(datasets, io, perform);
  addSimulate(datasets, io, perform);
}
