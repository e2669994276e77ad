const closers = /^["'”’」』）)\]]+/;

/** The part of a text up to the end of its last whole sentence; a full stop at the very end may yet go on as a decimal. */
export function wholeSentences(text: string): string {
  const marks = [...text.matchAll(/[。！？!?\n]|\.(?=\s)/g)];
  const last = marks.at(-1);
  if (last === undefined) return "";
  const end = last.index + 1;
  return text.slice(0, end + (closers.exec(text.slice(end))?.[0].length ?? 0));
}
