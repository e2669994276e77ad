import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readYaml } from "@tactful/yaml";
import { z } from "zod";

/** A matter that a re-wording may not bring up, or may not leave out, by the words that tell of it. */
export interface GuardedTopic {
  readonly id: string;
  /** None of its words is said that the approved text does not have. */
  readonly add?: "never";
  /** It is not left out where the approved text brings it up. */
  readonly keep?: "always";
  readonly words: readonly string[];
}

/** The guarded topics as their file holds them. */
export interface TopicFile {
  readonly version: string;
  readonly topics: readonly GuardedTopic[];
  /** Words with which a re-wording may meet the other side, whatever the approved text says. */
  readonly courtesy: readonly string[];
}

const topic = z
  .strictObject({
    id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
    add: z.exactOptional(z.literal("never")),
    keep: z.exactOptional(z.literal("always")),
    words: z.array(z.string().min(1)).min(1),
  })
  .refine(
    ({ add, keep }) => add !== undefined || keep !== undefined,
    "say add: never, keep: always, or both",
  );

/** Checks a {@link TopicFile}. */
export const TopicFile: z.ZodType<TopicFile> = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  topics: z.array(topic).min(1),
  courtesy: z.array(z.string().min(1)).min(1),
});

/** Reads the guarded topics that come with the toolkit. Throws CONFIG_INVALID. */
export function readTopics(): TopicFile {
  const file = fileURLToPath(import.meta.resolve("@tactful/prompts/llm/guarded-topics.yaml"));
  return readYaml(readFileSync(file, "utf8"), file, TopicFile, "CONFIG_INVALID").value;
}
