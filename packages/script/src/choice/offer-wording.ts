import type { Language, StageId, Wording } from "@tactful/domain";
import type { OpenCase, VerifiedCase } from "../case/case.ts";
import type { OpenText, StagedText } from "../library/library.ts";
import { fillSlots } from "../library/slots.ts";
import type { StageBook } from "../stages/load-stages.ts";
import type { FindWord } from "../stages/word-finder.ts";
import { askQuestion } from "./ask-question.ts";
import { rankTexts } from "./rank-texts.ts";
import { type CheckWording, type SaidBefore, sayTexts } from "./say-texts.ts";
import type { Fitting } from "./text-fit.ts";

/** Wording for a stage. */
export interface OfferedWording {
  readonly say: readonly Wording[];
  readonly ask?: string;
}

/** What wording is chosen by, whoever listens. */
export interface OfferRules {
  readonly book: StageBook;
  readonly stage: StageId;
  readonly fitting: Omit<Fitting, "channel" | "jurisdiction" | "speaker">;
  readonly check: CheckWording;
  readonly before: SaidBefore;
  readonly most: number;
}

interface Offering {
  readonly of: OpenCase | VerifiedCase;
  readonly texts: readonly StagedText[];
  readonly mayBeSaid: (text: string) => boolean;
}

/** What is said where no text of the library may be; it too is held back where it is flagged. */
function safeWording(
  { book, stage, check }: OfferRules,
  language: Language,
  mayBeSaid: FindWord,
): readonly Wording[] {
  const text = book.stages[stage].safe[language];
  const findings = check(text);
  if (findings.length > 0 || !mayBeSaid(text)) return [];
  return [{ text, purpose: "reassure", source: { kind: "library", id: `${stage}/safe` }, findings }];
}

function offer({ of, texts, mayBeSaid }: Offering, rules: OfferRules): OfferedWording {
  const { stage, check, before, most, book } = rules;
  if (most === 0) return { say: [] };
  const fitting: Fitting = {
    ...rules.fitting,
    channel: of.channel,
    jurisdiction: of.jurisdiction,
    speaker: of.speaker,
  };
  const ranked = rankTexts(
    texts.filter((text) => text.stage === stage && text.expires >= of.today),
    fitting,
    of.id,
  );
  const said = sayTexts(ranked, {
    fill: (wording) => fillSlots(wording, of.values),
    check,
    mayBeSaid,
    before,
    most,
  });
  const say =
    said.length > 0 ? said.map(({ wording }) => wording) : safeWording(rules, of.language, mayBeSaid);
  // One open question at most: none beside a text that asks.
  if (said.some(({ asks }) => asks) || say.some(({ text }) => /[?？]/.test(text))) return { say };
  const questions = book.stages[stage].questions[of.language].filter(mayBeSaid);
  const ask = askQuestion(questions, { check, before, seed: of.id });
  return ask === undefined ? { say } : { say, ask };
}

/** Wording for whoever answers: open texts filled from an {@link OpenCase}, and once more held against the words that tell of a debt. */
export function offerOpen(of: OpenCase, texts: readonly OpenText[], rules: OfferRules): OfferedWording {
  const mayBeSaid = (text: string): boolean => !rules.book.finds.debt(text);
  return offer({ of, texts, mayBeSaid }, rules);
}

/** Wording for the verified borrower. */
export function offerVerified(
  of: VerifiedCase,
  texts: readonly StagedText[],
  rules: OfferRules,
): OfferedWording {
  return offer({ of, texts, mayBeSaid: () => true }, rules);
}
