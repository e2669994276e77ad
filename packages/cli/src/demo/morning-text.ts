import type { LocalizedText } from "@tactful/domain";
import type { WorkItem } from "@tactful/strategy";
import { escapeControl } from "../terminal/escape-control.ts";
import { formatCount } from "../terminal/format-number.ts";
import { itemLines } from "../worklist/worklist-text.ts";
import { type DemoLanguage, fillText, sayIn, sentenceLines } from "./demo-language.ts";
import { demoWords as words } from "./demo-words.ts";
import type { MorningCall, MorningCalls } from "./morning-calls.ts";

/** Why the person is on the list, what the call is worth, and what told most about the score; the plans follow in full. */
function shortened(item: WorkItem): WorkItem {
  const [why, worth] = item.reasons;
  const told = item.reasons.at(-1);
  const reasons = [why, worth, told].filter((reason) => reason !== undefined);
  return { ...item, offers: [], reasons: [...new Set(reasons)] };
}

function callLines({ item, plans }: MorningCall, language: DemoLanguage): readonly string[] {
  const offered: readonly LocalizedText[] = plans.flatMap(({ why }) =>
    why === undefined ? [] : [{ zh: `${words.plan.zh}: ${why.zh}`, en: `${words.plan.en}: ${why.en}` }],
  );
  const lines = offered.flatMap((text) => sentenceLines(text, language));
  return [...itemLines(shortened(item), language), ...lines.map((line) => `      ${line}`)];
}

/** The lines of the morning's calls for a terminal; text from accounts cannot steer it. */
export function morningText(morning: MorningCalls, language: DemoLanguage): readonly string[] {
  const say = sayIn(language);
  const { calls, others, date, policy, leftOut } = morning;
  const note = fillText(words.morningNote, {
    date,
    others: formatCount(others),
    policy: say(policy.title),
  });
  const left = leftOut.map(({ text, count }) => `${formatCount(count)} ${say(text)}`);
  const lines = [
    "",
    `== ${say(fillText(words.morning, { count: String(calls.length) }))} ==`,
    ...sentenceLines(note, language),
    ...calls.flatMap((call) => callLines(call, language)),
    ...(left.length === 0 ? [] : [`${say(words.leftAlone)}: ${left.join("; ")}`]),
  ];
  return lines.map(escapeControl);
}
