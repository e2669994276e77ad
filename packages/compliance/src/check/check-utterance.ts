import type { Channel, Facts, Utterance } from "@tactful/domain";
import { messageDuties } from "../duties/message-duties.ts";
import { createMustRules, withMustResults } from "../duties/must-rules.ts";
import { matchedPatterns } from "../matching/matched-patterns.ts";
import { isSetHeard } from "../matching/set-hits.ts";
import { audienceByFacts, nextAudience } from "./audience.ts";
import type { BorderlinePassage } from "./borderline.ts";
import { checkSpeech, isCollectorSide } from "./check-speech.ts";
import type { CheckAnswer } from "./checker.ts";
import type { CheckPlace } from "./checker-options.ts";
import type { ConversationTools } from "./conversation-check.ts";
import { signalsOf } from "./signals-of.ts";
import type { Speech } from "./speech.ts";

/** What the text just before holds: it is read as the other side's last turn. */
interface Heard {
  readonly sets: ReadonlySet<number>;
  readonly signals: ReadonlySet<string>;
}

const nothingHeard: Heard = { sets: new Set(), signals: new Set() };

function hear(tools: ConversationTools, context: string | undefined): Heard {
  if (context === undefined) return nothingHeard;
  const { compiled, contextScanner } = tools.check;
  const scan = contextScanner.scan(context);
  const sets = [...compiled.classSets.values()].filter((set) => isSetHeard(scan.store, set));
  return { sets: new Set(sets), signals: signalsOf(compiled, matchedPatterns(compiled, scan), "borrower") };
}

/** Whether a single message of a channel must carry duties. */
function carriesDuties(tools: ConversationTools, channel: Channel): boolean {
  return tools.check.compiled.book.messages.some(({ channels }) => channels.includes(channel));
}

/** Checks one thing said or written, on its own. */
export function checkUtterance(
  tools: ConversationTools,
  utterance: Utterance,
  place: CheckPlace,
): CheckAnswer {
  const { text, speaker, channel, context } = utterance;
  const facts: Facts = utterance.facts ?? {};
  const before = hear(tools, context);
  const audience = nextAudience("unknown", { speaker: "borrower", signals: before.signals });
  const speech: Speech = {
    speaker,
    setting: "alone",
    jurisdiction: place.jurisdiction,
    audience: audienceByFacts(audience, facts),
    facts,
    ownTurn: 0,
    heard: (set, side) => side !== "collector" && before.sets.has(set),
    ...(channel === undefined ? {} : { channel }),
    ...(context === undefined ? {} : { context }),
  };
  const side = isCollectorSide(speaker) ? "collector" : "borrower";
  const signals = new Set<string>();
  const spoken = { text, speech, language: place.language, place };
  const needsSignals = side === "borrower" || (channel !== undefined && carriesDuties(tools, channel));
  const borderline: BorderlinePassage[] = [];
  const musts = createMustRules(tools.check.compiled, tools.check.mustRules);
  const found = checkSpeech(tools.check, spoken, tools.second, {
    onPassage: (reading) => {
      const { matched } = reading;
      musts.read(reading);
      if (!needsSignals) return;
      for (const signal of signalsOf(tools.check.compiled, matched, side)) signals.add(signal);
    },
    onBorderline: (passage) => borderline.push(passage),
  });
  const carried = messageDuties(tools.check.compiled.book.messages, utterance, place.jurisdiction, signals);
  return {
    id: utterance.id ?? "line-1",
    language: place.language,
    jurisdiction: place.jurisdiction,
    findings: tools.suggest === null ? found : tools.suggest(found, spoken),
    duties: side === "collector" ? withMustResults(carried, musts.results()) : [],
    ...(side === "borrower" && signals.has("self-harm.stated") ? { escalations: [0] } : {}),
    ...(borderline.length === 0 ? {} : { borderline }),
  };
}
