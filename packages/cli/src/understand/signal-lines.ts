import { emotions, intents, lateReasons, type Signals } from "@tactful/domain";
import { signalCourse } from "@tactful/script";
import { escapeControl } from "../terminal/escape-control.ts";

type Side = "zh" | "en";

const words = {
  zh: {
    intents: "意图",
    reason: "原因",
    emotion: "情绪",
    promise: "承诺",
    none: "无",
    unsure: "未判定",
    course: "走势",
    easing: "趋于缓和",
    steady: "平稳",
    worsening: "趋于加重",
  },
  en: {
    intents: "intents",
    reason: "reason",
    emotion: "emotion",
    promise: "promise",
    none: "none",
    unsure: "not decided",
    course: "course",
    easing: "easing",
    steady: "steady",
    worsening: "worsening",
  },
} as const;

function percent(confidence: number): string {
  return `${Math.round(100 * confidence)} %`;
}

function intentText(signals: Signals, text: string, side: Side): string {
  const said = words[side];
  if (signals.intents.length === 0) {
    return signals.abstained.includes("intents") ? said.unsure : said.none;
  }
  return signals.intents
    .map(
      ({ id, confidence, start, end }) =>
        `${intents[id][side]} ${percent(confidence)} “${text.slice(start, end)}”`,
    )
    .join("; ");
}

function promiseText(signals: Signals): readonly string[] {
  return signals.promises.map(({ date, amountMinor, method }) =>
    [date, amountMinor === undefined ? undefined : String(amountMinor), method]
      .filter((part) => part !== undefined)
      .join(" "),
  );
}

/** The signals of one text as lines for a terminal; amounts in minor units. */
export function signalLines(signals: Signals, text: string, side: Side): readonly string[] {
  const said = words[side];
  const { reason, emotion, abstained } = signals;
  const reasonText = reason === null ? null : `${lateReasons[reason.id][side]} ${percent(reason.confidence)}`;
  const emotionText =
    emotion === null ? said.unsure : `${emotions[emotion.id][side]} ${percent(emotion.confidence)}`;
  return [
    `${signals.id}${signals.turn === undefined ? "" : `#${signals.turn}`}  ${text}`,
    `  ${said.intents}: ${intentText(signals, text, side)}`,
    ...(reasonText === null && !abstained.includes("reason")
      ? []
      : [`  ${said.reason}: ${reasonText ?? said.unsure}`]),
    `  ${said.emotion}: ${emotionText}`,
    ...promiseText(signals).map((promise) => `  ${said.promise}: ${promise}`),
  ].map(escapeControl);
}

/** The course of a conversation as one line for a terminal. */
export function courseLine(signals: readonly Signals[], side: Side): string {
  const { emotions: course, trend } = signalCourse(signals);
  const names = course.map(({ id }) => emotions[id][side]).join(" → ");
  return `  ${words[side].course}: ${names === "" ? words[side].none : names} (${words[side][trend]})`;
}
