import type { Speaker } from "@tactful/domain";
import { isCollectorSide } from "./check-speech.ts";

/** What the other side said just before the turn that follows these: its turns since the collector last spoke. */
export function saidBefore(
  turns: readonly { readonly speaker: Speaker; readonly text: string }[],
): string | undefined {
  const said: string[] = [];
  for (let index = turns.length - 1; index >= 0; index--) {
    const turn = turns[index];
    if (turn === undefined || isCollectorSide(turn.speaker)) break;
    said.unshift(turn.text);
  }
  return said.length === 0 ? undefined : said.join("\n");
}
