import { type BookView, hourSlots } from "@tactful/datasets";
import type { AccountState, ContactEvent } from "@tactful/domain";
import { type Quadrant, willingnessAndAbility } from "@tactful/strategy";

const today = "2026-01-01";
const call = { at: `${today}T09:00:00Z`, channel: "call", direction: "outbound", party: "debtor" } as const;

/** Counts beyond these say no more; the grid itself counts no piece of evidence more often. */
const mostPromises = 3;
const mostAnswered = 3;
const mostUnanswered = 6;

interface Counts {
  readonly kept: number;
  readonly broken: number;
  readonly answered: number;
  readonly unanswered: number;
}

/** Reads an account's field of the willingness and ability grid from its promises and calls; each combination is decided once. */
export function quadrantReader(): (view: BookView, account: number) => Quadrant {
  const known = new Map<number, Quadrant>();
  return (view, account) => {
    const counts = countsOf(view, account);
    const { kept, broken, answered, unanswered } = counts;
    const key = ((kept * 10 + broken) * 10 + answered) * 10 + unanswered;
    const found = known.get(key) ?? quadrantOf(counts);
    known.set(key, found);
    return found;
  };
}

function countsOf(view: BookView, account: number): Counts {
  let [tried, answered] = [0, 0];
  for (let slot = account * hourSlots; slot < (account + 1) * hourSlots; slot += 1) {
    tried += view.callsTried[slot] ?? 0;
    answered += view.callsAnswered[slot] ?? 0;
  }
  return {
    kept: Math.min(mostPromises, view.keptPromises[account] ?? 0),
    broken: Math.min(mostPromises, view.brokenPromises[account] ?? 0),
    answered: Math.min(mostAnswered, answered),
    unanswered: Math.min(mostUnanswered, tried - answered),
  };
}

function quadrantOf({ kept, broken, answered, unanswered }: Counts): Quadrant {
  const events = (count: number, kind: ContactEvent["kind"]): readonly ContactEvent[] =>
    Array.from({ length: count }, () => ({ ...call, kind }));
  const account: AccountState = {
    product: "loan",
    currency: "CNY",
    daysPastDue: 1,
    principalMinor: 0,
    interestMinor: 0,
    feesMinor: 0,
    missedInstalments: 0,
    brokenPromises: broken,
    history: [...events(answered, "connected"), ...events(unanswered, "attempt")],
  };
  return willingnessAndAbility({ today, account, promises: { kept, partial: 0, broken } }).quadrant;
}
