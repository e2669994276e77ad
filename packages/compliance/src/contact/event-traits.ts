import {
  type Channel,
  type ContactEvent,
  type ContactParty,
  channels,
  contactParties,
} from "@tactful/domain";
import type { CountUnit } from "./contact-rule.ts";

/**
 * What counting asks of an event, as bits of one number: of each group below an event has exactly one bit. A limit is a number too, whose
 * bits say what it counts; an event is counted where all its bits are among them.
 */
export type Traits = number;

const channelNames = Object.keys(channels) as Channel[];
const channelBits: ReadonlyMap<Channel, Traits> = new Map(
  channelNames.map((name, index) => [name, 1 << index]),
);
const partyBits: ReadonlyMap<ContactParty, Traits> = new Map(
  contactParties.map((name, index) => [name, 1 << (channelNames.length + index)]),
);

const first = channelNames.length + contactParties.length;
const bit = (index: number): Traits => 1 << (first + index);
const attempt = bit(0);
const connected = bit(1);
const outbound = bit(2);
const inbound = bit(3);
const atWork = bit(4);
const elsewhere = bit(5);
const byLender = bit(6);
const byUnknown = bit(7);
const byAgency = bit(8);
const isMade = bit(9);
const isNotMade = bit(10);

const messages: ReadonlySet<Channel> = new Set(["sms", "email", "chat", "social", "letter"]);

/** The bits of an event. */
export function traitsOf(event: ContactEvent): Traits {
  const isConnected = event.kind === "connected";
  const by = event.by === undefined ? byUnknown : event.by === "lender" ? byLender : byAgency;
  return (
    (channelBits.get(event.channel) as Traits) |
    (partyBits.get(event.party) as Traits) |
    (isConnected ? connected : attempt) |
    (event.direction === "inbound" ? inbound : outbound) |
    (event.place === "work" ? atWork : elsewhere) |
    by |
    (isConnected || messages.has(event.channel) ? isMade : isNotMade)
  );
}

const units: Readonly<Record<CountUnit, Traits>> = {
  any: attempt | connected | isMade | isNotMade,
  attempt: attempt | isMade | isNotMade,
  connected: connected | isMade,
  contact: attempt | connected | isMade,
};

function joined<Name>(bits: ReadonlyMap<Name, Traits>, names: Iterable<Name> | undefined): Traits {
  let all = 0;
  for (const name of names ?? bits.keys()) all |= bits.get(name) ?? 0;
  return all;
}

/** What a limit counts, whoever asks. */
export interface CountedTraits {
  readonly unit: CountUnit;
  readonly withInbound: boolean;
  /** Undefined: all but court documents, which ask no permission. */
  readonly channels: readonly Channel[] | undefined;
  /** Undefined: all. */
  readonly parties: readonly ContactParty[] | undefined;
  readonly place: "home" | "work" | undefined;
  readonly isSummed: boolean;
}

/** The bits that a limit counts where a lender or an agency asks: without a sum the lender counts its own, an agency all but the lender's. */
export function countedTraits(counted: CountedTraits, applies: "first_party" | "agency"): Traits {
  const own = applies === "agency" ? byUnknown | byAgency : byUnknown | byLender;
  const places = { home: elsewhere, work: atWork };
  return (
    joined(channelBits, counted.channels ?? channelNames.filter((name) => name !== "court")) |
    joined(partyBits, counted.parties) |
    units[counted.unit] |
    outbound |
    (counted.withInbound ? inbound : 0) |
    (counted.place === undefined ? atWork | elsewhere : places[counted.place]) |
    (counted.isSummed ? byUnknown | byLender | byAgency : own)
  );
}

const allParties: Traits = joined(partyBits, undefined);

/** The same bits, of one party only. */
export function ofParty(traits: Traits, party: ContactParty): Traits {
  return (traits & ~allParties) | (traits & (partyBits.get(party) as Traits));
}
