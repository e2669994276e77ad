import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { loadYaml } from "../../load-yaml.ts";

/** Names of the numbers that make a world, in the order in which they are drawn. */
export const worldParameterNames = [
  "overdueMedian",
  "overdueSpread",
  "firstBucketShare",
  "secondBucketShare",
  "hardshipShare",
  "historyEvents",
  "cure30",
  "cureSpread",
  "cureBucketFactor",
  "cureWillingness",
  "scoreQuality",
  "partialShare",
  "partialSize",
  "conversationEffect",
  "onceShare",
  "onceFactor",
  "deafShare",
  "hurtShare",
  "typeWillingness",
  "conversationDecay",
  "messageEffect",
  "promiseKept",
  "promiseDays",
  "emptyPromise",
  "callReach",
  "reachSpread",
  "reachWillingness",
  "hourEffect",
  "messageRead",
  "tolerance",
  "complaintBase",
  "complaintExcess",
  "hurtComplaint",
  "avoidance",
  "disclosure",
  "planTakeUp",
  "planShare",
  "planKept",
  "callsADay",
  "messagesADay",
  "callCost",
  "messageCost",
] as const;

/** One of {@link worldParameterNames}. */
export type WorldParameterName = (typeof worldParameterNames)[number];

/** A range that a number of the world is drawn from, with its unit and where it comes from. */
export interface ParameterRange {
  readonly low: number;
  readonly high: number;
  /** `log` draws evenly in the logarithm. */
  readonly scale?: "linear" | "log";
  readonly unit: string;
  /** The word `assumed`, or the name of an entry of the file's sources. */
  readonly source: string;
  readonly note?: string;
}

/** The range of every number of the world. */
export type SimulatorRanges = Readonly<Record<WorldParameterName, ParameterRange>>;

/** The parameter file of the simulator that comes with the package. */
export const simulatorParameterFile: string = fileURLToPath(
  new URL("../../../parameters/simulator.yaml", import.meta.url),
);

const groups = ["book", "selfCure", "response", "reach", "harm", "hardship", "work"] as const;

interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly address: string;
  readonly figure: string;
}

type RangeGroup = Readonly<Record<string, ParameterRange>>;

interface SimulatorFile extends Readonly<Record<(typeof groups)[number], RangeGroup>> {
  readonly sources: Readonly<Record<string, Source>>;
}

const range: z.ZodType<ParameterRange> = z
  .strictObject({
    low: z.number().min(0),
    high: z.number().min(0),
    scale: z.exactOptional(z.enum(["linear", "log"])),
    unit: z.string().min(1),
    source: z.string().min(1),
    note: z.exactOptional(z.string().min(1)),
  })
  .refine(({ low, high }) => low <= high, "low must not lie above high")
  .refine(({ low, scale }) => scale !== "log" || low > 0, "a range on the log scale must begin above 0");

const source: z.ZodType<Source> = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().min(1),
  address: z.url(),
  figure: z.string().min(1),
});

const rangeGroup: z.ZodType<RangeGroup> = z.record(z.string(), range);

const simulatorFile: z.ZodType<SimulatorFile> = z
  .strictObject({
    sources: z.record(z.string(), source),
    book: rangeGroup,
    selfCure: rangeGroup,
    response: rangeGroup,
    reach: rangeGroup,
    harm: rangeGroup,
    hardship: rangeGroup,
    work: rangeGroup,
  })
  .check((context) => {
    const file = context.value;
    const refuse = (path: string[], message: string) =>
      context.issues.push({ code: "custom", message, path, input: file });
    const found = new Set<string>();
    for (const group of groups) {
      for (const [name, { source: from }] of Object.entries(file[group])) {
        if (!isParameterName(name)) refuse([group, name], "the simulator knows no such number");
        if (found.has(name)) refuse([group, name], "the number has a range already");
        if (!isListed(from, file))
          refuse([group, name, "source"], `${from} is not among the sources; name one or write assumed`);
        found.add(name);
      }
    }
    for (const name of worldParameterNames) if (!found.has(name)) refuse([name], "the range is missing");
  });

function isListed(from: string, file: SimulatorFile): boolean {
  return from === "assumed" || Object.hasOwn(file.sources, from);
}

function isParameterName(name: string): name is WorldParameterName {
  return worldParameterNames.some((known) => known === name);
}

/**
 * Reads and checks the ranges of the simulator; by default the package's own.
 *
 * @throws FILE_NOT_FOUND, or CONFIG_INVALID naming the file and the entry.
 */
export async function loadSimulatorRanges(file: string = simulatorParameterFile): Promise<SimulatorRanges> {
  const content = await loadYaml(file, simulatorFile, (path) => readFile(path, "utf8"));
  const entries = groups.flatMap((group) => Object.entries(content[group]));
  return Object.fromEntries(entries) as SimulatorRanges;
}
