import { TactfulError } from "@tactful/domain";
import { mix } from "../../portfolio/random.ts";
import { drawBook } from "../book/draw-book.ts";
import type { LateBook } from "../book/late-book.ts";
import { type RunRecord, runDays } from "../days/run-days.ts";
import { learnFromPilot } from "../pilot/contact-learning.ts";
import { runPilot } from "../pilot/run-pilot.ts";
import type { Capacity } from "../policies/contact-policy.ts";
import { contactCosts, contactNobody } from "../policies/plain-policies.ts";
import { drawWorld, type WorldParameters, withoutEffect } from "../world/draw-world.ts";
import type { SimulatorRanges } from "../world/simulator-ranges.ts";
import { outcomeOf, type PolicyOutcome } from "./policy-outcome.ts";
import type { SimulatedPolicy } from "./simulated-policy.ts";

/** How many accounts a world has, and for how long it is lived. */
export interface SimulationSize {
  readonly accounts: number;
  readonly days: number;
  /** Accounts of the pilot before, and its fortnights. */
  readonly pilotAccounts: number;
  readonly pilotWindows: number;
}

/** Large enough that chance moves a policy's money by little, small enough for a thousand worlds in minutes. */
export const usualSize: SimulationSize = { accounts: 1500, days: 60, pilotAccounts: 6000, pilotWindows: 4 };

/** What to compare, and where. */
export interface ComparisonOptions {
  readonly ranges: SimulatorRanges;
  /** A safe integer of at least 0; another seed gives other worlds. */
  readonly seed: number;
  /** How many worlds are drawn. */
  readonly draws: number;
  /** The first works to the world's capacity; each other makes as many calls and messages each day as the first did. */
  readonly policies: readonly SimulatedPolicy[];
  readonly size?: SimulationSize;
  /** `none`: contact changes nothing in any world. */
  readonly effect?: "drawn" | "none";
  /**
   * `same` (the default): all policies meet the same borrowers with the same luck. `own`: each has accounts of its own, as
   * teams with a book each would, so that chance parts them too.
   */
  readonly books?: "same" | "own";
}

/** What came of each policy in one world, in the order of the policies. */
export interface WorldOutcome {
  readonly draw: number;
  readonly outcomes: readonly PolicyOutcome[];
}

/**
 * Lets every policy work in each drawn world at equal contacts, one world at a time. The same options give the same outcomes,
 * and more draws only add worlds at the end.
 *
 * @throws OPTION_INVALID naming the option, or where a policy breaks the day's limits.
 */
export function* compareWorlds(options: ComparisonOptions): Generator<WorldOutcome, void, undefined> {
  const { draws, seed, policies, size = usualSize } = options;
  atLeast("draws", draws, 1);
  atLeast("seed", seed, 0);
  for (const [name, value] of Object.entries(size)) atLeast(name, value, 1);
  if (policies.length === 0) {
    throw new TactfulError("OPTION_INVALID", "policies must hold a policy to compare.", { path: "policies" });
  }
  for (let draw = 0; draw < draws; draw += 1) yield { draw, outcomes: outcomesIn(options, draw) };
}

function outcomesIn(options: ComparisonOptions, draw: number): readonly PolicyOutcome[] {
  const { ranges, seed, policies, size = usualSize, books = "same" } = options;
  const drawn = drawWorld(ranges, seed, draw);
  const world = options.effect === "none" ? withoutEffect(drawn) : drawn;
  const knowledge = { learning: learnIn(world, seedOf(seed, draw, 0), size), costs: contactCosts(world) };
  const usual = dailyCapacity(world, size.accounts);
  let used: readonly Capacity[] | undefined;
  let open: OpenBook | undefined;
  return policies.map((policy, place) => {
    if (open === undefined || books === "own") open = openBook(world, seedOf(seed, draw, 1 + place), size);
    const { book, alone } = open;
    const capacityOn = (day: number): Capacity => used?.[day] ?? usual;
    const run = runDays({ world, book, days: size.days, policy: policy.prepare(knowledge), capacityOn });
    used ??= run.used;
    return outcomeOf(book, run, alone, knowledge.costs);
  });
}

/** A book, and what comes of it if nobody is contacted. */
interface OpenBook {
  readonly book: LateBook;
  readonly alone: RunRecord;
}

function openBook(world: WorldParameters, seed: number, { accounts, days }: SimulationSize): OpenBook {
  const book = drawBook(world, seed, accounts);
  const capacityOn = (): Capacity => ({ calls: 0, messages: 0 });
  return { book, alone: runDays({ world, book, days, policy: contactNobody, capacityOn }) };
}

function learnIn(
  world: WorldParameters,
  seed: number,
  { pilotAccounts, pilotWindows }: SimulationSize,
): ReturnType<typeof learnFromPilot> {
  return learnFromPilot(runPilot(world, seed, pilotAccounts, pilotWindows));
}

function dailyCapacity(world: WorldParameters, accounts: number): Capacity {
  return {
    calls: Math.round(world.callsADay * accounts),
    messages: Math.round(world.messagesADay * accounts),
  };
}

/** A seed of its own for each book of each world. */
function seedOf(seed: number, draw: number, book: number): number {
  return mix(mix(seed ^ 0x5bd1e995) ^ mix(draw * 64 + book));
}

function atLeast(name: string, value: number, least: number): void {
  if (Number.isSafeInteger(value) && value >= least) return;
  throw new TactfulError(
    "OPTION_INVALID",
    `${name} must be a whole number of at least ${least}, not ${value}.`,
    {
      path: name,
    },
  );
}
