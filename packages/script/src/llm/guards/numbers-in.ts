import { chineseNumeral, chineseValue } from "../../numerals/chinese-number.ts";
import { englishNumeral, englishValue } from "../../numerals/english-number.ts";
import { plainOf } from "../../stages/word-finder.ts";

/** A number that a text names. */
export interface NamedNumber {
  readonly value: number;
  /** What it counts: money (of yuan, or with the name of its currency), percent, or a unit such as 期, 月 or day; empty where none is named. */
  readonly unit: string;
}

/** Words of one currency; an amount in another is another number. */
const currencies: readonly (readonly [string, RegExp])[] = [
  ["dollar", /^(?:us)?\$|^(?:usd|美元|美金|dollar|buck|cent)/],
  ["hkd", /^(?:hk\$|hkd|港元|港币|港纸|蚊)/],
  ["twd", /^(?:nt\$|twd)/],
  ["eur", /^(?:€|eur|欧元)/],
  ["gbp", /^(?:£|gbp|英镑|pound|pence)/],
  ["jpy", /^(?:jpy|日元)/],
  ["other", /^(?:[sa]\$|mop|sgd|aud|inr|₹|rupee|新加坡元|澳)/],
];

const money =
  "元|块|圆|角|毛|分钱|港元|港币|港纸|美元|美金|欧元|英镑|日元|新加坡元|澳元|澳门元|人民币|蚊|cny|rmb|usd|hkd|twd|eur|gbp|jpy|sgd|aud|inr|mop|dollars?|bucks?|pounds?|euros?|yuan|cents?|pence|rupees?";
const counted =
  "个月|个星期|个工作日|工作日|星期|礼拜|小时|分钟|期|天|日|号|月|年|周|次|倍|笔|份|day|week|month|year|hour|minute|instalment|installment|payment|time|working day|business day";

const unitForm = `(?: ?(?:(%|percent|per cent|折|成)|(${money})|(${counted})))?`;
const before =
  "(百分之|(?:hk|nt|us|s|a|mop)?\\$|[¥€£₹]|(?:cny|rmb|usd|hkd|twd|eur|gbp|jpy|sgd|aud|inr|mop) ?)?";
const scales: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
  k: 1e3,
  thousand: 1e3,
  million: 1e6,
};

const arabic = new RegExp(
  `${before}(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?: ?(thousand|million)|([十百千万亿]|k(?![a-z])))?${unitForm}`,
  "g",
);
const chinese = new RegExp(`${before}(?:第)?(${chineseNumeral}+)(?:个)?(半)?${unitForm}`, "g");
const english = new RegExp(`(?<![a-z])(${englishNumeral})(?![a-z])${unitForm}`, "g");

const sameUnits: Readonly<Record<string, string>> = {
  号: "日",
  个星期: "周",
  星期: "周",
  礼拜: "周",
  个工作日: "工作日",
};

function unitOf(sign: string, [percent, amount, unit]: readonly (string | undefined)[]): string {
  if (sign === "百分之" || percent === "%" || percent?.startsWith("per") === true) return "percent";
  if (percent !== undefined) return percent;
  const named = sign === "" ? amount : sign;
  if (named !== undefined)
    return `money ${currencies.find(([, form]) => form.test(named))?.[0] ?? ""}`.trim();
  return sameUnits[unit ?? ""] ?? unit ?? "";
}

function arabicNumbers(text: string): readonly (NamedNumber & { readonly at: number })[] {
  return [...text.matchAll(arabic)].map((match) => {
    const [, sign = "", figure = "", word = "", letter = "", ...units] = match;
    const value = Number(figure.replaceAll(",", "")) * (scales[word] ?? scales[letter] ?? 1);
    return { value, unit: unitOf(sign.trim(), units), at: match.index };
  });
}

const composed = /^[一二两三四五六七八九十].*[十百千万亿]|^十./;

/** A numeral counts only with a unit or where it is composed, since 一起 and 万一 count nothing. */
function chineseNumbers(text: string): readonly (NamedNumber & { readonly at: number })[] {
  return [...text.matchAll(chinese)].flatMap((match) => {
    const [, sign = "", figure = "", half, ...units] = match;
    const unit = unitOf(sign.trim(), units);
    const isNumber = unit !== "" || composed.test(figure);
    if (!isNumber || /\d/.test(text[match.index - 1] ?? "")) return [];
    return [{ value: chineseValue(figure) + (half === undefined ? 0 : 0.5), unit, at: match.index }];
  });
}

function englishNumbers(text: string): readonly (NamedNumber & { readonly at: number })[] {
  return [...text.matchAll(english)].flatMap((match) => {
    const [, figure = "", ...units] = match;
    const unit = unitOf("", units);
    const isNumber = unit !== "" || /[ -]|teen|hundred|thousand|million|ty$/.test(figure);
    return isNumber ? [{ value: englishValue(figure.replaceAll(" and ", " ")), unit, at: match.index }] : [];
  });
}

/** The numbers that a text names in digits or words, in order; 8,120元, 八千一百二十块 and 8120 CNY are the same number of money. */
export function numbersIn(text: string): readonly NamedNumber[] {
  const plain = plainOf(text);
  return [...arabicNumbers(plain), ...chineseNumbers(plain), ...englishNumbers(plain)]
    .sort((left, right) => left.at - right.at)
    .map(({ value, unit }) => ({ value, unit }));
}
