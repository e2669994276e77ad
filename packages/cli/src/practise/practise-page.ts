import { emotions, type LocalizedText, type Turn } from "@tactful/domain";
import type { DecisiveTurn, Persona, PracticeGrade, PracticeLanguage, PracticeState } from "@tactful/script";
import { escapeControl } from "../terminal/escape-control.ts";

type Say = (text: LocalizedText) => string;

function textIn(language: PracticeLanguage): Say {
  return ({ zh, en }) => (language === "en" ? en : zh);
}

/** What the learner reads before the call. */
export function briefPage({ name, brief }: Persona, language: PracticeLanguage): string {
  const say = textIn(language);
  const how: LocalizedText = {
    zh: "一行是您的一句话；说再见，或结束输入，通话即结束。",
    en: "One line is one thing you say; say goodbye, or end the input, to end the call.",
  };
  return `${escapeControl(say(name))}\n${escapeControl(say(brief))}\n${say(how)}\n\n`;
}

function nameOf(isOurs: boolean, language: PracticeLanguage): string {
  return textIn(language)(isOurs ? { zh: "我", en: "You" } : { zh: "对方", en: "They" });
}

/** What stands before a line that is typed. */
export function promptFor(language: PracticeLanguage): string {
  return `${nameOf(true, language)}: `;
}

/** One line of the call. */
export function turnPage({ speaker, text }: Turn, language: PracticeLanguage): string {
  return `${nameOf(speaker === "collector", language)}: ${escapeControl(text)}\n`;
}

function decisiveLines(
  { turn, effect, why, rules, cues, better }: DecisiveTurn,
  state: PracticeState,
  say: Say,
): readonly string[] {
  const instead = say({ zh: "可以这样说", en: "Better" });
  const broken = [...rules, ...cues].join(", ");
  return [
    `  ${effect === "helped" ? "+" : "-"} ${turn}. ${escapeControl(state.turns[turn]?.text ?? "")}`,
    `      ${say(why)}${broken === "" ? "" : ` (${broken})`}`,
    ...(better === undefined ? [] : [`      ${instead}: ${escapeControl(better)}`]),
  ];
}

/** The grade as pages for reading. */
export function gradePage(grade: PracticeGrade, state: PracticeState, language: PracticeLanguage): string {
  const say = textIn(language);
  const { outcome, note } = grade;
  const title = (zh: string, en: string): string => say({ zh, en });
  const lines = [
    "",
    say(outcome.text),
    `  ${title("合规", "Compliance")} ${grade.compliance}  ${title("共情", "Empathy")} ${grade.empathy}  ${title("协商", "Negotiation")} ${grade.negotiation}`,
    `  ${title("结果：机构", "Outcome: lender")} ${outcome.lender}  ${title("借款人", "borrower")} ${outcome.borrower}  (${say(emotions[outcome.feeling])})`,
    "",
    title("步骤", "Steps"),
    ...grade.steps.map(({ done, text }) => `  [${done ? "x" : " "}] ${say(text)}`),
    "",
    title("决定走向的几句", "Turns that decided it"),
    ...grade.decisive.flatMap((turn) => decisiveLines(turn, state, say)),
    "",
    title("辅导", "Coaching"),
    ...grade.tone.notes.map(({ text }) => `  ${say(text)}`),
    `  ${say(grade.tone.notice)}`,
    ...(note === null
      ? []
      : [
          "",
          `${title("记录", "Note")}: ${say(note.disposition.name)}. ${say(note.nextTask.text)} (${note.nextTask.due})`,
        ]),
  ];
  return `${lines.join("\n")}\n`;
}
