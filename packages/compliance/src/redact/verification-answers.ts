import { englishNumber } from "../duties/answers.ts";

/** A form of personal data; group 1, where there is one, is the personal part. */
interface AnswerForm {
  readonly kind: "verification";
  readonly pattern: RegExp;
}

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const spelled = `(?:${englishNumber}(?:[ ,-]+${englishNumber})*)`;
const day = `(?:\\d{1,2}(?:st|nd|rd|th)?|${spelled})`;
const year = `(?:,? *(?:\\d{2,4}|${spelled}))?`;
const englishDate = `(?:\\b${month} (?:the )?${day}\\b${year}|\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}\\b${year})`;
const numericDate = "(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4})";
/** Digits are folded; the tens are not. */
const chineseDate = "(?:(?:[\\d十]{2,4}年)?[\\d十]{1,3}月(?:[\\d十廿]{1,3}[日号號]?)?)";
const spelledDigits = `(?:\\b${englishNumber}(?:[ ,-]+${englishNumber}){2,}\\b)`;

const labelled: readonly RegExp[] = [
  /(?:[后後末尾])[3-6][位码碼](?:数字|數字|数|號碼|号码)?(?:就?[是为為系係]|[:：])?[ ,，]{0,2}(\d{3,6}[Xx]?)(?!\d)/g,
  /尾[号號](?:[是为為系係:：])? ?(\d{3,6})(?!\d)/g,
  new RegExp(
    `last (?:four|4|five|5|six|6)(?: digits?| numbers?)?(?: of [\\w' ]{1,40}?)?(?: is| are|'s|:|,)? +(\\d{3,6}(?!\\d)|${spelledDigits})`,
    "gi",
  ),
  /\bending (?:in|with) (\d{3,6})(?!\d)/gi,
  new RegExp(
    `(?:date of birth|birth ?date|birthday|\\bdob\\b|\\bborn\\b)[^\\n.?!\\d]{0,16}?(${englishDate}|${numericDate})`,
    "gi",
  ),
  new RegExp(`(?:出生|生日|生于|生於)[^\\n。？！?!\\d十]{0,8}(${chineseDate}|${numericDate})`, "g"),
  new RegExp(`(${chineseDate}|${numericDate})(?:出生|生的|生人)`, "g"),
];

const bare: readonly RegExp[] = [
  new RegExp(englishDate, "gi"),
  new RegExp(numericDate, "g"),
  new RegExp(chineseDate, "g"),
  /(?<![\d.,])\d{3,8}[Xx]?(?!\d|[.,]\d|元|块|塊|圆|圓)/g,
  new RegExp(spelledDigits, "gi"),
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi,
];

function formsOf(patterns: readonly RegExp[]): readonly AnswerForm[] {
  return patterns.map((pattern) => ({ kind: "verification", pattern }));
}

/** What a person is recognised by, where the same text says what it is: the last digits of a document or card, a date of birth. */
export const labelledAnswers: readonly AnswerForm[] = formsOf(labelled);

/** What a person is recognised by, in an answer to the question for it: digits, dates and postcodes. */
export const bareAnswers: readonly AnswerForm[] = formsOf(bare);

const question =
  /[后後末尾][三四五六3456][位码碼]|出生|生日|身份[证證]|身分證|邮编|郵編|\blast (?:four|4|five|5|six|6)\b|date of birth|birth ?date|birthday|\bdob\b|\bborn\b|social security|\byour social\b|\bssn\b|post ?code|\bzip\b|account number|pass ?code/i;

/** Whether a text asks for something that a person is recognised by. */
export function asksForAnswer(text: string): boolean {
  return question.test(text);
}
