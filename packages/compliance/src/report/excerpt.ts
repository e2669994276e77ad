/** A stretch of a text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of an excerpt. */
export interface ExcerptPart {
  readonly text: string;
  /** Of what is marked, the first of the spans that it belongs to. */
  readonly mark?: number;
}

/** Whether a cut at this offset would part a surrogate pair. */
function parts(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Spans that overlap made one, in order; each keeps the lowest index of those it is made of. */
function joined(spans: readonly Span[]): readonly (Span & { readonly mark: number })[] {
  const sorted = spans
    .map(({ start, end }, mark) => ({ start, end, mark }))
    .toSorted((left, right) => left.start - right.start || left.end - right.end);
  const out: { start: number; end: number; mark: number }[] = [];
  for (const span of sorted) {
    const last = out.at(-1);
    if (last === undefined || span.start >= last.end) out.push(span);
    else {
      last.end = Math.max(last.end, span.end);
      last.mark = Math.min(last.mark, span.mark);
    }
  }
  return out;
}

/**
 * Cuts spans out of their text, each with at most `around` UTF-16 units on either side; an ellipsis stands for what is left out. Without a
 * span it is the beginning of the text.
 */
export function excerptParts(text: string, spans: readonly Span[], around: number): readonly ExcerptPart[] {
  const out: ExcerptPart[] = [];
  let done = 0;
  const plain = (from: number, to: number): void => {
    if (to > from) out.push({ text: text.slice(from, to) });
  };
  const after = (from: number): number => {
    const to = Math.min(text.length, from + around);
    return parts(text, to) ? to + 1 : to;
  };
  for (const { start, end, mark } of joined(spans)) {
    let from = Math.max(0, start - around);
    if (parts(text, from)) from--;
    const isFirst = out.length === 0;
    const until = isFirst ? 0 : after(done);
    if (from <= until) plain(done, start);
    else {
      if (!isFirst) plain(done, until);
      out.push({ text: "…" });
      plain(from, start);
    }
    const marked = text.slice(start, end);
    const most = around * 4;
    out.push({ text: marked.length <= most ? marked : `${marked.slice(0, most)}…`, mark });
    done = end;
  }
  const last = spans.length === 0 ? after(around) : after(done);
  plain(done, last);
  if (last < text.length) out.push({ text: "…" });
  return out;
}
