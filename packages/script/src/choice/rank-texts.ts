import type { StagedText } from "../library/library.ts";
import { stableHash } from "./stable-hash.ts";
import { channelDistance, type Fitting, textFit } from "./text-fit.ts";

/** So many texts are enough to choose from; below it the neighbouring channels are looked at too. */
const enough = 6;

interface Weighed<Text> {
  readonly text: Text;
  readonly weight: number;
}

/**
 * The texts of a stage that fit, in the order in which they are tried.
 *
 * Fallback order: what answers the intent, the reason and the emotion; then what answers fewer of them; then what names none; and all that
 * before texts of the neighbouring channels, which are looked at only where fewer than six fit. The order is drawn by a stable hash of the
 * situation's id with the fit as weight, so that what fits best comes first most often and yet no text serves many situations (Efraimidis
 * and Spirakis, Weighted random sampling with a reservoir, 2006).
 */
export function rankTexts<Text extends StagedText>(
  texts: readonly Text[],
  fitting: Fitting,
  seed: string,
): readonly Text[] {
  const ranked: Text[] = [];
  for (const distance of [0, 1, 2]) {
    if (ranked.length >= enough) break;
    const step = texts.flatMap((text): readonly Weighed<Text>[] => {
      if (channelDistance(text.when ?? {}, fitting.channel) !== distance) return [];
      const weight = textFit(text, fitting);
      return weight === 0 ? [] : [{ text, weight }];
    });
    ranked.push(...drawn(step, seed));
  }
  return ranked;
}

function drawn<Text extends StagedText>(weighed: readonly Weighed<Text>[], seed: string): readonly Text[] {
  const keyed = weighed.map(({ text, weight }) => ({
    text,
    key: -Math.log(stableHash(`${seed} ${text.id}`)) / weight,
  }));
  return keyed.toSorted((left, right) => left.key - right.key).map(({ text }) => text);
}
