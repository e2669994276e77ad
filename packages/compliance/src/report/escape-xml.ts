import { wellFormed } from "./well-formed.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them; marks that turn the reading direction go with them
const unsafe = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** Makes any text safe as content or quoted attribute of XML 1.0; what XML forbids becomes U+FFFD. */
export function escapeXml(text: string): string {
  return wellFormed(text)

    .replace(unsafe, "\ufffd")
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
    .replace(/[\t\r\n]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}
