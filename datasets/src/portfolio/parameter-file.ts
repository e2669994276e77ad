import { z } from "zod";
import type {
  Anchor,
  BehaviourParameters,
  BorrowerParameters,
  ByArea,
  ByBucket,
  ByProduct,
  ContactParameters,
  ProductParameters,
  Region,
  SampleParameters,
} from "./parameters.ts";

/** A number, list or table with where it comes from. */
export interface Sourced<T> {
  readonly value: T;
  readonly unit: string;
  /** The word `assumed`, or the name of an entry of the file's sources. */
  readonly source: string;
  readonly note?: string;
}

/** A publication that a number was taken from. */
interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly address: string;
  /** What it says, in one line. */
  readonly figure: string;
}

type Group<G> = { readonly [K in keyof G]: Sourced<G[K]> };

/** The parameter file as it is written: every number with unit and source. */
export interface ParameterFile {
  readonly sources: Readonly<Record<string, Source>>;
  readonly anchors: Readonly<Record<string, Anchor>>;
  readonly product: Group<ProductParameters>;
  readonly borrower: Group<BorrowerParameters>;
  readonly behaviour: Group<BehaviourParameters>;
  readonly contact: Group<ContactParameters>;
  readonly sample: Group<SampleParameters>;
  readonly regions: readonly Region[];
}

const number = z.number();
const chance = z.number().min(0).max(1);
const amount = z.number().positive();
const count = z.number().int().positive();

function byProduct(value: z.ZodType<number>): z.ZodType<ByProduct> {
  return z.strictObject({
    "cash-loan": value,
    instalment: value,
    "credit-card": value,
    "revolving-line": value,
  });
}

const byArea: z.ZodType<ByArea> = z.strictObject({
  east: amount,
  central: amount,
  west: amount,
  northeast: amount,
});

const byBucket: z.ZodType<ByBucket> = z.strictObject({
  M0: chance,
  M1: chance,
  M2: chance,
  M3: chance,
  M4: chance,
  M5: chance,
  M6: chance,
  "M7+": chance,
});

function sourced<T>(value: z.ZodType<T>): z.ZodType<Sourced<T>> {
  return z.strictObject({
    value,
    unit: z.string().min(1),
    source: z.string().min(1),
    note: z.exactOptional(z.string().min(1)),
  });
}

function group<G>(shape: { readonly [K in keyof G]: z.ZodType<G[K]> }): z.ZodType<Group<G>> {
  const entries = Object.entries<z.ZodType<unknown>>(shape).map(([name, value]) => [name, sourced(value)]);
  return z.strictObject(Object.fromEntries(entries)) as unknown as z.ZodType<Group<G>>;
}

const sharesSumToOne = byProduct(chance).refine(
  (share) => Math.abs(Object.values(share).reduce((sum, part) => sum + part, 0) - 1) < 1e-9,
  "the shares of the products must sum to 1",
);

const product = group<ProductParameters>({
  share: sharesSumToOne,
  amountMedian: byProduct(amount),
  amountSpread: byProduct(amount),
  amountIncomeElasticity: number,
  loanTerms: z.array(count).min(1),
  monthsAfterTerm: count,
  openEndedMonths: count,
  rateLow: byProduct(chance),
  rateHigh: byProduct(chance),
  cardMinimumShare: chance,
  lineMonths: count,
  utilisationLogitMean: number,
  utilisationLogitSpread: amount,
});

const borrower = group<BorrowerParameters>({
  maleShare: chance,
  ageFloor: count,
  ageLogMean: number,
  ageLogSpread: amount,
  ageCeiling: count,
  incomeMedian: amount,
  incomeSpread: amount,
  incomeFemaleFactor: amount,
  incomePeakAge: amount,
  incomeLossTenYears: number,
  incomeByArea: byArea,
  incomeUnknown: chance,
  incomeUnknownLowestFactor: amount,
  otherLendersMean: amount,
  reportUnknown: chance,
  reachWillingness: chance,
  consentSms: chance,
  consentCall: chance,
  consentApp: chance,
});

const behaviour = group<BehaviourParameters>({
  historyMonths: count.min(7),
  affordMean: number,
  affordAbility: number,
  affordIncome: number,
  affordBurden: number,
  affordLender: number,
  affordSpread: amount,
  shockOnset: chance,
  shockAbilityFactor: number,
  shockLoss: number,
  shockEnd: chance,
  shockRelapse: amount,
  lenderDrag: number,
  season: z.array(number).length(12),
  tryBase: number,
  tryWillingness: number,
  tryFatigue: number,
  lumpChance: chance,
  lumpMean: number,
  lumpSpread: amount,
  lumpIncome: number,
  partChance: chance,
  partialFloor: chance,
  thinBase: number,
  thinAbility: number,
  thinLimit: number,
  forgetChance: chance,
  forgetDays: amount,
  paydayShare: chance,
  penaltyMultiple: number.min(0),
  writeOff: byProduct(chance),
});

const contact = group<ContactParameters>({
  deferred: chance,
  invalidNumber: chance,
  spacing: z.array(count).length(7),
  firstDay: count,
  reachBase: number,
  reachSlope: number,
  reachBucketLoss: number,
  persuadeBase: number,
  persuadeWillingness: number,
  persuadeFatigue: number,
  promiseIfPaying: chance,
  promiseIfNot: chance,
  promiseDays: count,
  thirdParty: chance,
  refused: chance,
});

const sample = group<SampleParameters>({
  fraction: byBucket.refine((fraction) => fraction.M1 > 0, "some accounts of M1 must enter the sample"),
  warningLateCount: count.max(6),
  warningLateDays: count,
});

const region: z.ZodType<Region> = z.strictObject({
  code: z.string().regex(/^CN-[A-Z]{2}$/),
  zh: z.string().min(1),
  en: z.string().min(1),
  weight: amount,
  area: z.enum(["east", "central", "west", "northeast"]),
});

const source: z.ZodType<Source> = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().min(1),
  address: z.url(),
  figure: z.string().min(1),
});

const anchor: z.ZodType<Anchor> = z.strictObject({
  value: number,
  low: number,
  high: number,
  source: z.string().min(1),
  note: z.exactOptional(z.string().min(1)),
});

/** Checks a {@link ParameterFile}: unknown names are refused, and every source must be listed or the word `assumed`. */
export const ParameterFile: z.ZodType<ParameterFile> = z
  .strictObject({
    sources: z.record(z.string(), source),
    anchors: z.record(z.string(), anchor),
    product,
    borrower,
    behaviour,
    contact,
    sample,
    regions: z.array(region).min(1),
  })
  .check((context) => {
    const file = context.value;
    const { sources, regions, anchors, ...groups } = file;
    const listed = (name: string): boolean => Object.hasOwn(sources, name);
    const refuse = (path: string[], message: string) =>
      context.issues.push({ code: "custom", message, path, input: file });
    for (const [groupName, entries] of Object.entries(groups)) {
      for (const [name, entry] of Object.entries<Sourced<unknown>>(entries)) {
        if (entry.source !== "assumed" && !listed(entry.source)) {
          refuse(
            [groupName, name, "source"],
            `${entry.source} is not among the sources; name one or write assumed`,
          );
        }
      }
    }
    for (const [name, entry] of Object.entries(anchors)) {
      if (!listed(entry.source)) refuse(["anchors", name, "source"], "an anchor needs one of the sources");
      if (entry.value < entry.low || entry.value > entry.high) {
        refuse(["anchors", name, "value"], "the published value must lie within the range of the test");
      }
    }
  });
