import type { Speaker } from "@tactful/domain";
import { speakerOfName, splitSpeaker } from "./speaker-names.ts";

/** A turn read from subtitles. */
export interface SubtitleTurn {
  /** Absent where nothing says who speaks. */
  readonly speaker?: Speaker;
  /** Seconds since the start. */
  readonly at: number;
  readonly text: string;
}

const time = /^\s*(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s*-->/;
const voice = /<v(?:\.[^\s>]*)?\s+([^>]*)>/g;
const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": " ",
  "&lrm;": "",
  "&rlm;": "",
};

function secondsOf(line: string): number | null {
  const match = time.exec(line);
  if (match === null) return null;
  const [, hours = "0", minutes = "0", seconds = "0", fraction = "0"] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`);
}

function plain(text: string): string {
  return text
    .replace(/<\/?[a-z0-9:.][^<>]*>/gi, "")
    .replace(/\{\\[^}]*\}/g, "")
    .replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => entities[entity] ?? entity);
}

interface Said {
  readonly speaker: Speaker | null;
  readonly text: string;
}

/** What a line of a cue says, by voice tags where there are some, else by a name before a colon. */
function saidIn(line: string): readonly Said[] {
  const tags = [...line.matchAll(voice)];
  if (tags.length === 0) {
    const { speaker, text } = splitSpeaker(plain(line));
    return [{ speaker, text: text.trim() }];
  }
  const before = line.slice(0, tags[0]?.index ?? 0);
  const parts = tags.map((tag, index) => {
    const from = tag.index + tag[0].length;
    const text = line.slice(from, tags[index + 1]?.index ?? line.length);
    return { speaker: speakerOfName(tag[1] ?? ""), text: plain(text).trim() };
  });
  return [{ speaker: null, text: plain(before).trim() }, ...parts];
}

/** The cues of a file: its blocks that hold a time. */
function cuesOf(text: string): readonly { readonly at: number; readonly lines: readonly string[] }[] {
  return text.split(/(?:[ \t]*\r?\n){2,}/).flatMap((block) => {
    const lines = block.split(/\r?\n/);
    const index = lines.findIndex((line) => time.test(line));
    const at = secondsOf(lines[index] ?? "");
    return at === null ? [] : [{ at, lines: lines.slice(index + 1) }];
  });
}

/** The turns of one cue, and who spoke last. */
function turnsOfCue(
  at: number,
  said: readonly Said[],
  before: Speaker | null,
): { readonly turns: readonly SubtitleTurn[]; readonly speaker: Speaker | null } {
  const turns: SubtitleTurn[] = [];
  let current = before;
  for (const { speaker, text } of said) {
    const last = turns.at(-1);
    const goesOn = last !== undefined && (speaker === null || speaker === current);
    current = speaker ?? current;
    if (text === "") continue;
    if (goesOn) turns[turns.length - 1] = { ...last, text: `${last.text} ${text}` };
    else turns.push({ ...(current === null ? {} : { speaker: current }), at, text });
  }
  return { turns, speaker: current };
}

/**
 * Reads the turns of an SRT or WebVTT file. Who speaks is told by `<v Name>` or a name before a colon; a line that names nobody goes on
 * with the one before. Lines of one speaker in one cue are one turn.
 */
export function subtitleTurns(text: string): readonly SubtitleTurn[] {
  const turns: SubtitleTurn[] = [];
  let current: Speaker | null = null;
  for (const { at, lines } of cuesOf(text)) {
    const cue = turnsOfCue(at, lines.flatMap(saidIn), current);
    current = cue.speaker;
    turns.push(...cue.turns);
  }
  return turns;
}
