import type { BorrowerParameters, Region } from "./parameters.ts";
import type { Random } from "./random.ts";

/** Marital status as a lender records it. */
type MaritalStatus = "single" | "married" | "divorced" | "widowed";

/** Income bands, lowest first; bounds in yuan a month after tax. */
const incomeBands: readonly string[] = ["0-3k", "3k-5k", "5k-8k", "8k-15k", "15k+"];
const incomeBounds = [3000, 5000, 8000, 15000];

/** A person of the synthetic book: what the lender knows and what only the simulation knows. */
export interface Borrower {
  readonly region: Region;
  readonly age: number;
  readonly sex: "F" | "M";
  readonly marital: MaritalStatus;
  /** Yuan a month after tax; the lender knows the band at most. */
  readonly income: number;
  readonly incomeBand: string | null;
  /** Other lenders with an open balance; the lender knows them only where a report was read. */
  readonly otherLenders: number;
  readonly reportRead: boolean;
  /** Latent, standard normal: money management, will to pay, readiness to answer. */
  readonly ability: number;
  readonly willingness: number;
  readonly reach: number;
  readonly consent: { readonly sms: boolean; readonly call: boolean; readonly app: boolean };
}

/** A place to draw regions from: running sums of their weights. */
export interface RegionTable {
  readonly regions: readonly Region[];
  readonly cumulative: Float64Array;
}

/** Prepares regions for drawing by weight. */
export function regionTable(regions: readonly Region[]): RegionTable {
  const cumulative = new Float64Array(regions.length);
  let total = 0;
  for (const [index, region] of regions.entries()) {
    total += region.weight;
    cumulative[index] = total;
  }
  return { regions, cumulative };
}

/** Draws a borrower. Sex, age and region act on repayment only through income; marital status does not act at all. */
export function drawBorrower(random: Random, parameters: BorrowerParameters, table: RegionTable): Borrower {
  const region = drawRegion(random, table);
  const age = drawAge(random, parameters);
  const sex = random.chance(parameters.maleShare) ? "M" : "F";
  const income = drawIncome(random, parameters, region, age, sex);
  const willingness = random.normal();
  const ability = random.normal();
  const share = parameters.reachWillingness;
  const reach = share * willingness + Math.sqrt(1 - share * share) * random.normal();
  return {
    region,
    age,
    sex,
    marital: drawMarital(random, age),
    income,
    incomeBand: drawBand(random, parameters, income),
    otherLenders: drawLenders(random, parameters, ability),
    reportRead: !random.chance(parameters.reportUnknown),
    ability,
    willingness,
    reach,
    consent: {
      sms: random.chance(parameters.consentSms),
      call: random.chance(parameters.consentCall),
      app: random.chance(parameters.consentApp),
    },
  };
}

function drawRegion(random: Random, table: RegionTable): Region {
  const total = table.cumulative[table.cumulative.length - 1] ?? 0;
  const target = random.uniform() * total;
  let index = 0;
  while (target >= (table.cumulative[index] ?? total)) index += 1;
  const region = table.regions[index];
  if (region === undefined) throw new RangeError("no region");
  return region;
}

function drawAge(random: Random, parameters: BorrowerParameters): number {
  const years = Math.exp(parameters.ageLogMean + parameters.ageLogSpread * random.normal());
  return Math.min(parameters.ageCeiling, Math.round(parameters.ageFloor + years));
}

function drawIncome(
  random: Random,
  parameters: BorrowerParameters,
  region: Region,
  age: number,
  sex: "F" | "M",
): number {
  const decades = (age - parameters.incomePeakAge) / 10;
  const log = parameters.incomeSpread * random.normal() - parameters.incomeLossTenYears * decades * decades;
  const factor = parameters.incomeByArea[region.area] * (sex === "F" ? parameters.incomeFemaleFactor : 1);
  return parameters.incomeMedian * factor * Math.exp(log);
}

function drawMarital(random: Random, age: number): MaritalStatus {
  const married = 1 / (1 + Math.exp(-(age - 28) / 3));
  const u = random.uniform();
  if (u >= married) return "single";
  const ended = Math.min(0.25, Math.max(0, age - 24) * 0.006);
  if (u >= married * ended) return "married";
  return u < married * ended * (age > 50 ? 0.15 : 0.02) ? "widowed" : "divorced";
}

function drawBand(random: Random, parameters: BorrowerParameters, income: number): string | null {
  const index = incomeBounds.findIndex((bound) => income < bound);
  const band = index < 0 ? incomeBounds.length : index;
  const factor = band === 0 ? parameters.incomeUnknownLowestFactor : 1;
  return random.chance(parameters.incomeUnknown * factor) ? null : (incomeBands[band] ?? null);
}

/** Poisson by inversion: the worse a borrower manages money, the more lenders. */
function drawLenders(random: Random, parameters: BorrowerParameters, ability: number): number {
  const mean = parameters.otherLendersMean * Math.exp(-0.35 * ability);
  let term = Math.exp(-mean);
  let sum = term;
  let count = 0;
  const u = random.uniform();
  while (u > sum && count < 12) {
    count += 1;
    term *= mean / count;
    sum += term;
  }
  return count;
}
