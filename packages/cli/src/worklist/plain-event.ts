import { parseTime } from "@tactful/compliance";
import { Channel, ContactEvent } from "@tactful/domain";

const channels = new Set<unknown>();

function isChannel(value: unknown): value is Channel {
  if (channels.has(value)) return true;
  const isOne = Channel.safeParse(value).success;
  if (isOne) channels.add(value);
  return isOne;
}

/** The fields of an event that most events have; any other is for the schema. */
const plainFields = new Set(["at", "channel", "kind", "direction", "by"]);

/** One earlier contact, read without the schema where it has the usual form, else with it; null where it is wrong. */
export function plainEvent(value: unknown): ContactEvent | null {
  if (typeof value !== "object" || value === null) return null;
  for (const name of Object.keys(value))
    if (!plainFields.has(name)) return ContactEvent.safeParse(value).data ?? null;
  const { at, channel, kind, direction = "outbound", by } = value as Readonly<Record<string, unknown>>;
  const isPlain =
    typeof at === "string" &&
    !Number.isNaN(parseTime(at)) &&
    isChannel(channel) &&
    (kind === "attempt" || kind === "connected") &&
    (direction === "outbound" || direction === "inbound") &&
    (by === undefined || (typeof by === "string" && by !== ""));
  if (!isPlain) return ContactEvent.safeParse(value).data ?? null;
  const event = { at, channel, kind, direction, party: "debtor" } as const;
  return by === undefined ? event : { ...event, by };
}
