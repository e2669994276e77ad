import type { StagedText } from "../library/library.ts";
import { stableHash } from "./stable-hash.ts";
import { channelDistance, type Fitting, relaxations, textFit } from "./text-fit.ts";

/** So many texts are enough to choose from; below it the next fallback is looked at too. */
const enough = 6;

interface Weighed<Text> {
  readonly text: Text;
  readonly weight: number;
}

/**
 * The texts of a stage that fit, in the order in which they are tried.
 *
 * Fallback order: stage + intent + reason + emotion; the same without the emotion; the same without the intent; and at each of these steps
 * the channel itself before its neighbours. A step is taken only where those before it leave fewer than six texts. Within a step the order is
 * drawn by a stable hash of the situation's id with the fit as weight, so that what fits best comes first most often and yet no text serves
 * many situations (Efraimidis and Spirakis, Weighted random sampling with a reservoir, 2006).
 */
export function rankTexts<Text extends StagedText>(
  texts: readonly Text[],
  fitting: Fitting,
  seed: string,
): readonly Text[] {
  const ranked: Text[] = [];
  const taken = new Set<string>();
  for (const relaxed of relaxations) {
    for (const distance of [0, 1, 2]) {
      if (ranked.length >= enough) return ranked;
      const step = texts.flatMap((text): readonly Weighed<Text>[] => {
        if (taken.has(text.id) || channelDistance(text.when ?? {}, fitting.channel) !== distance) return [];
        const weight = textFit(text, fitting, relaxed);
        return weight === 0 ? [] : [{ text, weight }];
      });
      for (const text of drawn(step, seed)) {
        taken.add(text.id);
        ranked.push(text);
      }
    }
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
