import {
  type Account,
  type ContactEvent,
  CurrencyCode,
  Facts,
  Jurisdiction,
  TimeZone,
} from "@tactful/domain";
import { plainEvent } from "./plain-event.ts";

type Fields = Readonly<Record<string, unknown>>;
type Parser<Value> = {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: Value | undefined };
};

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

/** How many texts are remembered: a file holds few currencies, places and zones, and odd ones must not fill memory. */
const mostRemembered = 1000;

/** Makes the function that tells whether a text passes a schema, and remembers what it said. */
function remembering<Value>(schema: Parser<Value>): (value: unknown) => value is Value {
  const known = new Map<string, boolean>();
  return (value): value is Value => {
    if (typeof value !== "string") return false;
    const before = known.get(value);
    if (before !== undefined) return before;
    const answer = schema.safeParse(value).success;
    if (known.size < mostRemembered) known.set(value, answer);
    return answer;
  };
}

const isCurrency = remembering(CurrencyCode);
const isJurisdiction = remembering(Jurisdiction);
const isZone = remembering(TimeZone);

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Stands for a field that the schema has to look at. */
const unusual: unique symbol = Symbol("unusual");

/** An optional field that passes a test, nothing where it is missing. */
function optional<Key extends string, Value>(
  key: Key,
  value: unknown,
  isRight: (value: unknown) => value is Value,
): { readonly [Name in Key]?: Value } | typeof unusual {
  if (value === undefined || value === null) return {};
  if (!isRight(value)) return unusual;
  return { [key]: value } as { readonly [Name in Key]?: Value };
}

/** A part that its own schema reads. */
function parsed<Key extends string, Value>(
  key: Key,
  value: unknown,
  read: (value: unknown) => Value | null,
): { readonly [Name in Key]?: Value } | typeof unusual {
  if (value === undefined || value === null) return {};
  const part = read(value);
  return part === null ? unusual : ({ [key]: part } as { readonly [Name in Key]?: Value });
}

/** Facts that were read before, by their JSON: a book repeats a few over and over. */
const knownFacts = new Map<string, Facts>();

function factsOf(value: unknown): Facts | null {
  if (!isObject(value)) return null;
  const key = JSON.stringify(value);
  const before = knownFacts.get(key);
  if (before !== undefined) return before;
  const facts = Facts.safeParse(value).data;
  if (facts !== undefined && knownFacts.size < mostRemembered) knownFacts.set(key, facts);
  return facts ?? null;
}

function historyOf(value: unknown): readonly ContactEvent[] | null {
  if (!Array.isArray(value)) return null;
  const events: ContactEvent[] = [];
  for (const item of value) {
    const event = plainEvent(item);
    if (event === null) return null;
    events.push(event);
  }
  return events;
}

type Needed = Pick<
  Account,
  | "id"
  | "product"
  | "currency"
  | "daysPastDue"
  | "principalMinor"
  | "interestMinor"
  | "feesMinor"
  | "missedInstalments"
  | "brokenPromises"
>;

/** The fields that every account has; null where one of them is not as it should be. */
function neededOf(fields: Fields): Needed | null {
  const { id, product, currency, daysPastDue } = fields;
  const { principalMinor, interestMinor, feesMinor, missedInstalments, brokenPromises } = fields;
  if (!isText(id) || !isText(product) || !isCurrency(currency) || !isCount(daysPastDue)) return null;
  if (!isCount(principalMinor) || !isCount(interestMinor) || !isCount(feesMinor)) return null;
  if (!isCount(missedInstalments) || !isCount(brokenPromises)) return null;
  return {
    id,
    product,
    currency,
    daysPastDue,
    principalMinor,
    interestMinor,
    feesMinor,
    missedInstalments,
    brokenPromises,
  };
}

/**
 * An account of the usual form, several times faster than the schema reads it; null for whatever else, right or wrong, which the schema then
 * reads. Where both answer, they answer the same.
 */
export function plainAccount(fields: Fields): Account | null {
  const needed = neededOf(fields);
  if (needed === null) return null;
  const borrowerId = optional("borrowerId", fields["borrowerId"], isText);
  const overdueMinor = optional("overdueMinor", fields["overdueMinor"], isCount);
  const jurisdiction = optional("jurisdiction", fields["jurisdiction"], isJurisdiction);
  const timeZone = optional("timeZone", fields["timeZone"], isZone);
  const features = optional("features", fields["features"], isObject);
  const history = parsed("history", fields["history"], historyOf);
  const facts = parsed("facts", fields["facts"], factsOf);
  if (borrowerId === unusual || overdueMinor === unusual || jurisdiction === unusual) return null;
  if (timeZone === unusual || features === unusual || history === unusual || facts === unusual) return null;
  return {
    ...needed,
    ...borrowerId,
    ...overdueMinor,
    ...jurisdiction,
    ...timeZone,
    ...features,
    ...history,
    ...facts,
  };
}
