import { stemEnglish } from "../english/english-words.ts";
import { textOf, type View } from "../views/view.ts";

type AddFact = (fact: string) => void;

/** Longest text of which features are taken. */
const mostUnits = 2400;

/** Stems cost far more than looking them up; the cap keeps rare words from filling memory. */
const stems = new Map<string, string>();
const mostStems = 20_000;

function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = /^[a-z]+$/.test(word) ? stemEnglish(word) : word;
  if (stems.size < mostStems) stems.set(word, stem);
  return stem;
}

function plainText(view: View): string {
  return textOf(view, 0, Math.min(view.length, mostUnits)).replace(/\d+/g, "0");
}

/** Runs of one to three characters, and two with one between them: what few texts can teach. */
function addCharacters(view: View, add: AddFact): void {
  const text = `<${plainText(view).replace(/[^a-z0-9\u3400-\u9fff]+/g, " ")}>`;
  for (let at = 0; at < text.length; at++) {
    add(`1:${text.charAt(at)}`);
    if (at + 2 <= text.length) add(`2:${text.slice(at, at + 2)}`);
    if (at + 3 > text.length) continue;
    add(`3:${text.slice(at, at + 3)}`);
    add(`4:${text.charAt(at)}${text.charAt(at + 2)}`);
  }
}

/** Stems of words, two in a row, and two with one between them. */
function addStems(view: View, add: AddFact): void {
  const words = plainText(view)
    .split(/[^a-z0-9£$]+/)
    .filter((word) => word !== "");
  const row = ["<", ...words.map(stemOf), ">"];
  row.forEach((stem, at) => {
    add(`1:${stem}`);
    if (at + 1 < row.length) add(`2:${stem} ${row[at + 1]}`);
    if (at + 2 < row.length) add(`4:${stem} ${row[at + 2]}`);
  });
}

/** The few features of a text, as facts. */
export function addFewGrams(view: View, script: "han" | "latin", add: AddFact): void {
  if (script === "han") addCharacters(view, add);
  else addStems(view, add);
}

/** The few features of what was said just before: two characters, or one and two words in a row. */
export function addFewBefore(view: View, script: "han" | "latin", add: AddFact): void {
  const text = plainText(view);
  if (script === "han") {
    for (let at = 0; at + 2 <= text.length; at++) add(`before:${text.slice(at, at + 2)}`);
    return;
  }
  const words = text.split(/[^a-z0-9]+/).filter((word) => word !== "");
  words.forEach((word, at) => {
    add(`before:${word}`);
    if (at + 1 < words.length) add(`before:${word} ${words[at + 1]}`);
  });
}
