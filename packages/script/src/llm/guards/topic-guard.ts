import { wordFinder } from "../../stages/word-finder.ts";
import type { TopicFile } from "./topic-file.ts";

/** Holds a re-wording against the approved text, topic by topic. */
export interface TopicGuard {
  /** The first topic that the text brings up by itself; null where there is none. */
  added(text: string, approved: string): string | null;
  /** The first topic of the approved text that must be kept and is not; null where there is none. */
  lost(text: string, approved: string): string | null;
}

/** Makes a {@link TopicGuard}. */
export function createTopicGuard({ topics }: TopicFile): TopicGuard {
  const ready = topics.map(({ words, ...topic }) => ({ ...topic, isIn: wordFinder(words) }));
  return {
    added: (text, approved) =>
      ready.find(({ add, isIn }) => add === "never" && isIn(text) && !isIn(approved))?.id ?? null,
    lost: (text, approved) =>
      ready.find(({ keep, isIn }) => keep === "always" && isIn(approved) && !isIn(text))?.id ?? null,
  };
}
