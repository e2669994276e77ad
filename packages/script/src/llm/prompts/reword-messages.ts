import type { ChatMessage } from "../chat/chat-port.ts";
import type { PromptFile } from "./prompt-file.ts";
import { RewordInput } from "./reword-input.ts";

/** Characters that could open a tag or a role marker for a service which builds its own text of messages. */
const special = /[<>|\u2028\u2029]/g;

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * The two messages of a request: the prompt as it stands, and the data as one JSON object. No word of a case comes into the first, and none
 * leaves the second. Throws a ZodError where the data is not of its form.
 */
export function rewordMessages(prompt: PromptFile, input: RewordInput): readonly ChatMessage[] {
  const data = JSON.stringify(RewordInput.parse(input)).replaceAll(special, escaped);
  return [
    { role: "system", content: prompt.text },
    { role: "user", content: data },
  ];
}
