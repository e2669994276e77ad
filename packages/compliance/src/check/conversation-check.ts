import type { Conversation, DutyResult, Facts, Finding, Turn } from "@tactful/domain";
import type { Audience } from "../packs/rule.ts";
import type { ConversationLog, LoggedTurn } from "../duties/conversation-log.ts";
import { isSetHit } from "../matching/hit-store.ts";
import { evaluateDuties } from "../duties/evaluate-duties.ts";
import type { Suggest } from "../rewrite/suggest.ts";
import type { SecondReader } from "../reader/second-reader.ts";
import { audienceByFacts, nextAudience } from "./audience.ts";
import type { CheckPlace } from "./checker-options.ts";
import { checkSpeech, isCollectorSide } from "./check-speech.ts";
import type { TextCheck } from "./check-text.ts";
import { withConversationRules } from "./conversation-rules.ts";
import type { ModelRules } from "./read-again.ts";
import { signalsOf } from "./signals-of.ts";

/** A conversation that is checked turn by turn. */
export interface ConversationCheck {
  /** Checks the next turn; answers its findings, each with the turn's number. */
  turn(turn: Turn): readonly Finding[];
  /** The duties as they stand now; to be asked for at the end, or during the conversation for those met so far. */
  duties(): readonly DutyResult[];
  /** Turns in which the borrower spoke of self-harm: each needs a person at once. */
  escalations(): readonly number[];
}

/** What a conversation check works with. */
export interface ConversationTools {
  readonly check: TextCheck;
  readonly reader: SecondReader | undefined;
  readonly modelRules: ModelRules;
  readonly suggest: Suggest | null;
}

interface Heard {
  readonly side: "collector" | "borrower";
  readonly sets: ReadonlySet<number>;
}

/** What the other side said just before: its turns since the collector last spoke. */
function contextOf(turns: readonly LoggedTurn[]): string | undefined {
  const said: string[] = [];
  for (let index = turns.length - 1; index >= 0; index--) {
    const turn = turns[index];
    if (turn === undefined || isCollectorSide(turn.speaker)) break;
    said.unshift(turn.text);
  }
  return said.length === 0 ? undefined : said.join("\n");
}

/** Opens a conversation for checking turn by turn: the same findings come out whether turns arrive live or from a file. */
export function openConversation(
  tools: ConversationTools,
  head: Omit<Conversation, "turns">,
  place: CheckPlace,
): ConversationCheck {
  const { compiled } = tools.check;
  const turns: LoggedTurn[] = [];
  const heard: Heard[] = [];
  const rules = withConversationRules(compiled);
  const second = { reader: tools.reader, rules: tools.modelRules };
  let audience: Audience = "unknown";
  let ownTurns = 0;

  const hasHeard = (set: number, side: "collector" | "borrower" | undefined, within: number | undefined): boolean =>
    heard
      .slice(within === undefined ? 0 : -within)
      .some((turn) => (side === undefined || turn.side === side) && turn.sets.has(set));

  const check = (turn: Turn, facts: Facts): readonly Finding[] => {
    const side = isCollectorSide(turn.speaker) ? "collector" : "borrower";
    const context = contextOf(turns);
    const speech = {
      speaker: turn.speaker,
      channel: head.channel,
      jurisdiction: place.jurisdiction,
      audience: audienceByFacts(audience, facts),
      facts,
      ownTurn: ownTurns,
      heard: hasHeard,
      ...(context === undefined ? {} : { context }),
      ...(turn.at === undefined ? {} : { at: turn.at }),
    };
    const sets = new Set<number>();
    const signals = new Set<string>();
    const spoken = { text: turn.text, speech, language: place.language, place };
    const found = checkSpeech(tools.check, spoken, second, (scan, matched) => {
      for (const set of compiled.classSets.values()) {
        if (isSetHit(scan.store, set)) sets.add(set);
      }
      for (const signal of signalsOf(compiled, matched, side)) signals.add(signal);
      rules.read(scan, matched, speech, turns.length);
    });
    const index = turns.length;
    const extra = rules.findings(tools.check.laws, place, turn.text);
    const findings = [...found, ...extra].map((finding) => ({ ...finding, turn: index }));
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
    heard.push({ side, sets });
    audience = nextAudience(audience, { speaker: turn.speaker, signals });
    if (side === "collector") ownTurns++;
    return suggested;
  };

  const log = (): ConversationLog => ({
    language: place.language,
    jurisdiction: place.jurisdiction,
    channel: head.channel,
    applies: head.applies,
    facts: head.facts ?? {},
    turns,
    limits: compiled.book.limits.filter(({ citations }) => tools.check.laws.isHeld(citations, place)),
    ...(head.startedAt === undefined ? {} : { startedAt: head.startedAt }),
    ...(head.timeZone === undefined ? {} : { timeZone: head.timeZone }),
    ...(head.debtor === undefined ? {} : { debtor: head.debtor }),
    ...(head.history === undefined ? {} : { history: head.history }),
  });

  return {
    turn: (turn) => check(turn, { ...head.facts, ...turn.facts }),
    duties: () => evaluateDuties(log()),
    escalations: () =>
      turns.filter((turn) => turn.signals.has("self-harm.stated")).map((turn) => turn.turn),
  };
}
