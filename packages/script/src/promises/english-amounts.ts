import { numberWords, parseEnglishNumber } from "./english-number.ts";
import { type FoundAmount, withoutOverlap } from "./found-part.ts";

const unit = "(?:dollars?|bucks|usd|quid|pounds?|gbp|euros?|rupees|rs)";
/** Not before what makes it a day, a time or a count. */
const noCount =
  "(?!\\d|[.,]\\d|st\\b|nd\\b|rd\\b|th\\b|/|:| ?(?:days?|weeks?|months?|years?|hours?|minutes?|am|pm|times|percent|%|kids|calls|cards|of you))";

const written = new RegExp(
  `([$£€] ?)?(?<![\\d/.:])(\\d[\\d,]*(?:\\.\\d{1,2})?)(k)?\\b( ?${unit}\\b)?${noCount}`,
  "g",
);
const spoken = new RegExp(
  `\\b((?:a |an )?(?:${numberWords})(?:[ -](?:and |of )?(?:${numberWords})){0,6})\\b( ${unit}\\b)?${noCount}`,
  "g",
);

const otherSums =
  /\b(?:owe|owed|borrowed|interest|fees?|fee of|charged|rent|salary|make|earn|spent|cost|costs|total(?: of)?|balance(?: of| is)?|bill|bills|scammed|out of|lost|ending in|last four|card|called|at|is|was|another|over|like)(?: me| about| only| you| is| was| of| like| just)? ?$/;
const paying =
  /\b(?:pay|do|send|give|put|manage|swing|make|afford|spare|paying|sending|transfer|wire|get|have|scrape|with|payment of|for|start with|down|and|then)(?: you| up| together| guys| about| like| maybe| at least| just| only| around| a| another| yall| down){0,2} ?$/;

const shares: readonly { readonly pattern: RegExp; readonly kind: "half" | "all" | "rest" }[] = [
  {
    pattern: /\b(?:half)\b(?! (?:an|hour|way|the time))(?: of (?:it|that|the (?:balance|bill)))?/g,
    kind: "half",
  },
  { pattern: /\b(?:the )?(?:rest|remainder|remaining|other half)\b(?: of it)?/g, kind: "rest" },
  {
    pattern:
      /\b(?:in full|all of it|the whole (?:thing|amount|lot|balance)|the full (?:amount|balance)|pay it off)\b/g,
    kind: "all",
  },
];

function isAmount(before: string, hasUnit: boolean, value: number): boolean {
  if (hasUnit) return !otherSums.test(before);
  return value >= 5 && paying.test(before) && !otherSums.test(before);
}

/** The amounts that a folded English text speaks of paying, in order. */
export function englishAmounts(text: string): readonly FoundAmount[] {
  const digits = [...text.matchAll(written)].flatMap((match): readonly FoundAmount[] => {
    const [whole, sign, number = "", thousand, word] = match;
    const major = Number(number.replaceAll(",", "")) * (thousand === undefined ? 1 : 1000);
    const hasUnit = sign !== undefined || thousand !== undefined || word !== undefined;
    if (!isAmount(text.slice(0, match.index), hasUnit, major)) return [];
    return [{ start: match.index, end: match.index + whole.length, amount: { kind: "amount", major } }];
  });
  const words = [...text.matchAll(spoken)].flatMap((match): readonly FoundAmount[] => {
    const [whole, number = "", word] = match;
    const major = parseEnglishNumber(number);
    if (major === null) return [];
    const hasUnit = word !== undefined || /hundred|thousand|grand/.test(number);
    if (!isAmount(text.slice(0, match.index), hasUnit, major)) return [];
    return [{ start: match.index, end: match.index + whole.length, amount: { kind: "amount", major } }];
  });
  const parts = shares.flatMap(({ pattern, kind }) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      amount: { kind },
    })),
  );
  return withoutOverlap([...digits, ...words, ...parts]);
}
