import { TactfulError } from "@tactful/domain";
import { createWorld, simulateAccount } from "./account-history.ts";
import { type AccountRow, accountRow } from "./account-row.ts";
import { parseIsoDate } from "./calendar.ts";
import type { PortfolioParameters } from "./parameters.ts";
import { entersSample } from "./sampling.ts";

/** What to generate. */
export interface PortfolioOptions {
  /** A safe integer of at least 0; another seed gives another book. */
  readonly seed: number;
  /** How many rows. */
  readonly accounts: number;
  /** YYYY-MM-DD; everything before it is known, the 30 days from it on are the outcome. */
  readonly observationDate: string;
  readonly parameters: PortfolioParameters;
  /**
   * `collections` (the default): the accounts a collections department looks at, each bucket at its own fraction.
   * `book`: every account, so that shares can be held against published figures.
   */
  readonly population?: "collections" | "book";
}

/**
 * Generates a synthetic book of Chinese consumer loans, one row at a time in constant memory.
 *
 * The same options give the same rows, and more accounts only add rows at the end. No row belongs to a person.
 *
 * @throws OPTION_INVALID naming the option.
 */
export function* generatePortfolio(options: PortfolioOptions): Generator<AccountRow, void, undefined> {
  const { seed, accounts, parameters } = options;
  wholeNumber("seed", seed);
  wholeNumber("accounts", accounts);
  const observation = parseIsoDate(options.observationDate);
  if (observation === undefined) {
    throw new TactfulError("OPTION_INVALID", `observationDate must be a date such as 2026-10-31.`, {
      path: "observationDate",
    });
  }
  const world = createWorld(observation, parameters);
  const whole = options.population === "book";
  let index = 0;
  for (let made = 0; made < accounts; index += 1) {
    const history = simulateAccount(world, seed, index);
    if (history === undefined || !(whole || entersSample(history, parameters.sample))) continue;
    made += 1;
    yield accountRow(`A${String(made).padStart(6, "0")}`, history, parameters.behaviour.penaltyMultiple);
  }
}

function wholeNumber(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new TactfulError("OPTION_INVALID", `${name} must be a whole number of at least 0, not ${value}.`, {
      path: name,
    });
  }
}
