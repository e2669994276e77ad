import { foldPlain, textOf } from "@tactful/text";

/** Answers of a few words that say yes and nothing else, folded and without spaces and marks. */
const plainYes =
  /^(?:嗯+|对+|是+|系|啊|哎|诶|喂|哦|噢|喔|唔|好|行)*(?:嗯|对|是|系|没错|在|你说|您说|请说|请讲|讲|是的|对的|系呀|是啊|对啊|是我|我是)(?:啊|呀|吧|呢|哦|喔|的|了|嘅)?(?:你说|您说|请说|请讲|你讲|说吧|讲吧|讲啦|怎么了|咋了|啥事|什么事|乜事|咩事|怎样|点呀|干嘛|干啥|有事吗|有什么事|有何贵干)?$/;
const plainYesEnglish =
  /^(?:uh|um|mm|oh|well|hi|hello|hey)* ?(?:yes|yeah|yep|yup|ya|uh huh|mhm|mm hmm|mm|sure|correct|right|it is|this is|i am|that is me|thats me|speaking|present|si|aye)(?: (?:it is|i am|this is|sir|maam|ma am|speaking|whats up|what is it|go ahead|what|why|here))*$/;

/** Three digits or numerals in a row, a month, a year or a day: what a person gives to be recognised. */
const detail =
  /[\d〇零一二三四五六七八九十幺两]{3,}|[\d一二三四五六七八九十]月|[\d〇零一二三四五六七八九]{2,}年|\d{1,2}[/-]\d{1,2}/;
/** An English number word of a spoken digit, day or year. */
export const englishNumber: string =
  "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|double|triple|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth|thirtieth)";
const detailEnglish = new RegExp(
  `${englishNumber}[ ,-]+${englishNumber}|\\b(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)\\b|\\bmay ${englishNumber}|\\b\\d{2,}\\b`,
);

/** A text in plain characters: half width, lower case, simplified. */
export function plainText(text: string): string {
  return textOf(foldPlain(text));
}

/** Whether a short answer says yes. */
export function saysYes(text: string): boolean {
  const plain = plainText(text).replace(/[^\p{L}\p{N} ]/gu, "");
  return plainYes.test(plain.replace(/ /g, "")) || plainYesEnglish.test(plain.trim());
}

/** Whether an answer gives digits or a date. */
export function givesDetail(text: string): boolean {
  const plain = plainText(text);
  return detail.test(plain.replace(/ /g, "")) || detailEnglish.test(plain);
}

const titles = "先生|女士|小姐|太太|哥|姐|总|老师|同学|师傅|生|太";

/** Whether a text calls a person by the name, or by surname and title. */
export function callsByName(text: string, name: string): boolean {
  const said = plainText(text);
  const known = plainText(name).trim();
  if (known === "") return false;
  if (/[a-z]/.test(known)) {
    const words = new Set(said.split(/[^a-z0-9]+/));
    return known.split(/[^a-z0-9]+/).some((word) => word.length >= 3 && words.has(word));
  }
  if (said.includes(known) || (known.length >= 3 && said.includes(known.slice(1)))) return true;
  return titles.split("|").some((title) => said.includes(known.slice(0, 1) + title));
}
