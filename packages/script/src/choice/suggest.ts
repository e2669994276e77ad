import type { DutyId, Guidance, LocalizedText, Situation, StageId, Turn } from "@tactful/domain";
import { contactReasons } from "../case/hours-of.ts";
import { crisisContact, withContact } from "../crisis/crisis-contact.ts";
import { chooseStage, holds } from "../stages/choose-stage.ts";
import { isOurs, type Moment } from "../stages/moment.ts";
import { checkFacts } from "./check-facts.ts";
import { dutyChecklist } from "./duty-checklist.ts";
import { howMany } from "./how-many.ts";
import { type OfferedWording, type OfferRules, offerOpen, offerVerified } from "./offer-wording.ts";
import { openCase, verifiedCase } from "./open-case.ts";
import { planOptions } from "./plan-options.ts";
import { readCourse } from "./read-course.ts";
import { type CheckWording, saidBefore } from "./say-texts.ts";
import type { SuggestTools } from "./suggest-tools.ts";

/** So many warnings are shown. */
const mostAvoided = 3;

/** Stages in which somebody else, or nobody, listens, whether the borrower was verified before or not. */
const overheard: ReadonlySet<StageId> = new Set(["third-party", "voicemail"]);

function checkFor(situation: Situation, { checker }: SuggestTools): CheckWording {
  const { language, jurisdiction, channel, turns } = situation;
  const facts = checkFacts(situation);
  const context = turns.at(-1)?.text;
  return (text) =>
    checker.utterance({
      id: situation.id,
      text,
      speaker: "collector",
      channel,
      language,
      jurisdiction,
      facts,
      ...(context === undefined ? {} : { context }),
    }).findings;
}

/** Why the contact may not be made now comes before what may not be said in it. */
function avoidances(
  { book, permission }: SuggestTools,
  moment: Moment,
  situation: Situation,
): Guidance["avoid"] {
  const { language } = situation;
  const warnings = book.avoid
    .filter(({ when }) => holds(when, moment))
    .slice(0, mostAvoided)
    .map(({ text, why }) => ({ text: text[language], why }));
  // The law's own words may speak of debts; beside a stranger they are not shown.
  const mayBeShown = ({ zh, en }: LocalizedText): boolean =>
    moment.verified || !book.finds.debt(`${zh} ${en}`);
  const forbidden = contactReasons(situation, permission)
    .filter(mayBeShown)
    .map((why) => ({ text: book.contactNow[language], why }));
  return [...forbidden, ...warnings];
}

function escalation(
  { book, desk }: SuggestTools,
  moment: Moment,
  { jurisdiction }: Situation,
): LocalizedText | undefined {
  const why = book.escalations.find(({ when }) => holds(when, moment))?.why;
  if (why === undefined || !moment.crisis) return why;
  return withContact(why, crisisContact(desk, jurisdiction));
}

function rulesFor(situation: Situation, moment: Moment, stage: StageId, tools: SuggestTools): OfferRules {
  const ours = situation.turns.filter((turn: Turn) => isOurs(turn)).map(({ text }) => text);
  const { intents, reason, emotion, bucket, crisis } = moment;
  return {
    book: tools.book,
    stage,
    fitting: { intents, reason, emotion, bucket, crisis },
    check: checkFor(situation, tools),
    before: saidBefore(ours),
    most: moment.crisis ? 2 : howMany(tools.desk.seniority, stage),
  };
}

/** Handing a person at risk over is due where somebody is at risk, not at each escalation. */
function dueDuties({ book }: SuggestTools, stage: StageId, { crisis }: Moment): readonly DutyId[] {
  return book.stages[stage].mustSay.filter((duty) => crisis || duty !== "duty.vulnerability-escalation");
}

/** Guidance with what it was made of. */
export interface Guided {
  readonly guidance: Guidance;
  readonly moment: Moment;
  /** What its wording was chosen and checked by. */
  readonly rules: OfferRules;
}

/** Makes guidance and tells what it was made of. Throws as {@link suggest} does. */
export function guide(situation: Situation, tools: SuggestTools): Guided {
  const { moment, duties, signals } = readCourse(situation, tools);
  const { stage } = chooseStage(tools.book, moment);
  const library = tools.library(situation.language);
  const rules = rulesFor(situation, moment, stage, tools);
  const isOpen = !moment.verified || overheard.has(stage);
  const options = isOpen ? [] : planOptions(situation, moment, stage, tools.findPolicy);
  const { say, ask }: OfferedWording = isOpen
    ? offerOpen(openCase(situation, moment, tools), library.openTexts, rules)
    : offerVerified(verifiedCase(situation, moment, options, tools), library.texts, rules);
  const escalate = escalation(tools, moment, situation);
  const guidance: Guidance = {
    id: situation.id,
    stage,
    say,
    ...(ask === undefined ? {} : { ask }),
    options,
    checklist: dutyChecklist(duties, dueDuties(tools, stage, moment)),
    avoid: avoidances(tools, moment, situation),
    signals,
    ...(escalate === undefined ? {} : { escalate }),
    engine: "library",
  };
  return { guidance, moment, rules };
}

/**
 * What a collector could say and do next: where the conversation stands, two or three texts that pass the language check, one question at
 * most, plans that add up, duties done and due, what to leave unsaid, and when to hand over. The same situation gives the same guidance.
 *
 * Before the right party is verified, and where somebody else listens, wording comes from a case that holds no account. The note is not read.
 * Throws as the policy that the situation names does.
 */
export function suggest(situation: Situation, tools: SuggestTools): Guidance {
  return guide(situation, tools).guidance;
}
