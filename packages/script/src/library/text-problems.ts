import { type Language, stages } from "@tactful/domain";
import type { FindWord } from "../stages/word-finder.ts";
import { type CourtPart, missingParts } from "./court-parts.ts";
import type { StagedText } from "./library.ts";
import { lockedSlots, openSlots, slotsIn, withoutSlots } from "./slots.ts";

/** What texts are held against. */
export interface TextMeasures {
  readonly language: Language;
  /** Finds a word that names a debt. */
  readonly namesDebt: FindWord;
  readonly courtParts: readonly CourtPart[];
}

const known: ReadonlySet<string> = new Set([...openSlots, ...lockedSlots]);
const open: ReadonlySet<string> = new Set(openSlots);

/** Stages in which somebody else, or nobody, listens. */
const overheard: ReadonlySet<string> = new Set(["third-party", "voicemail"]);

const written: ReadonlySet<string> = new Set(["email", "letter", "court"]);

function isWritten({ when }: StagedText): boolean {
  return when?.channels?.every((channel) => written.has(channel)) === true;
}

function openProblem(text: StagedText, { namesDebt }: TextMeasures): string | null {
  if (!text.beforeVerification) {
    return overheard.has(text.stage)
      ? "is of a stage in which others listen, and must be marked beforeVerification: true"
      : null;
  }
  if (!stages[text.stage].beforeVerification)
    return `is marked beforeVerification, but ${text.stage} is locked`;
  const locked = slotsIn(`${text.subject ?? ""}${text.text}`).find((slot) => !open.has(slot));
  if (locked !== undefined) return `is marked beforeVerification and has the slot {${locked}}; leave it out`;
  return namesDebt(withoutSlots(`${text.subject ?? ""} ${text.text}`))
    ? "is marked beforeVerification and names a debt; word it so that a stranger learns nothing"
    : null;
}

function courtProblem(text: StagedText, { language, courtParts }: TextMeasures): string | null {
  if (text.when?.channels?.includes("court") !== true) return null;
  const missing = missingParts(`${text.subject ?? ""} ${text.text}`, language, courtParts);
  return missing.length === 0 ? null : `is a court letter and lacks ${missing.join(", ")}`;
}

/** What is wrong with a text by itself; null where nothing is. */
export function textProblem(text: StagedText, measures: TextMeasures): string | null {
  if (!text.id.startsWith(`${text.stage}/`)) return `must have an id that begins with ${text.stage}/`;
  const unknown = slotsIn(`${text.subject ?? ""}${text.text}`).find((slot) => !known.has(slot));
  if (unknown !== undefined) return `has the unknown slot {${unknown}}`;
  const questions = text.text.match(/[?？]/g)?.length ?? 0;
  if (questions > 1 && !isWritten(text)) return `asks ${questions} questions; ask one at most`;
  return openProblem(text, measures) ?? courtProblem(text, measures);
}
