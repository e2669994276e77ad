import type { Wording } from "@tactful/domain";
import { openerOf } from "../library/opener.ts";
import { comingTexts, type RewordedAnswer } from "./chat/reworded-answer.ts";
import { type GuardRules, guardText, type Refusal } from "./guards/guard-text.ts";
import { type PrivateWords, placeholdersIn } from "./private/private-words.ts";
import { stripInvisible } from "./strip-invisible.ts";
import { wholeSentences } from "./whole-sentences.ts";

/** An approved text that a model re-words. */
export interface AskedText {
  /** What the model calls it. */
  readonly id: string;
  /** Its place in what is said. */
  readonly at: number;
  readonly approved: Wording;
  /** The approved text with personal data hidden, as the model sees it. */
  readonly hidden: string;
}

/** What may be shown of a re-wording that still comes: whole sentences, each checked together with those before it. */
export interface ShownText {
  /** The place of the text in what is said. */
  readonly at: number;
  readonly text: string;
}

/** Checks re-wordings while they come and once they have. */
export interface TextWatch {
  /** Takes all that has come; false where nothing more can come of it. */
  update(raw: string): boolean;
  /** The re-wordings of a whole answer that may be shown, by their place. */
  settle(answer: RewordedAnswer): ReadonlyMap<number, string>;
  /** Why the first text that was refused was. */
  refusal(): Refusal | null;
}

/** What texts are watched with. */
export interface WatchTools {
  readonly rules: GuardRules;
  readonly words: PrivateWords;
  readonly onShown: (shown: ShownText) => void;
}

interface Judged {
  readonly text: string;
  readonly refusal: Refusal | null;
}

function judge(asked: AskedText, coming: string, part: "beginning" | "whole", tools: WatchTools): Judged {
  const { approved, hidden } = asked;
  const text = tools.words.restore(coming, hidden);
  const isLost = part === "whole" && placeholdersIn(hidden).some((one) => !coming.includes(one));
  if (text === null || isLost) return { text: "", refusal: "placeholder" };
  return { text, refusal: guardText({ text, approved: approved.text }, tools.rules, part) };
}

/** Makes a {@link TextWatch} of some texts. */
export function watchTexts(asked: readonly AskedText[], tools: WatchTools): TextWatch {
  const refusals = new Map<string, Refusal>();
  const seen = new Map<string, number>();

  const look = (one: AskedText, coming: string): void => {
    const sentences = wholeSentences(stripInvisible(coming));
    if (sentences.length <= (seen.get(one.id) ?? 0)) return;
    seen.set(one.id, sentences.length);
    const { text, refusal } = judge(one, sentences, "beginning", tools);
    if (refusal === null) tools.onShown({ at: one.at, text });
    // A few words alone may be flagged and not the whole: they are held back until more has come.
    else if (refusal !== "language-check") refusals.set(one.id, refusal);
  };

  return {
    update: (raw) => {
      for (const { id, text } of comingTexts(raw)) {
        const one = asked.find((other) => other.id === id);
        if (one !== undefined && !refusals.has(id)) look(one, text);
      }
      return refusals.size < asked.length;
    },
    settle: ({ say }) => {
      const kept = new Map<number, string>();
      const openers = new Set<string>();
      for (const one of asked) {
        const coming = say.find(({ id }) => id === one.id);
        if (coming === undefined || refusals.has(one.id)) continue;
        const { text, refusal } = judge(one, stripInvisible(coming.text).trim(), "whole", tools);
        const isAlike = openers.has(openerOf(text));
        if (refusal === null && !isAlike) {
          kept.set(one.at, text);
          openers.add(openerOf(text));
        } else refusals.set(one.id, refusal ?? "repeated");
      }
      return kept;
    },
    refusal: () => asked.map(({ id }) => refusals.get(id) ?? null).find((one) => one !== null) ?? null,
  };
}
