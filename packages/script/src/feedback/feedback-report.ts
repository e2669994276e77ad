import { type Share, wilsonShare } from "@tactful/compliance";
import type { FeedbackEvent, FeedbackOutcome } from "./feedback-event.ts";

/** What became of one text, or of the texts of one variant. Shares come with their 95 % interval. */
export interface FeedbackLine {
  readonly name: string;
  readonly shown: number;
  /** Of those shown. A text that was edited was used too, and counts under `edited` alone. */
  readonly used: Share;
  readonly edited: Share;
  readonly dismissed: Share;
  /** Mean share of characters changed in edited texts, 0 to 1; null where none was edited. */
  readonly meanEdits: number | null;
  /** Of the cases in which it was shown and whose outcome is known. */
  readonly outcomes: Readonly<Record<keyof FeedbackOutcome, Share>>;
}

/** How suggestions fare. */
export interface FeedbackReport {
  readonly events: number;
  readonly texts: readonly FeedbackLine[];
  /** Named `experiment/variant`. */
  readonly variants: readonly FeedbackLine[];
}

type Outcomes = ReadonlyMap<string, FeedbackOutcome>;

/** The outcome of each case; what is told later wins. */
function outcomesOf(events: readonly FeedbackEvent[]): Outcomes {
  const known = new Map<string, FeedbackOutcome>();
  for (const { id, outcome } of events) {
    if (outcome !== undefined) known.set(id, { ...known.get(id), ...outcome });
  }
  return known;
}

function outcomeShare(cases: ReadonlySet<string>, outcomes: Outcomes, key: keyof FeedbackOutcome): Share {
  const told = [...cases].map((id) => outcomes.get(id)?.[key]).filter((value) => value !== undefined);
  return wilsonShare(told.filter(Boolean).length, told.length);
}

function lineOf(name: string, events: readonly FeedbackEvent[], outcomes: Outcomes): FeedbackLine {
  const count = (event: FeedbackEvent["event"]): number => events.filter((one) => one.event === event).length;
  const shown = count("shown");
  const share = (event: FeedbackEvent["event"]): Share => wilsonShare(Math.min(count(event), shown), shown);
  const edits = events.flatMap(({ event, edits: changed }) =>
    event === "edited" && changed !== undefined ? [changed] : [],
  );
  const cases = new Set(events.filter(({ event }) => event === "shown").map(({ id }) => id));
  return {
    name,
    shown,
    used: share("used"),
    edited: share("edited"),
    dismissed: share("dismissed"),
    meanEdits: edits.length === 0 ? null : edits.reduce((sum, one) => sum + one, 0) / edits.length,
    outcomes: {
      promised: outcomeShare(cases, outcomes, "promised"),
      paid: outcomeShare(cases, outcomes, "paid"),
      complaint: outcomeShare(cases, outcomes, "complaint"),
      violation: outcomeShare(cases, outcomes, "violation"),
    },
  };
}

function grouped(
  events: readonly FeedbackEvent[],
  nameOf: (event: FeedbackEvent) => string | undefined,
): readonly (readonly [string, readonly FeedbackEvent[]])[] {
  const groups = new Map<string, FeedbackEvent[]>();
  for (const event of events) {
    const name = nameOf(event);
    if (name === undefined) continue;
    const own = groups.get(name) ?? [];
    own.push(event);
    groups.set(name, own);
  }
  return [...groups].toSorted(([left], [right]) => (left < right ? -1 : 1));
}

/** Counts what became of each text and each variant, by name. */
export function feedbackReport(events: readonly FeedbackEvent[]): FeedbackReport {
  const outcomes = outcomesOf(events);
  const variantOf = ({ experiment, variant }: FeedbackEvent): string | undefined =>
    experiment === undefined || variant === undefined ? undefined : `${experiment}/${variant}`;
  return {
    events: events.length,
    texts: grouped(events, ({ text }) => text).map(([name, own]) => lineOf(name, own, outcomes)),
    variants: grouped(events, variantOf).map(([name, own]) => lineOf(name, own, outcomes)),
  };
}
