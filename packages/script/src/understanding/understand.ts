import {
  type Conversation,
  type CurrencyCode,
  type IsoDate,
  type Jurisdiction,
  type Language,
  minorUnitDigits,
  type Signals,
  type Utterance,
} from "@tactful/domain";
import { scriptOf } from "@tactful/text";
import { type CueBook, shippedCues } from "../cues/load-cues.ts";
import { localDate } from "../promises/calendar.ts";
import { extractPromises, type PromiseFrame } from "../promises/extract-promises.ts";
import { decideSignals } from "./decide-signals.ts";
import { evidenceOf } from "./evidence.ts";
import { labelScores } from "./label-scores.ts";
import { type DialogueModel, loadDialogueModel, shippedDialogueModel } from "./load-dialogue-model.ts";
import { readText, type Said } from "./signal-features.ts";

/** How an {@link Understanding} is set up. */
export interface UnderstandingOptions {
  /** The day that "tomorrow" is counted from where a record says none. */
  readonly today: IsoDate;
  /** The currency of amounts where a record says none; by jurisdiction or language where absent. */
  readonly currency?: CurrencyCode;
  /** Folders of models; those that come with the toolkit where absent. */
  readonly models?: { readonly zh?: string; readonly en?: string };
}

/** The moment in which something is said, as far as amounts and days hang on it. */
export interface Moment {
  readonly language?: Language;
  readonly jurisdiction?: Jurisdiction;
  readonly today?: IsoDate;
  readonly currency?: CurrencyCode;
  /** All that is due, in minor units. */
  readonly dueMinor?: number;
}

/** Reads what borrowers mean. The same input always gives the same signals. */
export interface Understanding {
  /** The signals of one thing said, without `id` and `turn`. */
  read(said: Said, moment?: Moment): Omit<Signals, "id" | "turn">;
  /** The signals of an utterance, whoever says it. */
  utterance(utterance: Utterance): Signals;
  /** One Signals for each turn that is not the collector's or a bot's. */
  conversation(conversation: Conversation): readonly Signals[];
}

interface Reader {
  readonly book: CueBook;
  readonly model: DialogueModel;
}

const currencies: Readonly<Record<string, CurrencyCode>> = {
  CN: "CNY",
  US: "USD",
  UK: "GBP",
  EU: "EUR",
  IN: "INR",
  HK: "HKD",
  TW: "TWD",
  SG: "SGD",
  AU: "AUD",
};

/** Intents under which an amount or a day that is named is a promise. */
const promising: ReadonlySet<string> = new Set(["pay.now", "pay.promise", "pay.partial", "plan.accept"]);

function currencyOf(moment: Moment, side: "zh" | "en", options: UnderstandingOptions): CurrencyCode {
  if (moment.currency !== undefined) return moment.currency;
  if (options.currency !== undefined) return options.currency;
  const country = moment.jurisdiction?.slice(0, 2) ?? (side === "zh" ? "CN" : "US");
  return currencies[country] ?? "USD";
}

function frameOf(moment: Moment, side: "zh" | "en", options: UnderstandingOptions): PromiseFrame {
  const country = moment.jurisdiction?.slice(0, 2) ?? "US";
  return {
    today: moment.today ?? options.today,
    currency: currencyOf(moment, side, options),
    dayOrder: country === "US" ? "month-first" : "day-first",
    ...(moment.dueMinor === undefined ? {} : { dueMinor: moment.dueMinor }),
  };
}

/** Languages whose reader is loaded, each when its first text comes. */
function createReaders(options: UnderstandingOptions): (side: "zh" | "en") => Reader {
  const made = new Map<"zh" | "en", Reader>();
  return (side) => {
    const known = made.get(side);
    if (known !== undefined) return known;
    const reader = {
      book: shippedCues(side),
      model: loadDialogueModel(options.models?.[side] ?? shippedDialogueModel(side)),
    };
    made.set(side, reader);
    return reader;
  };
}

function momentOf({ language, jurisdiction, startedAt, timeZone, debtor }: Conversation): Moment {
  const { currency, amountDue } = debtor ?? {};
  const digits = currency === undefined ? 2 : minorUnitDigits[currency];
  return {
    ...(language === undefined ? {} : { language }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(startedAt === undefined ? {} : { today: localDate(startedAt, timeZone) }),
    ...(currency === undefined ? {} : { currency }),
    ...(amountDue === undefined ? {} : { dueMinor: Math.round(amountDue * 10 ** digits) }),
  };
}

/**
 * Makes a reader of borrowers' words: cues, a classifier a language and the extraction of promises. Talk of self-harm counts where either a cue or
 * the classifier finds it. Throws MODEL_NOT_FOUND, MANIFEST_INVALID and MODEL_CORRUPT when the first text of a language comes.
 */
export function createUnderstanding(options: UnderstandingOptions): Understanding {
  const readerOf = createReaders(options);
  const read = (said: Said, moment: Moment = {}): Omit<Signals, "id" | "turn"> => {
    const side = (moment.language ?? scriptOf(said.text)) === "en" ? "en" : "zh";
    const { book, model } = readerOf(side);
    if (said.text.trim() === "") {
      return { intents: [], reason: null, emotion: null, promises: [], abstained: ["emotion"] };
    }
    const text = readText(book, said);
    const { intents, reason, emotion, abstained } = decideSignals(labelScores(model, text));
    const isPromise = intents.some(({ id }) => promising.has(id));
    return {
      intents: intents.map(({ id, confidence, label }) => ({
        id,
        confidence,
        ...evidenceOf(model, said, text, label),
      })),
      reason,
      emotion,
      promises: isPromise ? extractPromises(said.text, frameOf(moment, side, options)) : [],
      abstained,
    };
  };
  return {
    read,
    utterance: ({ id = "", text, context, language, jurisdiction }) => ({
      id,
      ...read(
        { text, ...(context === undefined ? {} : { context }) },
        {
          ...(language === undefined ? {} : { language }),
          ...(jurisdiction === undefined ? {} : { jurisdiction }),
        },
      ),
    }),
    conversation: (conversation) => {
      const { id = "", turns } = conversation;
      const moment = momentOf(conversation);
      return turns.flatMap(({ speaker, text }, turn): readonly Signals[] => {
        if (speaker === "collector" || speaker === "bot") return [];
        const context = turns[turn - 1]?.text;
        return [{ id, turn, ...read({ text, ...(context === undefined ? {} : { context }) }, moment) }];
      });
    },
  };
}
