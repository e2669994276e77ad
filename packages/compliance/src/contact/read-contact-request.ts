import {
  type ContactChannel,
  type ContactEvent,
  type ContactParty,
  ContactRequest,
  channels,
  contactParties,
  Facts,
  Jurisdiction,
  parseValue,
  TimeZone,
} from "@tactful/domain";
import { parseTime } from "./parse-time.ts";

/** Thrown where a record is not of the plain form; the schema then says what it is, or what is wrong with it. */
const unusual: unique symbol = Symbol("unusual");

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Makes a check whose good values are remembered, so many at most. */
function remembered<Value extends string>(isGood: (value: string) => boolean): (value: unknown) => Value {
  const known = new Set<string>();
  return (value) => {
    if (typeof value !== "string") throw unusual;
    if (known.has(value)) return value as Value;
    if (!isGood(value)) throw unusual;
    if (known.size < 1000) known.add(value);
    return value as Value;
  };
}

function oneOf<Value extends string>(values: readonly Value[]): (value: unknown) => Value {
  const known: ReadonlySet<unknown> = new Set(values);
  return (value) => {
    if (!known.has(value)) throw unusual;
    return value as Value;
  };
}

const jurisdiction = remembered<Jurisdiction>((value) => Jurisdiction.safeParse(value).success);
const zone = remembered<string>((value) => TimeZone.safeParse(value).success);
const channel = oneOf(Object.keys(channels) as (keyof typeof channels)[]);
const contactChannel = oneOf(Object.keys(channels).filter((one) => one !== "court") as ContactChannel[]);
const party = oneOf<ContactParty>(contactParties);
const kind = oneOf(["attempt", "connected"]);
const direction = oneOf(["outbound", "inbound"]);
const place = oneOf(["home", "work"]);
const applies = oneOf(["first_party", "agency"]);

function time(value: unknown): string {
  if (typeof value !== "string" || Number.isNaN(parseTime(value))) throw unusual;
  return value;
}

function id(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || value === "") throw unusual;
  return value;
}

function timeZone(value: unknown): TimeZone {
  if (!Array.isArray(value)) return zone(value);
  if (value.length === 0) throw unusual;
  return value.map(zone);
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

function contactEvent(value: unknown): ContactEvent {
  if (!isFields(value)) throw unusual;
  const event: Writable<ContactEvent> = {
    at: time(value["at"]),
    channel: channel(value["channel"]),
    kind: kind(value["kind"]),
    direction: direction(value["direction"] ?? "outbound"),
    party: party(value["party"] ?? "debtor"),
  };
  const { number, debt, by, place: where } = value;
  if (number !== undefined && number !== null) event.number = id(number);
  if (debt !== undefined && debt !== null) event.debt = id(debt);
  if (by !== undefined && by !== null) event.by = id(by);
  if (where !== undefined && where !== null) event.place = place(where);
  return event;
}

/** Facts that are read without the schema where they are true or false, as most are. */
const flags: ReadonlySet<string> = new Set([
  "identity_verified",
  "plan_active",
  "dispute_open",
  "dispute_written",
  "debtor_unreachable",
  "debtor_deceased",
  "contact_refused",
  "guarantor_verified",
  "prior_express_consent",
  "electronic_consent",
  "employer_forbids",
  "id_shown",
  "agency_notice_sent",
  "is_bot",
]);

/** Facts that are any text. */
const texts: ReadonlySet<string> = new Set([
  "product_type",
  "debtor_unreachable_evidence",
  "debtor_deceased_evidence",
]);

function isPlainFact(name: string, value: unknown): boolean {
  if (flags.has(name)) return typeof value === "boolean";
  if (texts.has(name)) return typeof value === "string";
  if (name === "place") return value === "home" || value === "work";
  return name === "purpose" && (value === "collection" || value === "location");
}

function factsOf(value: unknown): Facts {
  if (!isFields(value)) throw unusual;
  for (const name in value) {
    if (isPlainFact(name, value[name])) continue;
    const parsed = Facts.safeParse(value);
    if (!parsed.success) throw unusual;
    return parsed.data;
  }
  return value;
}

function plainRequest(value: Fields, recordId: string): ContactRequest {
  const request: Writable<ContactRequest> = {
    id: id(recordId),
    jurisdiction: jurisdiction(value["jurisdiction"]),
    party: party(value["party"]),
    channel: contactChannel(value["channel"]),
    at: time(value["at"]),
    timeZone: timeZone(value["timeZone"]),
    applies: applies(value["applies"] ?? "agency"),
    history: [],
  };
  const { number, debt, history, facts } = value;
  if (number !== undefined && number !== null) request.number = id(number);
  if (debt !== undefined && debt !== null) request.debt = id(debt);
  if (history !== undefined && history !== null) {
    if (!Array.isArray(history)) throw unusual;
    request.history = history.map(contactEvent);
  }
  if (facts !== undefined && facts !== null) request.facts = factsOf(facts);
  return request;
}

/**
 * Reads a ContactRequest as its schema does, defaults filled in, and many times faster where it is of the plain form, as nearly all are.
 * The id goes before the record's own, which may be missing. Throws RECORD_INVALID with the path of the first field at fault.
 */
export function readContactRequest(value: Fields, recordId: string): ContactRequest {
  try {
    return plainRequest(value, recordId);
  } catch (error) {
    if (error !== unusual) throw error;
    return parseValue(ContactRequest, { ...value, id: recordId }, "RECORD_INVALID");
  }
}
