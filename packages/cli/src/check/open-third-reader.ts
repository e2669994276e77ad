import {
  createThirdReader,
  type ReadyPacks,
  type ThirdReader,
  type ThirdReaderFigures,
} from "@tactful/compliance";
import { formatCount } from "../terminal/format-number.ts";
import { openAiComplete } from "./openai-complete.ts";
import type { ThirdReaderRun } from "./third-reader-run.ts";

/** The share of the second reader's threshold from which on a passage is shown to the third reader. */
export const borderlineShare = 0.5;

/** Makes the third reader of a run. */
export async function openThirdReader(
  run: ThirdReaderRun,
  ready: ReadyPacks,
  options: { readonly today: string; readonly signal: AbortSignal },
): Promise<ThirdReader> {
  const complete = await openAiComplete(run);
  return createThirdReader(ready, complete, {
    calls: run.calls,
    date: options.today,
    signal: options.signal,
  });
}

function counted(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** What the summary says of the third reader. */
export function thirdReaderWords(model: string, figures: ThirdReaderFigures): string {
  const { sent, found, confirmed, doubted, unusable, failed, failure, skipped } = figures;
  const judged = confirmed + doubted;
  return [
    `third reader ${model}: ${counted(sent, "passage", "passages")} sent`,
    counted(found, "finding came of it", "findings came of it"),
    ...(judged === 0 ? [] : [`${formatCount(doubted)} of ${counted(judged, "finding", "findings")} doubted`]),
    ...(unusable === 0 ? [] : [counted(unusable, "answer was of no use", "answers were of no use")]),
    `${counted(failed, "call", "calls")} failed${failure === undefined ? "" : ` (${failure})`}`,
    ...(skipped === 0 ? [] : [counted(skipped, "passage not sent", "passages not sent")]),
  ].join(", ");
}
