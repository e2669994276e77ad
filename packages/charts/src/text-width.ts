/** Characters as wide as they are high: Chinese, Japanese, Korean, full-width forms and pictographs. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F000}-\u{3FFFD}]/u;

function characterWidth(character: string): number {
  if (wide.test(character)) return 1;
  if (/[ilj.,:;'|!()[\]]/.test(character)) return 0.32;
  if (/[A-Zmw%@]/.test(character)) return 0.72;
  return 0.57;
}

/** Estimated width of a line of text in pixels; no font is measured, so it errs on the wide side. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += characterWidth(character);
  return ems * fontSize;
}

/** Cuts a text, with an ellipsis, so that its estimated width stays within a limit in pixels. */
export function clipText(text: string, fontSize: number, limit: number): string {
  if (textWidth(text, fontSize) <= limit) return text;
  let kept = "";
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, fontSize) > limit) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Breaks a text into at most `lines` lines within a limit in pixels, at spaces or between Chinese characters. */
export function wrapText(text: string, fontSize: number, limit: number, lines: number): readonly string[] {
  const pieces =
    text.match(
      /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]|[^\s\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]+\s*|\s+/gu,
    ) ?? [];
  const broken: string[] = [""];
  for (const piece of pieces) {
    const last = broken.length - 1;
    const joined = `${broken[last]}${piece}`;
    const fits = textWidth(joined.trimEnd(), fontSize) <= limit;
    if (fits || broken[last] === "" || broken.length === lines) broken[last] = joined;
    else broken.push(piece.trimStart());
  }
  return broken.map((line) => clipText(line.trimEnd(), fontSize, limit));
}
