import type { Channel, Language } from "@tactful/domain";
import { scriptOf } from "@tactful/text";
import { type CheckWording, isRepeated, type SaidBefore } from "../../choice/say-texts.ts";
import { smsSegments } from "../../library/sms-segments.ts";
import type { FindWord } from "../../stages/word-finder.ts";
import { kinship, novelty } from "./kinship.ts";
import { addsNoNumber, keepsNumbers } from "./number-guard.ts";
import type { TopicGuard } from "./topic-guard.ts";

/** Why a re-wording is not shown. */
export type Refusal =
  | "placeholder"
  | "empty"
  | "length"
  | "language"
  | "markup"
  | "numbers"
  | "question"
  | "tone"
  | "topic"
  | "debt"
  | "unlike"
  | "repeated"
  | "language-check";

/** What a re-wording is held against. */
export interface GuardRules {
  readonly language: Language;
  readonly channel: Channel;
  readonly check: CheckWording;
  readonly topics: TopicGuard;
  /** Takes words of courtesy out of a text. */
  readonly withoutCourtesy: (text: string) => string;
  /** Finds words that tell of a debt. */
  readonly namesDebt: FindWord;
  readonly before: SaidBefore;
}

/** A re-wording with the approved text that it stands for. */
export interface Rewording {
  readonly text: string;
  readonly approved: string;
}

type Guard = (rewording: Rewording, rules: GuardRules) => boolean;

const leastKinship = 0.25;
const mostNovelty = 0.6;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** A re-wording may be half as long again, and an SMS takes no more messages. */
function hasLength({ text, approved }: Rewording, { channel }: GuardRules): boolean {
  const most = Math.max(approved.length * 1.5, approved.length + 24);
  const isSent = channel !== "sms" || smsSegments(text).segments <= smsSegments(approved).segments;
  return text.length <= most && isSent;
}

function hasNoMarkup({ text, approved }: Rewording): boolean {
  const pattern = /[<>{}`*_#|\\]|https?:|www\.|\p{Extended_Pictographic}/giu;
  const marks = (one: string): readonly string[] => one.match(/〔[^〕]*〕|\[[^\]]*\]/g) ?? [];
  return (
    count(text, pattern) <= count(approved, pattern) && marks(text).every((mark) => approved.includes(mark))
  );
}

function hasTone({ text, approved }: Rewording): boolean {
  const shouted = /\b[A-Z]{4,}\b/g;
  const loud = /[!！]/g;
  return (
    count(text, loud) <= count(approved, loud) &&
    (text.match(shouted) ?? []).every((word) => approved.includes(word))
  );
}

/** Letters of the other script, and Latin words in Chinese, are right only where the approved text has them, as in a name. */
function isInLanguage({ text, approved }: Rewording, { language }: GuardRules): boolean {
  const isChinese = scriptOf(text) !== "en" || !/[a-z]/i.test(text);
  if (language === "en")
    return [...text].every((letter) => !/\p{Script=Han}/u.test(letter) || approved.includes(letter));
  const isOther =
    language === "zh-Hans"
      ? (letter: string) => scriptOf(letter) === "zh-Hant"
      : (letter: string) => scriptOf(`${letter}個`) === "zh-Hans";
  const isForeign = (text.match(/[a-z]{2,}/gi) ?? []).some((word) => !approved.includes(word));
  return (
    isChinese && !isForeign && [...text].every((letter) => !isOther(letter) || approved.includes(letter))
  );
}

const question = /[?？]/g;

/** What holds for every beginning of a re-wording. */
const always: readonly (readonly [Refusal, Guard])[] = [
  ["empty", ({ text }) => text.trim() !== ""],
  ["length", hasLength],
  ["markup", hasNoMarkup],
  ["language", isInLanguage],
  ["numbers", ({ text, approved }) => addsNoNumber(text, approved)],
  ["question", ({ text, approved }) => count(text, question) <= count(approved, question)],
  ["tone", hasTone],
  ["topic", ({ text, approved }, { topics }) => topics.added(text, approved) === null],
  [
    "unlike",
    ({ text, approved }, { withoutCourtesy }) => novelty(text, approved, withoutCourtesy) <= mostNovelty,
  ],
  ["debt", ({ text, approved }, { namesDebt }) => !namesDebt(text) || namesDebt(approved)],
];

/** What holds for a re-wording as a whole. */
const whole: readonly (readonly [Refusal, Guard])[] = [
  ["numbers", ({ text, approved }) => keepsNumbers(text, approved)],
  ["topic", ({ text, approved }, { topics }) => topics.lost(text, approved) === null],
  [
    "markup",
    ({ text, approved }) =>
      (approved.match(/〔[^〕]*〕|\[[^\]]*\]/g) ?? []).every((mark) => text.includes(mark)),
  ],
  ["unlike", ({ text, approved }) => kinship(text, approved) >= leastKinship],
  ["repeated", ({ text }, { before }) => !isRepeated(text, before)],
];

/** Why a re-wording may not be shown; null where it may. `part` is the beginning of one that still comes, or the whole. */
export function guardText(
  rewording: Rewording,
  rules: GuardRules,
  part: "beginning" | "whole",
): Refusal | null {
  const guards = part === "whole" ? [...always, ...whole] : always;
  const broken = guards.find(([, holds]) => !holds(rewording, rules));
  if (broken !== undefined) return broken[0];
  return rules.check(rewording.text).length === 0 ? null : "language-check";
}
