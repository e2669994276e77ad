import { formatMoney, type IntentId, type IsoDate, type PromiseSignal, type Signals } from "@tactful/domain";
import { stableHash } from "../choice/stable-hash.ts";
import type { CommonLines, Persona, PracticeLanguage, ReplyMoment } from "./persona-file.ts";
import { emotionOf, type RoleState } from "./role-state.ts";

/** What decides a reply besides the moment. */
export interface ReplySetting {
  readonly persona: Persona;
  readonly common: CommonLines;
  readonly language: PracticeLanguage;
  readonly seed: number;
  /** The day of the call. */
  readonly date: IsoDate;
}

/** What the persona says, and what it means by it. */
export interface Reply {
  readonly text: string;
  readonly signals: Signals;
}

const daysToPay = 10;

/** The currency of a language's personas. */
export function currencyOf(language: PracticeLanguage): "CNY" | "USD" {
  return language === "en" ? "USD" : "CNY";
}

/** The day for which a persona promises. */
function promisedDate(date: IsoDate): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + daysToPay * 86_400_000).toISOString().slice(0, 10);
}

function spokenDate(date: IsoDate, language: PracticeLanguage): string {
  const locale = language === "en" ? "en-US" : "zh-CN";
  const format = new Intl.DateTimeFormat(locale, { month: "long", day: "numeric", timeZone: "UTC" });
  return format.format(Date.parse(`${date}T00:00:00Z`));
}

/** As it is said: whole units without the decimals. */
function spokenAmount(amountMinor: number, language: PracticeLanguage): string {
  const money = formatMoney({ amountMinor, currency: currencyOf(language) }).replace(/\.00$/, "");
  return language === "en" ? `$${money}` : `${money}元`;
}

function lineFor(
  moment: ReplyMoment,
  setting: ReplySetting,
  turn: number,
  before: readonly string[],
): string {
  const { persona, common, language, seed } = setting;
  const lines = persona.lines[language][moment] ?? common.lines[language][moment];
  const start = Math.floor(stableHash(`${seed}\n${persona.id}\n${turn}\n${moment}`) * lines.length);
  const turned = [...lines.slice(start), ...lines.slice(0, start)];
  return turned.find((line) => !before.includes(line)) ?? turned[0] ?? "";
}

const always: Readonly<Partial<Record<ReplyMoment, readonly IntentId[]>>> = {
  doubt: ["identity.challenge"],
  guarded: ["pay.vague"],
  agree: ["plan.accept"],
  "too-much": ["plan.reject"],
  promise: ["pay.promise"],
};

function intentsOf(moment: ReplyMoment, { answers, claims, tells }: Persona): readonly IntentId[] {
  if (moment === "identity")
    return answers === "third-party" ? ["identity.wrong-person"] : ["identity.confirm"];
  if (moment === "claim") return claims;
  if (moment === "reason") return tells;
  return always[moment] ?? [];
}

/** Moments whose words show no feeling. */
const neutral: ReadonlySet<ReplyMoment> = new Set([
  "pickup",
  "identity",
  "agree",
  "promise",
  "confirm",
  "settled",
  "bye",
]);

/** Words of a reply that are kept from being said twice in a row. */
const remembered = 2;

/** What the persona says at a moment; the same setting, turn and course give the same words. */
export function replyAt(
  moment: ReplyMoment,
  setting: ReplySetting,
  course: {
    readonly turn: number;
    readonly role: RoleState;
    readonly amountMinor: number;
    readonly said: readonly string[];
  },
): Reply {
  const { persona, language, date } = setting;
  const { turn, role, amountMinor, said } = course;
  const due = promisedDate(date);
  const fill = (line: string): string =>
    line
      .replaceAll("{amount}", spokenAmount(amountMinor, language))
      .replaceAll("{date}", spokenDate(due, language));
  const text = fill(lineFor(moment, setting, turn, said.slice(-remembered)));
  const span = { start: 0, end: text.length };
  const isPromise = moment === "agree" || moment === "promise";
  const promises: readonly PromiseSignal[] = isPromise
    ? [{ date: due, amountMinor, method: "app", ...span }]
    : [];
  const isReason = moment === "reason" && persona.reason !== null;
  return {
    text,
    signals: {
      id: persona.id,
      turn,
      intents: intentsOf(moment, persona).map((id) => ({ id, confidence: 1, ...span })),
      reason: isReason && persona.reason !== null ? { id: persona.reason, confidence: 1 } : null,
      emotion: neutral.has(moment) ? null : { id: emotionOf(role, persona), confidence: 1 },
      promises,
      abstained: [],
    },
  };
}
