import type { Complaint } from "@tactful/domain";
import { groupBy } from "../statistics/group-by.ts";
import { poissonRate, type Rate } from "./poisson-rate.ts";

/** By what complaints are put together; `agency` is what the complaint is about, `treatment` the line of the policy that was followed. */
export type ComplaintKey = "channel" | "agency" | "treatment" | "category";

/** Contacts that were made, by the same keys: how often there was something to complain about. */
export interface ContactCount {
  readonly channel?: string;
  readonly agency?: string;
  readonly treatment?: string;
  readonly contacts: number;
}

/** The complaints of one group. */
export interface ComplaintRate {
  /** Null where the complaint does not say. */
  readonly group: string | null;
  readonly complaints: number;
  /** Those found to be right; those not decided yet count in `complaints` alone. */
  readonly upheld: number;
  readonly perThousandContacts: Rate;
}

function groupOf(complaint: Complaint, key: ComplaintKey): string | null {
  if (key === "agency") return complaint.about ?? null;
  return complaint[key] ?? null;
}

/** A category is what the complaint says, not how the contact was made: its rate is over all contacts. */
function contactsOf(contacts: readonly ContactCount[], key: ComplaintKey, group: string | null): number {
  const fitting = contacts.filter((count) => key === "category" || (count[key] ?? null) === group);
  return fitting.reduce((sum, { contacts: count }) => sum + count, 0);
}

/**
 * Counts complaints by a key and holds them against the contacts made, per 1,000 with 95 % intervals. Groups with contacts and no
 * complaint are there too; the group with the most complaints comes first.
 */
export function complaintRates(
  complaints: readonly Complaint[],
  contacts: readonly ContactCount[],
  key: ComplaintKey,
): readonly ComplaintRate[] {
  const groups = groupBy(complaints, (complaint) => groupOf(complaint, key));
  if (key !== "category") {
    for (const count of contacts) {
      const group = count[key] ?? null;
      if (!groups.has(group)) groups.set(group, []);
    }
  }
  return [...groups]
    .map(([group, members]) => ({
      group,
      complaints: members.length,
      upheld: members.filter(({ upheld }) => upheld === true).length,
      perThousandContacts: poissonRate(members.length, contactsOf(contacts, key, group)),
    }))
    .sort((a, b) => b.complaints - a.complaints || ((a.group ?? "\uffff") < (b.group ?? "\uffff") ? -1 : 1));
}
