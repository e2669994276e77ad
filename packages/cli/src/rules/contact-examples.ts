import {
  type ContactExampleFailure,
  loadContactBook,
  type RuleBook,
  runContactExamples,
} from "@tactful/compliance";

/** How the examples of the contact rules came out. */
export interface ContactExamples {
  readonly rules: number;
  readonly examples: number;
  readonly failures: readonly ContactExampleFailure[];
}

/** Runs the examples of the contact rules of a book: all, or those of own packs alone. */
export function contactExamples(book: RuleBook, isAll: boolean): ContactExamples {
  const shipped = loadContactBook();
  const known = new Set(shipped.rules.map(({ id }) => id));
  const rules = isAll ? book.contact : book.contact.filter(({ id }) => !known.has(id));
  return {
    rules: rules.length,
    examples: rules.reduce((sum, { examples }) => sum + examples.allowed.length + examples.refused.length, 0),
    failures: runContactExamples({ rules, laws: book.laws, holidays: shipped.holidays }),
  };
}

/** Says in one line what is wrong with an example of a contact rule. */
export function contactFailureLine({ rule, kind, index }: ContactExampleFailure): string {
  const problem = kind === "allowed" ? "is wrongly refused" : "is not refused";
  return `${rule} ${problem}: example ${index + 1} of ${kind}`;
}
