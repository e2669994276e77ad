import type { Borrower } from "./borrower.ts";
import { type Product, type ProductParameters, products } from "./parameters.ts";
import type { Random } from "./random.ts";

/** A loan, card or line on the book. */
export interface Contract {
  readonly product: Product;
  /** Amount lent, or the limit of a card or line, in yuan. */
  readonly limit: number;
  /** What the borrower drew, in yuan: all of a loan, part of a limit. */
  readonly drawn: number;
  readonly annualRate: number;
  /** Months of a loan; Infinity for a card or line. */
  readonly term: number;
  /** Due each month, yuan. */
  readonly instalment: number;
  /** Due dates since the account was opened. */
  readonly monthsOnBook: number;
  /** Day of the month on which an instalment falls due, 1 to 28. */
  readonly dueDay: number;
  /** Days from the due date to the next payday, 0 to 29. */
  readonly paydayLag: number;
}

/** Draws the account of a borrower. */
export function drawContract(
  random: Random,
  parameters: ProductParameters,
  borrower: Borrower,
  incomeMedian: number,
): Contract {
  const product = drawProduct(random, parameters);
  const open = product === "credit-card" || product === "revolving-line";
  const scale = parameters.amountIncomeElasticity * Math.log(borrower.income / incomeMedian);
  const raw =
    parameters.amountMedian[product] * Math.exp(scale + parameters.amountSpread[product] * random.normal());
  const limit = Math.max(500, Math.round(raw / 100) * 100);
  const use = parameters.utilisationLogitMean + parameters.utilisationLogitSpread * random.normal();
  const drawn = open ? Math.max(200, Math.round(limit / (1 + Math.exp(-use)))) : limit;
  const low = parameters.rateLow[product];
  const annualRate =
    Math.round((low + (parameters.rateHigh[product] - low) * random.uniform()) * 10000) / 10000;
  const pick = random.uniform();
  const term = open
    ? Number.POSITIVE_INFINITY
    : (parameters.loanTerms[Math.floor(pick * parameters.loanTerms.length)] ?? 12);
  const oldest = open ? parameters.openEndedMonths : term + parameters.monthsAfterTerm;
  return {
    product,
    limit,
    drawn,
    annualRate,
    term,
    instalment: monthlyDue(parameters, product, drawn, annualRate, term),
    monthsOnBook: 1 + Math.floor(random.uniform() * oldest),
    dueDay: 1 + Math.floor(random.uniform() * 28),
    paydayLag: Math.floor(random.uniform() * 30),
  };
}

function drawProduct(random: Random, parameters: ProductParameters): Product {
  let left = random.uniform();
  for (const product of products) {
    left -= parameters.share[product];
    if (left < 0) return product;
  }
  return "cash-loan";
}

/** A loan's annuity; a card's minimum payment; a line's even part with its interest. */
function monthlyDue(
  parameters: ProductParameters,
  product: Product,
  drawn: number,
  annualRate: number,
  term: number,
): number {
  const monthly = annualRate / 12;
  if (product === "credit-card") return cents(drawn * parameters.cardMinimumShare);
  if (product === "revolving-line") return cents(drawn * (1 / parameters.lineMonths + monthly));
  return cents((drawn * monthly) / (1 - Math.exp(-term * Math.log(1 + monthly))));
}

/** Principal still owed after this many instalments have been paid, in yuan; what is paid of a card or line is drawn again. */
export function principalOwed(contract: Contract, paidInstalments: number): number {
  if (contract.term === Number.POSITIVE_INFINITY) return contract.drawn;
  const growth = Math.log(1 + contract.annualRate / 12);
  const whole = Math.exp(contract.term * growth);
  const paid = Math.exp(Math.min(contract.term, paidInstalments) * growth);
  const owed = (contract.drawn * (whole - paid)) / (whole - 1);
  return cents(Math.max(0, owed));
}

/** Rounds yuan to whole fen. */
export function cents(yuan: number): number {
  return Math.round(yuan * 100) / 100;
}
