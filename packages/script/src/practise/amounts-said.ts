import { numeralsIn } from "@tactful/compliance";
import { foldPlain, textOf } from "@tactful/text";
import type { PracticeLanguage } from "./persona-file.ts";

const chinese =
  /([0-9][0-9,]{0,11}(?:\.[0-9]{1,2})?|[零〇一二两三四五六七八九十百千万]{1,12}) ?(万)?(?:元|块)/g;
const english =
  /\$ ?([0-9][0-9,]{0,11}(?:\.[0-9]{1,2})?)|([0-9][0-9,]{0,11}(?:\.[0-9]{1,2})?) ?(?:dollars|bucks)/g;
const bareMonthly =
  /每个?月(?:先)?(?:还|付)? ?([0-9]{2,7}|[一二两三四五六七八九][十百千万][零一二两三四五六七八九十百千万]{0,8})/g;

function minorOf(digits: string): number {
  const plain = digits.replaceAll(",", "");
  const value = /^[0-9]/.test(plain) ? Number(plain) : numeralsIn(plain)[0];
  return value === undefined ? Number.NaN : Math.round(value * 100);
}

/** The amounts that a text names, in minor units of a currency with two digits: 800元, 八百块, $90, 90 dollars. */
export function amountsSaid(text: string, language: PracticeLanguage): readonly number[] {
  const folded = textOf(foldPlain(text.slice(0, 4000)));
  const found =
    language === "en"
      ? [...folded.matchAll(english)].map(([, sign = "", word = ""]) => minorOf(sign === "" ? word : sign))
      : [
          ...[...folded.matchAll(chinese)].map(
            ([, digits = "", tenThousand]) => minorOf(digits) * (tenThousand === undefined ? 1 : 10_000),
          ),
          ...[...folded.matchAll(bareMonthly)].map(([, digits = ""]) => minorOf(digits)),
        ];
  return [...new Set(found)].filter((amount) => Number.isSafeInteger(amount) && amount > 0);
}
