import type { Citation } from "@tactful/domain";
import { bilingual, label } from "./html-parts.ts";
import { gradeWords, layerWords, words } from "./report-words.ts";

/** What the colours and the marks behind a law mean, in words. */
export function legendMarkup(): string {
  const layers = (Object.keys(layerWords) as Citation["layer"][]).map((layer) =>
    bilingual(layerWords[layer]),
  );
  const grades = (Object.keys(gradeWords) as Citation["grade"][]).map(
    (grade) => `<strong>${grade}</strong> ${bilingual(gradeWords[grade])}`,
  );
  const fact = label(
    "换一种事实就可能合法，核实后再定",
    "may be lawful, depending on a fact to be looked up",
  );
  return `<ul class="legend"><li><span class="chip fact">${bilingual(words.needsFact)}</span> ${fact}</li><li>${label("依据的种类", "kind of law")}: ${layers.join(" · ")}</li><li>${label("依据的确认方式", "how the law was confirmed")}: ${grades.join(" · ")}</li></ul>`;
}
