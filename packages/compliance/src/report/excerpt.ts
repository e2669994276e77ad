/** The words around a finding, with the place of the finding in them. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Whether a cut at this offset would part a surrogate pair. */
function parts(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Cuts a finding out of its text with at most `around` UTF-16 units on either side; an ellipsis stands for what is left out. */
export function excerptOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  around: number,
): Excerpt {
  let from = Math.max(0, start - around);
  if (parts(text, from)) from--;
  let to = Math.min(text.length, end + around);
  if (parts(text, to)) to++;
  const marked = text.slice(start, end);
  const most = around * 4;
  return {
    before: `${from > 0 ? "…" : ""}${text.slice(from, start)}`,
    marked: marked.length <= most ? marked : `${marked.slice(0, most)}…`,
    after: `${text.slice(end, to)}${to < text.length ? "…" : ""}`,
  };
}
