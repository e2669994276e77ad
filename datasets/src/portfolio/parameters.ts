/** The loan products of the synthetic book. */
export type Product = "cash-loan" | "instalment" | "credit-card" | "revolving-line";

/** The products in the order in which they are drawn. */
export const products: readonly Product[] = ["cash-loan", "instalment", "credit-card", "revolving-line"];

/** One number a product. */
export type ByProduct = Readonly<Record<Product, number>>;

/** The four parts of the country of the national statistics. */
type Area = "east" | "central" | "west" | "northeast";

/** One number a part of the country. */
export type ByArea = Readonly<Record<Area, number>>;

/** The arrears buckets, by days past due: none, 1-30, 31-60 … 151-180, beyond. */
export type Bucket = "M0" | "M1" | "M2" | "M3" | "M4" | "M5" | "M6" | "M7+";

/** One number a bucket. */
export type ByBucket = Readonly<Record<Bucket, number>>;

/** What is lent: mix, amounts, terms and rates. */
export interface ProductParameters {
  /** Share of new accounts; sums to 1. */
  readonly share: ByProduct;
  /** Median of the amount lent, or of the limit of a card or line, at median income, in yuan. */
  readonly amountMedian: ByProduct;
  /** Standard deviation of the logarithm of that amount. */
  readonly amountSpread: ByProduct;
  /** Elasticity of the amount to income. */
  readonly amountIncomeElasticity: number;
  /** Terms of loans, months; drawn with equal chance. */
  readonly loanTerms: readonly number[];
  /** Months after the end of its term for which an unpaid loan stays on the book. */
  readonly monthsAfterTerm: number;
  /** Longest age of a card or line, months. */
  readonly openEndedMonths: number;
  /** Lowest and highest annual rate, as decimals. */
  readonly rateLow: ByProduct;
  readonly rateHigh: ByProduct;
  /** Share of a card's balance that is due each month. */
  readonly cardMinimumShare: number;
  /** Months over which a revolving line is repaid. */
  readonly lineMonths: number;
  /** Mean and spread of the share of the limit in use, on the logit scale. */
  readonly utilisationLogitMean: number;
  readonly utilisationLogitSpread: number;
}

/** Who borrows. */
export interface BorrowerParameters {
  readonly maleShare: number;
  /** Age is ageFloor + exp(ageLogMean + ageLogSpread N), at most ageCeiling. */
  readonly ageFloor: number;
  readonly ageLogMean: number;
  readonly ageLogSpread: number;
  readonly ageCeiling: number;
  /** Median income a month after tax, yuan, and the standard deviation of its logarithm. */
  readonly incomeMedian: number;
  readonly incomeSpread: number;
  /** Factor on a woman's income. */
  readonly incomeFemaleFactor: number;
  /** Age of the highest income, and the loss of log income at 10 years from it. */
  readonly incomePeakAge: number;
  readonly incomeLossTenYears: number;
  /** Factor on income by part of the country. */
  readonly incomeByArea: ByArea;
  /** Chance that the lender has no income band, and its factor for the lowest band. */
  readonly incomeUnknown: number;
  readonly incomeUnknownLowestFactor: number;
  /** Mean number of other lenders with an open balance, at average ability. */
  readonly otherLendersMean: number;
  /** Chance that no credit report was read. */
  readonly reportUnknown: number;
  /** Correlation of readiness to answer with willingness to pay. */
  readonly reachWillingness: number;
  /** Chance of consent to SMS, to calls, and to messages in the app. */
  readonly consentSms: number;
  readonly consentCall: number;
  readonly consentApp: number;
}

/** How a month goes. */
export interface BehaviourParameters {
  /** Cycles simulated before the observation at most; older ones count as paid. */
  readonly historyMonths: number;
  /** Mean of the logarithm of the instalments affordable in a month, what moves it, and its spread from month to month. */
  readonly affordMean: number;
  readonly affordAbility: number;
  readonly affordIncome: number;
  readonly affordBurden: number;
  readonly affordLender: number;
  readonly affordSpread: number;
  /** Income shock: chance a month that it begins, its slope in ability, its loss of log instalments, chance that it ends. */
  readonly shockOnset: number;
  readonly shockAbilityFactor: number;
  readonly shockLoss: number;
  readonly shockEnd: number;
  /** Factor on the chance of a further shock. */
  readonly shockRelapse: number;
  /** Factor e^-drag on the chances of recovery, and e^drag on the chance of a shock, for each other lender. */
  readonly lenderDrag: number;
  /** Loss of log instalments in a calendar month, January first. */
  readonly season: readonly number[];
  /** Logit of trying to pay at average willingness with nothing overdue; its slope; its loss a unit of ln(1 + overdue). */
  readonly tryBase: number;
  readonly tryWillingness: number;
  readonly tryFatigue: number;
  /** Chance a month that a borrower in arrears raises a lump sum; mean and spread of its log multiple. */
  readonly lumpChance: number;
  readonly lumpMean: number;
  readonly lumpSpread: number;
  /** Elasticity of the chance of a lump sum to income. */
  readonly lumpIncome: number;
  /** Chance that a late payer who could pay more pays a part at first, between half and all of it. */
  readonly partChance: number;
  /** Least part of an instalment that is paid at all. */
  readonly partialFloor: number;
  /** Logit of living from payday to payday at average ability, and its slope in ability. */
  readonly thinBase: number;
  readonly thinAbility: number;
  /** Log instalments affordable below which such a borrower waits for payday. */
  readonly thinLimit: number;
  /** Chance a month of forgetting the due date, and the mean days until it is noticed. */
  readonly forgetChance: number;
  readonly forgetDays: number;
  /** Chance that a payment in arrears falls on payday instead of any day of the cycle. */
  readonly paydayShare: number;
  /** Penalty rate as a multiple of the contract rate. */
  readonly penaltyMultiple: number;
  /** Chance a month that an account more than seven instalments overdue is written off or sold. */
  readonly writeOff: ByProduct;
}

/** What collectors do and what comes of it. */
export interface ContactParameters {
  /** Share of accounts that are left alone, and of those without a working number. */
  readonly deferred: number;
  readonly invalidNumber: number;
  /** Days between attempts by bucket, M1 first, M7+ last. */
  readonly spacing: readonly number[];
  /** First attempt, days after the due date. */
  readonly firstDay: number;
  /** Logit of reaching the right party by one attempt at average readiness, its slope, and its loss a bucket. */
  readonly reachBase: number;
  readonly reachSlope: number;
  readonly reachBucketLoss: number;
  /** Logit of persuading an unwilling borrower who can pay, its slope in willingness, its loss a unit of ln(1 + owed). */
  readonly persuadeBase: number;
  readonly persuadeWillingness: number;
  readonly persuadeFatigue: number;
  /** Chance of a promise at a right-party contact by one who will pay this cycle, and by one who will not. */
  readonly promiseIfPaying: number;
  readonly promiseIfNot: number;
  /** Days from a promise to its date. */
  readonly promiseDays: number;
  /** Chance that a missed attempt reached someone else, or was refused. */
  readonly thirdParty: number;
  readonly refused: number;
}

/** How the collections sample is drawn from the book. */
export interface SampleParameters {
  /** Share of the accounts of a bucket that enter; of current accounts only those with an early-warning sign. */
  readonly fraction: ByBucket;
  /** The sign: this many of the last six payments this many days late, or missed. */
  readonly warningLateCount: number;
  readonly warningLateDays: number;
}

/** One province: its code in ISO 3166-2:CN, its names, its inhabitants as weight, its part of the country. */
export interface Region {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly weight: number;
  readonly area: Area;
}

/** A published figure that the whole book must show, and the closed range the test allows. */
export interface Anchor {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Name of an entry of the file's sources. */
  readonly source: string;
  readonly note?: string;
}

/** All numbers of the generator. */
export interface PortfolioParameters {
  readonly product: ProductParameters;
  readonly borrower: BorrowerParameters;
  readonly behaviour: BehaviourParameters;
  readonly contact: ContactParameters;
  readonly sample: SampleParameters;
  readonly regions: readonly Region[];
  readonly anchors: Readonly<Record<string, Anchor>>;
}
