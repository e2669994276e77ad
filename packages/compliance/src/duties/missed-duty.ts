import type { Citation, Conversation, DutyId, DutyResult, LocalizedText, Utterance } from "@tactful/domain";
import type { LawLibrary, LawPlace } from "../check/laws.ts";
import type { ContactLimits } from "../packs/duty-rule.ts";
import { contactFigures } from "./contact-figures.ts";
import type { ContactLog } from "./conversation-log.ts";
import { brokenCounts } from "./frequency-duty.ts";
import { brokenHours } from "./hours-duty.ts";

/** A duty that a record has missed, with what a person asks next. */
export interface MissedDuty extends DutyResult {
  /** The law that asks for it there and then, binding law first. */
  readonly citations: readonly Citation[];
  /** For hours the local time and the permitted hours, for frequency the count and the limit; else empty. */
  readonly figures: readonly LocalizedText[];
}

function contactLog(
  record: Conversation,
  place: LawPlace,
  limits: readonly ContactLimits[],
  laws: LawLibrary,
): ContactLog {
  const { channel, applies, facts = {}, turns, startedAt, timeZone, history } = record;
  return {
    jurisdiction: place.jurisdiction,
    channel,
    applies,
    facts,
    turns,
    limits: limits.filter(({ citations }) => laws.isHeld(citations, place)),
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(history === undefined ? {} : { history }),
  };
}

/** The limits on contacts that a record has gone beyond. */
function brokenLimits(id: DutyId, log: ContactLog | undefined): readonly ContactLimits[] {
  if (log === undefined) return [];
  if (id === "duty.hours") return brokenHours(log).map(({ limits }) => limits);
  return id === "duty.frequency" ? brokenCounts(log).map(({ limits }) => limits) : [];
}

/** Tells of the missed duties of a record by which law each was asked for, and by how much a limit was passed. */
export function explainMissed(
  record: Utterance | Conversation,
  missed: readonly DutyResult[],
  about: { readonly place: LawPlace; readonly limits: readonly ContactLimits[]; readonly laws: LawLibrary },
): readonly MissedDuty[] {
  const { place, limits, laws } = about;
  const log = "turns" in record ? contactLog(record, place, limits, laws) : undefined;
  return missed.map((duty) => {
    const named = laws.named(
      brokenLimits(duty.id, log).flatMap(({ citations }) => citations),
      place,
    );
    const known = new Set(named.map((citation) => JSON.stringify(citation)));
    const others = laws.forDuty(duty.id, place).filter((citation) => !known.has(JSON.stringify(citation)));
    return {
      ...duty,
      citations: [...named, ...others],
      figures: log === undefined ? [] : contactFigures(duty.id, log),
    };
  });
}

/** Lays the missed duties under several jurisdictions over each other: each once, with the law and figures of all. */
export function mergeMissed(missed: readonly MissedDuty[]): readonly MissedDuty[] {
  const byId = new Map<DutyId, MissedDuty>();
  const distinct = <Item>(items: readonly Item[]): readonly Item[] => [
    ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
  ];
  for (const duty of missed) {
    const known = byId.get(duty.id);
    const merged =
      known === undefined
        ? duty
        : {
            ...known,
            citations: distinct([...known.citations, ...duty.citations]),
            figures: distinct([...known.figures, ...duty.figures]),
          };
    byId.set(duty.id, merged);
  }
  return [...byId.values()];
}
