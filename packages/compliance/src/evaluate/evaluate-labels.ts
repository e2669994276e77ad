import type { Checker } from "../check/checker.ts";
import {
  type ConversationFigures,
  type ConversationOutcome,
  conversationFaults,
  conversationFigures,
} from "./conversation-figures.ts";
import type { LabelledRecord } from "./labelled-records.ts";
import { type RuleScope, type UtteranceFigures, utteranceFigures } from "./utterance-figures.ts";
import { type UtteranceOutcome, utteranceOutcome } from "./utterance-outcome.ts";

/** A record that did not come out as labelled. */
export interface FaultyRecord {
  readonly id: string;
  /** missed, wrong (a false alarm), category (found under another), or a conversation's own faults. */
  readonly faults: readonly string[];
  /** Rules that flagged it. */
  readonly rules: readonly string[];
}

/** How a checker did on labelled records. */
export interface LanguageEvaluation {
  readonly utterances?: UtteranceFigures;
  readonly conversations?: ConversationFigures;
  readonly faulty: readonly FaultyRecord[];
}

function faultOf(outcome: UtteranceOutcome): FaultyRecord | null {
  const { id, verdict, isCategoryRight, counted } = outcome;
  const rules = [...new Set(counted.map(({ rule }) => rule))];
  if (verdict === "missed" || verdict === "wrong") return { id, faults: [verdict], rules };
  return isCategoryRight === false ? { id, faults: ["category"], rules } : null;
}

function faultsOf(outcome: ConversationOutcome): FaultyRecord | null {
  const faults = conversationFaults(outcome);
  const rules = [...new Set(outcome.findings.map(({ rule }) => rule))];
  return faults.length === 0 ? null : { id: outcome.id, faults, rules };
}

/** Checks labelled records and measures the answers. `onRecord` is called after each. */
export function evaluateLabels(
  checker: Checker,
  records: readonly LabelledRecord[],
  scopes: readonly RuleScope[],
  onRecord: () => void = () => undefined,
): LanguageEvaluation {
  const utterances: UtteranceOutcome[] = [];
  const conversations: ConversationOutcome[] = [];
  for (const one of records) {
    if (one.kind === "utterance") {
      utterances.push(utteranceOutcome(one.id, one.label, checker.utterance(one.record)));
    } else {
      const { findings, duties } = checker.conversation(one.record);
      conversations.push({ id: one.id, label: one.label, findings, duties });
    }
    onRecord();
  }
  const faulty = [...utterances.map(faultOf), ...conversations.map(faultsOf)].filter((one) => one !== null);
  return {
    ...(utterances.length === 0 ? {} : { utterances: utteranceFigures(utterances, scopes) }),
    ...(conversations.length === 0 ? {} : { conversations: conversationFigures(conversations) }),
    faulty,
  };
}
