import { isHongKongId, isResidentId, isTaiwanId, passesLuhn } from "./checksums.ts";
import { foldDigits } from "./fold-digits.ts";
import { bareAnswers, labelledAnswers } from "./verification-answers.ts";

/** The kinds of personal data that are found in text. */
export type PersonalDataKind =
  | "id"
  | "phone"
  | "card"
  | "email"
  | "account"
  | "plate"
  | "verification"
  | "name";

/** A stretch of personal data: UTF-16 offsets, the end excluded. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

interface Form {
  readonly kind: PersonalDataKind;
  /** Looked for in the text with its digits folded; group 1, where there is one, is the personal part. */
  readonly pattern: RegExp;
  readonly isReal?: (found: string) => boolean;
}

const digitsOf = (text: string): string => text.replace(/\D/g, "");

const idWord = "(?:身份证|身份證|证件|證件|id card|identity card)[^\\d\\n]{0,12}";
const phoneWord =
  "(?:电话|電話|手机|手機|号码|號碼|whatsapp|phone|mobile|cell|tel|call|致电|致電)[^\\d\\n]{0,12}";
const chatWord = "(?:微信|薇信|威信|wechat|weixin|wx|加v|v信|vx|line|qq|扣扣|企鹅|企鵝)";

const forms: readonly Form[] = [
  { kind: "email", pattern: /[\w.+-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi },
  {
    kind: "id",
    pattern:
      /(?<![\dA-Za-z])\d{6}[ -]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?![\dA-Za-z])/g,
    isReal: (found) => isResidentId(found.replace(/[ -]/g, "")),
  },
  // After its word a number is masked whatever its last place: one digit may have been misheard.
  { kind: "id", pattern: new RegExp(`${idWord}(\\d{17}[\\dXx]|\\d{15})(?![\\dA-Za-z])`, "gi") },
  { kind: "id", pattern: /(?<![\dA-Za-z])[A-Z][1289]\d{8}(?!\d)/gi, isReal: isTaiwanId },
  {
    kind: "id",
    pattern: /(?<![\dA-Za-z])[A-Z]{1,2}\d{6}\(?[\dA]\)?(?![\dA-Za-z])/gi,
    isReal: (found) => isHongKongId(found.replace(/[()]/g, "")),
  },
  { kind: "id", pattern: /(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g },
  { kind: "id", pattern: /(?:ssn|social security)[^\d\n]{0,20}(\d{3}[ -]?\d{2}[ -]?\d{4})(?!\d)/gi },
  {
    kind: "card",
    pattern: /(?<![\dA-Za-z])\d{4}(?:[ -]?\d{4}){2}(?:[ -]?\d{1,7}){1,2}(?!\d)/g,
    isReal: (found) => {
      const digits = digitsOf(found);
      return digits.length >= 13 && digits.length <= 19 && passesLuhn(digits);
    },
  },
  { kind: "phone", pattern: /(?<!\d)(?:\+?(?:00)?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g },
  { kind: "phone", pattern: /(?<![\d-])0(?:10|2\d|[3-9]\d{2})[ -]?[2-9]\d{6,7}(?!\d)/g },
  { kind: "phone", pattern: /(?<!\d)\+?(?:00)?(?:852|853)[ -]?[2-9]\d{3}[ -]?\d{4}(?!\d)/g },
  { kind: "phone", pattern: new RegExp(`${phoneWord}([2-9]\\d{3}[ -]?\\d{4})(?!\\d)`, "gi") },
  { kind: "phone", pattern: /(?<![\d-])[569]\d{3} \d{4}(?![ -]?\d)/g },
  { kind: "phone", pattern: /(?<!\d)(?:\+?(?:00)?886[ -]?)?0?9\d{2}[ -]?\d{3}[ -]?\d{3}(?!\d)/g },
  { kind: "phone", pattern: /(?<!\d)0[2-8]\d?[ -]\d{3,4}[ -]?\d{4}(?!\d)/g },
  {
    kind: "phone",
    pattern: /(?<![\d-])(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-]?)[2-9]\d{2}[ .-]?\d{4}(?![\d-])/g,
  },
  {
    kind: "account",
    pattern: new RegExp(
      `${chatWord}(?:号码|號碼|号|號|账号|帳號| ?id)?[是为為:： ]{0,3}((?=[\\w-]*\\d|[a-z])[a-z0-9][\\w-]{4,19})(?![\\w-])`,
      "gi",
    ),
    isReal: (found) => /\d/.test(found) || found.includes("_"),
  },
  {
    kind: "plate",
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼滬遼魯蘇贛晉陝閩貴粵寧瓊][A-HJ-NP-Z][·•. -]?(?=[A-Z]{0,5}\d)[A-HJ-NP-Z\d]{4,5}[A-HJ-NP-Z\d挂学警港澳](?![A-Z\d])/gi,
  },
];

function overlaps(left: PersonalData, right: PersonalData): boolean {
  return left.start < right.end && right.start < left.end;
}

function namePatterns(name: string): readonly RegExp[] {
  const whole = name.trim();
  if (whole === "") return [];
  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  if (/\p{Script=Han}/u.test(whole)) {
    const surname = whole.length > 3 ? whole.slice(0, 2) : whole.slice(0, 1);
    const given = whole.slice(surname.length);
    const honorific = `${literal(surname)}(?=先生|女士|小姐|太太|老师|老師|师傅|師傅|总|總|某)`;
    const parts = [literal(whole), honorific, ...(given.length >= 2 ? [literal(given)] : [])];
    return [new RegExp(parts.join("|"), "g")];
  }
  const words = whole.split(/\s+/).filter((word) => word.replace(/\W/g, "").length >= 2);
  const parts = [whole, ...words].map(literal);
  return [new RegExp(`(?<![\\p{L}\\d])(?:${parts.join("|")})(?![\\p{L}\\d])`, "giu")];
}

function* candidates(text: string, names: readonly string[], isAnswer: boolean): Generator<PersonalData> {
  for (const pattern of names.flatMap(namePatterns)) {
    for (const match of text.matchAll(pattern)) {
      yield { kind: "name", start: match.index, end: match.index + match[0].length };
    }
  }
  const folded = foldDigits(text);
  const all: readonly Form[] = [...forms, ...labelledAnswers, ...(isAnswer ? bareAnswers : [])];
  for (const { kind, pattern, isReal } of all) {
    for (const match of folded.matchAll(pattern)) {
      const value = match[1] ?? match[0];
      const start = match.index + match[0].lastIndexOf(value);
      if (isReal === undefined || isReal(value)) yield { kind, start, end: start + value.length };
    }
  }
}

/**
 * Finds personal data in a text, in order and without overlap: ids (mainland with checksum, Hong Kong, Taiwan, US), phone numbers, bank
 * cards, e-mail, WeChat and QQ accounts after their word, number plates, what a person is recognised by
 * (last digits of a document, date of birth), and the names given. `isAnswer` says that the text answers a question for such a detail, which
 * then is found without its word as well. Digits may be full width or spoken
 * Chinese ones. Spans are offsets into the text as it stands.
 */
export function findPersonalData(
  text: string,
  names: readonly string[] = [],
  options: { readonly isAnswer?: boolean } = {},
): readonly PersonalData[] {
  const found: PersonalData[] = [];
  for (const candidate of candidates(text, names, options.isAnswer === true)) {
    if (!found.some((other) => overlaps(other, candidate))) found.push(candidate);
  }
  return found.sort((left, right) => left.start - right.start);
}
