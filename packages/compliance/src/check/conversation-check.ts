import type { Conversation, DutyResult, Facts, Finding, Turn } from "@tactful/domain";
import type { ConversationLog, LoggedTurn } from "../duties/conversation-log.ts";
import { evaluateDuties } from "../duties/evaluate-duties.ts";
import { createMustRules, withMustResults } from "../duties/must-rules.ts";
import type { CompiledRules } from "../matching/compiled-rules.ts";
import { isSetHeard } from "../matching/set-hits.ts";
import type { Audience } from "../packs/rule.ts";
import type { Suggest } from "../rewrite/suggest.ts";
import { audienceByFacts, nextAudience } from "./audience.ts";
import type { BorderlinePassage } from "./borderline.ts";
import { checkSpeech, isCollectorSide } from "./check-speech.ts";
import type { TextCheck } from "./check-text.ts";
import type { CheckPlace } from "./checker-options.ts";
import { compareFindings } from "./compare-findings.ts";
import { withConversationRules } from "./conversation-rules.ts";
import type { Reading } from "./evaluate-rules.ts";
import { saidBefore } from "./said-before.ts";
import { signalsOf } from "./signals-of.ts";
import type { SecondOpinion } from "./weigh-findings.ts";

/** A conversation that is checked turn by turn. */
export interface ConversationCheck {
  /** Checks the next turn; answers its findings, each with the turn's number. */
  turn(turn: Turn): readonly Finding[];
  /** The duties as they stand now; to be asked for at the end, or during the conversation for those met so far. */
  duties(): readonly DutyResult[];
  /** Turns in which the borrower spoke of self-harm: each needs a person at once. */
  escalations(): readonly number[];
  /** Passages so far that nearly became a finding of the second reader, where the checker lists them. */
  borderline(): readonly BorderlinePassage[];
}

/** What a conversation check works with. */
export interface ConversationTools {
  readonly check: TextCheck;
  readonly second: SecondOpinion;
  readonly suggest: Suggest | null;
}

type Side = "collector" | "borrower";

/** Remembers by side the last turn in which a word of each set was heard. */
function createMemory() {
  const last = { collector: new Map<number, number>(), borrower: new Map<number, number>() };
  let turns = 0;
  return {
    hasHeard: (set: number, side: Side | undefined, within: number | undefined): boolean =>
      (side === undefined ? (["collector", "borrower"] as const) : [side]).some((one) => {
        const turn = last[one].get(set);
        return turn !== undefined && (within === undefined || turn >= turns - within);
      }),
    endTurn: (side: Side, sets: ReadonlySet<number>): void => {
      for (const set of sets) last[side].set(set, turns);
      turns++;
    },
  };
}

/** Notes the sets and signals of a passage. */
function hear(
  compiled: CompiledRules,
  { scan, matched }: Reading,
  side: Side,
  heard: { readonly sets: Set<number>; readonly signals: Set<string> },
): void {
  for (const set of compiled.classSets.values()) if (isSetHeard(scan.store, set)) heard.sets.add(set);
  for (const signal of signalsOf(compiled, matched, side)) heard.signals.add(signal);
}

function logOf(
  { check: { compiled, laws } }: ConversationTools,
  head: Omit<Conversation, "turns">,
  place: CheckPlace,
  turns: readonly LoggedTurn[],
): ConversationLog {
  return {
    language: place.language,
    jurisdiction: place.jurisdiction,
    channel: head.channel,
    applies: head.applies,
    facts: head.facts ?? {},
    turns,
    limits: compiled.book.limits.filter(({ citations }) => laws.isHeld(citations, place)),
    ...(head.startedAt === undefined ? {} : { startedAt: head.startedAt }),
    ...(head.timeZone === undefined ? {} : { timeZone: head.timeZone }),
    ...(head.debtor === undefined ? {} : { debtor: head.debtor }),
    ...(head.history === undefined ? {} : { history: head.history }),
  };
}

/** Opens a conversation for checking turn by turn: the same findings come out whether turns arrive live or from a file. */
export function openConversation(
  tools: ConversationTools,
  head: Omit<Conversation, "turns">,
  place: CheckPlace,
): ConversationCheck {
  const { compiled } = tools.check;
  const turns: LoggedTurn[] = [];
  const borderline: BorderlinePassage[] = [];
  const memory = createMemory();
  const rules = withConversationRules(compiled);
  const musts = createMustRules(compiled, tools.check.mustRules);
  const { second } = tools;
  let audience: Audience = "unknown";
  let ownTurns = 0;

  const check = (turn: Turn, facts: Facts): readonly Finding[] => {
    const side = isCollectorSide(turn.speaker) ? "collector" : "borrower";
    // Nobody asks what was said before a borrower's words: a thread of thousands must not be joined for each.
    const context = side === "collector" ? saidBefore(turns) : undefined;
    const speech = {
      speaker: turn.speaker,
      setting: "conversation" as const,
      channel: head.channel,
      jurisdiction: place.jurisdiction,
      audience: audienceByFacts(audience, facts),
      facts,
      ownTurn: ownTurns,
      heard: memory.hasHeard,
      ...(context === undefined ? {} : { context }),
      ...(turn.at === undefined ? {} : { at: turn.at }),
    };
    const sets = new Set<number>();
    const signals = new Set<string>();
    const spoken = { text: turn.text, speech, language: place.language, place };
    const index = turns.length;
    const found = checkSpeech(tools.check, spoken, second, {
      onPassage: (reading, offset) => {
        hear(compiled, reading, side, { sets, signals });
        rules.read(reading, offset);
        musts.read(reading);
      },
      onBorderline: (passage) => borderline.push({ turn: index, ...passage }),
    });
    const extra = rules.findings(tools.check.laws, place, turn.text);
    const findings = [...found, ...extra]
      .sort(compareFindings)
      .map((finding) => ({ ...finding, turn: index }));
    const suggested = tools.suggest === null ? findings : tools.suggest(findings, spoken);
    turns.push({
      turn: index,
      speaker: turn.speaker,
      text: turn.text,
      signals,
      facts,
      findings: suggested,
      ...(turn.at === undefined ? {} : { at: turn.at }),
    });
    memory.endTurn(side, sets);
    audience = nextAudience(audience, { speaker: turn.speaker, signals });
    if (side === "collector") ownTurns++;
    return suggested;
  };

  return {
    turn: (turn) => check(turn, { ...head.facts, ...turn.facts }),
    duties: () => withMustResults(evaluateDuties(logOf(tools, head, place, turns)), musts.results()),
    escalations: () => turns.filter((turn) => turn.signals.has("self-harm.stated")).map((turn) => turn.turn),
    borderline: () => borderline,
  };
}
