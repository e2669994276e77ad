import { TactfulError } from "@tactful/domain";
import {
  actFinder,
  type GradeTools,
  type Persona,
  type PracticeBook,
  type PracticeSetting,
  readAfterCall,
  readCoaching,
  readPractice,
  readStages,
  readToneCues,
  toneReader,
} from "@tactful/script";
import { openChecker } from "../check/open-checker.ts";
import type { PractiseRun } from "./practise-run.ts";

/** All that a practice call needs. */
export interface OpenedPractice {
  readonly setting: PracticeSetting;
  readonly tools: GradeTools;
}

function choosePersona({ personas }: PracticeBook, { persona, seed }: PractiseRun): Persona {
  const chosen =
    persona === undefined ? personas[seed % personas.length] : personas.find(({ id }) => id === persona);
  if (chosen !== undefined) return chosen;
  const known = personas.map(({ id }) => id).join(", ");
  throw new TactfulError("OPTION_INVALID", `No persona is named ${persona}; choose one of: ${known}.`);
}

/** Opens a practice call. Throws FILE_NOT_FOUND, CONFIG_INVALID, RULE_INVALID, and OPTION_INVALID for an unknown persona. */
export function openPractise(run: PractiseRun): OpenedPractice {
  const book = readPractice(run.personas);
  const persona = choosePersona(book, run);
  const cues = readToneCues();
  const { checker } = openChecker({ packs: [], wantsSecondReader: true, today: run.today });
  return {
    setting: {
      persona,
      common: book.common,
      language: run.language,
      seed: run.seed,
      date: run.today,
      checker,
      readTone: toneReader(cues),
      findActs: actFinder(book.acts[run.language === "en" ? "en" : "zh"]),
    },
    tools: {
      cues,
      coaching: readCoaching(),
      afterCall: readAfterCall(),
      words: book.words,
      isMachine: readStages().finds.machine,
    },
  };
}
