import { type ErrorRecord, errorRecord, TactfulError } from "@tactful/domain";
import {
  type AccountTerms,
  type Instalment,
  type Payment,
  type PromiseToPay,
  requireCurrency,
  withTerms,
} from "@tactful/strategy";
import type { LedgerFile } from "./field-names.ts";

/** What was read for one account; a row at fault takes the place of all of it. */
export interface AccountBook {
  readonly id: string;
  readonly instalments: Instalment[];
  readonly payments: Payment[];
  readonly promises: PromiseToPay[];
  terms: AccountTerms | undefined;
  fault: ErrorRecord | null;
  /** The file in which the row at fault stands. */
  faultFile: LedgerFile | null;
}

/** Where a row stands. */
export interface RowPlace {
  readonly file: LedgerFile;
  readonly line: number;
}

/** The accounts in order of their first row in the schedule, filled file by file. */
export interface AccountBooks {
  addInstalment(row: Instalment, place: RowPlace): void;
  /** An account that the schedule does not hold gets an error record of its own, after the others. */
  addPayment(row: Payment, place: RowPlace): void;
  addPromise(row: PromiseToPay, place: RowPlace): void;
  /** Notes that a row cannot be read; without an account the error stands for itself. */
  addFault(account: string | null, error: unknown, place: RowPlace): void;
  all(): readonly AccountBook[];
}

/** The error record of a row, which says the file in its message, for an account is kept from several. */
function faultOf(id: string, error: unknown, place: RowPlace): ErrorRecord {
  if (!(error instanceof TactfulError)) throw error;
  const { code, message, path, line } = error;
  const said = new TactfulError(code, `In the ${place.file}: ${message}`, path === undefined ? {} : { path });
  return errorRecord(id, said, line ?? place.line);
}

function unknownAccount(): TactfulError {
  return new TactfulError(
    "RECORD_INVALID",
    "The account is not in the schedule; add its instalments, or check how its id is written.",
    { path: "account" },
  );
}

function emptyBook(id: string): AccountBook {
  return { id, instalments: [], payments: [], promises: [], terms: undefined, fault: null, faultFile: null };
}

/**
 * A row without what its account's terms hold already, and with texts that it shares with other rows: of a million rows, that is a third of
 * the memory.
 */
function compactInstalment(row: Instalment, book: AccountBook, due: string): Instalment {
  const { currency, principalMinor, interestMinor, feesMinor } = row;
  return {
    account: book.id,
    due,
    currency: book.terms?.currency ?? currency,
    principalMinor,
    interestMinor,
    feesMinor,
  };
}

/** Opens empty {@link AccountBooks}. */
export function openAccountBooks(): AccountBooks {
  const books = new Map<string, AccountBook>();
  const order: AccountBook[] = [];
  const dates = new Map<string, string>();

  /** One text for each date, however many rows hold it. */
  const shared = (date: string): string => {
    const known = dates.get(date);
    if (known !== undefined) return known;
    dates.set(date, date);
    return date;
  };

  const open = (id: string): AccountBook => {
    const known = books.get(id);
    if (known !== undefined) return known;
    const book = emptyBook(id);
    books.set(id, book);
    order.push(book);
    return book;
  };

  /** A row whose account is not known gets a book of its own, which no other row can reach. */
  const openNameless = (line: number): AccountBook => {
    const book = emptyBook(`line-${line}`);
    order.push(book);
    return book;
  };

  const addFault = (account: string | null, error: unknown, place: RowPlace): void => {
    const book = account === null ? openNameless(place.line) : open(account);
    if (book.fault !== null) return;
    book.fault = faultOf(book.id, error, place);
    book.faultFile = place.file;
  };

  /** Adds a row to its account, or the reason why it does not fit there. */
  const add = (account: string, place: RowPlace, put: (book: AccountBook) => void): void => {
    const book = books.get(account);
    try {
      if (book === undefined) throw unknownAccount();
      put(book);
    } catch (error) {
      addFault(account, error, place);
    }
  };

  const requireTerms = (book: AccountBook, row: Payment | PromiseToPay): void => {
    if (book.terms !== undefined) requireCurrency(row, book.terms.currency);
  };

  return {
    addInstalment(row, place) {
      open(row.account);
      add(row.account, place, (book) => {
        const before = book.terms;
        book.terms = withTerms(before, row);
        const addsNothing = book.terms === before;
        book.instalments.push(addsNothing ? compactInstalment(row, book, shared(row.due)) : row);
      });
    },
    addPayment(row, place) {
      add(row.account, place, (book) => {
        requireTerms(book, row);
        book.payments.push({ account: book.id, date: shared(row.date), amountMinor: row.amountMinor });
      });
    },
    addPromise(row, place) {
      add(row.account, place, (book) => {
        requireTerms(book, row);
        book.promises.push(row);
      });
    },
    addFault,
    all: () => order,
  };
}
