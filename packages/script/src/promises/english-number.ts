const small: readonly string[] =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens: readonly string[] = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ordinals: readonly string[] =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );

/** All words that numbers are made of, for patterns. */
export const numberWords: string = [
  ...small.slice(1),
  ...tens.slice(2),
  "hundred",
  "thousand",
  "grand",
  "couple",
].join("|");

function smallValue(word: string): number | null {
  const below = small.indexOf(word);
  if (below >= 0) return below;
  const ten = tens.indexOf(word);
  return ten >= 0 ? ten * 10 : null;
}

/** A number that is being read: what stands before a thousand, and what has been said since. */
interface Reading {
  readonly total: number;
  readonly part: number | null;
}

/** Reads on by one word; null where it is no part of a number. */
function withWord({ total, part }: Reading, word: string): Reading | null {
  if (word === "a" || word === "an") return { total, part: part ?? 1 };
  if (word === "couple") return { total, part: 2 };
  if (word === "hundred") return { total, part: (part ?? 1) * 100 };
  if (word === "thousand" || word === "grand") return { total: total + (part ?? 1) * 1000, part: null };
  const value = smallValue(word);
  return value === null ? null : { total, part: (part ?? 0) + value };
}

/** The value of a number in English words: `two hundred and fifty`, `a grand`, `twelve hundred`; null where it is none. */
export function parseEnglishNumber(text: string): number | null {
  const words = text.split(/[\s-]+/).filter((word) => !["and", "of", ""].includes(word));
  let reading: Reading | null = { total: 0, part: null };
  for (const word of words) {
    reading = withWord(reading, word);
    if (reading === null) return null;
  }
  return reading.part === null && reading.total === 0 ? null : reading.total + (reading.part ?? 0);
}

/** The day of a month that a word names: `fifteenth`, `15th`, `twenty first`; null where it is none. */
export function parseOrdinal(text: string): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text);
  if (digits !== null) return Number(digits[1]);
  const [ten = "", one] = text.split(/[\s-]+/);
  if (one === undefined) {
    const at = ordinals.indexOf(ten);
    return at >= 0 ? at : ten === "thirtieth" ? 30 : null;
  }
  const high = tens.indexOf(ten);
  const low = ordinals.indexOf(one);
  return high > 0 && low > 0 && low < 10 ? high * 10 + low : null;
}

/** The ordinals from first to thirty-first, for patterns. */
export const ordinalWords: string = [
  "(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)",
  "thirtieth",
  ...ordinals.slice(1).reverse(),
].join("|");
