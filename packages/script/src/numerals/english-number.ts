const small: readonly string[] =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens: readonly string[] = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const scales: Readonly<Record<string, number>> = { thousand: 1000, million: 1_000_000 };

const word = [...small, ...tens, "hundred", ...Object.keys(scales)].join("|");

/** English number words in a row, in lower case. */
export const englishNumeral: string = `(?:${word})(?:[ -](?:and )?(?:${word}))*`;

/** The value of English number words: eight thousand one hundred and twenty is 8120, twenty-five hundred is 2500. */
export function englishValue(text: string): number {
  let [total, part] = [0, 0];
  for (const one of text.split(/[ -]+/)) {
    const scale = scales[one];
    if (scale !== undefined) {
      total += (part === 0 ? 1 : part) * scale;
      part = 0;
    } else if (one === "hundred") part = (part === 0 ? 1 : part) * 100;
    else if (tens.includes(one)) part += (tens.indexOf(one) + 2) * 10;
    else if (small.includes(one)) part += small.indexOf(one);
  }
  return total + part;
}
