import { wordReader } from "../../stages/word-finder.ts";
import type { TopicFile } from "./topic-file.ts";

/** Holds a re-wording against the approved text, topic by topic. */
export interface TopicGuard {
  /** The first topic of which the text has a word that the approved one has not; null where there is none. */
  added(text: string, approved: string): string | null;
  /** The first topic of the approved text that must be kept and is not; null where there is none. */
  lost(text: string, approved: string): string | null;
}

/** Makes a {@link TopicGuard}. */
export function createTopicGuard({ topics }: TopicFile): TopicGuard {
  const ready = topics.map(({ words, ...topic }) => ({ ...topic, read: wordReader(words) }));
  return {
    added: (text, approved) =>
      ready.find(({ add, read }) => {
        if (add !== "never") return false;
        const known = read(approved);
        return [...read(text)].some((word) => !known.has(word));
      })?.id ?? null,
    lost: (text, approved) =>
      ready.find(({ keep, read }) => keep === "always" && read(approved).size > 0 && read(text).size === 0)
        ?.id ?? null,
  };
}
