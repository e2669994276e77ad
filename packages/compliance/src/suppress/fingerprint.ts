import { createHash } from "node:crypto";
import type { Finding } from "@tactful/domain";
import { foldPlain, textOf } from "@tactful/text";

/** How far the sentence around a finding is looked for, on either side. */
const reach = 200;
const marks = /[。！？!?\n]/;

/** Whether a sentence ends behind this character; a period counts where a blank follows it. */
function endsAt(text: string, at: number): boolean {
  const mark = text.charAt(at);
  return marks.test(mark) || (mark === "." && /^\s?$/.test(text.charAt(at + 1)));
}

function sentenceAround(text: string, { start, end }: Pick<Finding, "start" | "end">): string {
  let from = start;
  while (from > 0 && start - from < reach && !endsAt(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < reach && !endsAt(text, to)) to++;
  return text.slice(from, to);
}

/** A text as comparisons see it: width, case, script and blanks do not count. */
export function comparable(text: string): string {
  return textOf(foldPlain(text)).replace(/\s+/g, " ").trim();
}

/**
 * Names a finding by its rule, its category and the sentence around it, so that it is known again in another file, under another id or on
 * another line: 16 hexadecimal digits of SHA-256.
 */
export function fingerprintOf(finding: Finding, text: string): string {
  const around = comparable(sentenceAround(text, finding));
  const hash = createHash("sha256").update(`${finding.rule}\n${finding.category}\n${around}`);
  return hash.digest("hex").slice(0, 16);
}
