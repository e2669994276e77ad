import type { Language } from "@tactful/domain";

/** What a sentence says of who, how much and when: to be kept in a rewrite where it is lawful. */
export interface Entity {
  readonly kind: "name" | "amount" | "date";
  /** As the text has it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const digits = "[0-9０-９]";
const numeral = "[零一二两三四五六七八九十百千万萬兩]";

const surnames =
  "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鐘谭譚陆陸汪范石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯";

const number = `${digits}+(?:[,，]${digits}{3})*(?:[.．]${digits}+)?`;
const currency = "(?:人民币|港币|港幣|新台币|新臺幣|台币|NT\\$|HK\\$|RMB|[¥￥$])";
const unit = "(?:元|块钱|塊錢|块|塊|港币|港幣|蚊|刀|美元|人民币)";
/** 一块去 is together, 一块钱 a sum. */
const spokenSum = `(?!一[块塊](?![钱錢]))${numeral}{1,9}(?:多|余)?(?:元|块钱|塊錢|块|塊|蚊)`;
const tenThousands = `${number}[万萬](?:${digits}|${numeral})*|${numeral}{0,3}[一二两三四五六七八九十兩][万萬](?:${numeral}{1,6})?`;

const dayPart = "(?:上午|下午|早上|晚上|中午)";
const hour = `(?:${digits}{1,2}|${numeral}{1,3})(?:点半|點半|点|點)`;
const until = "(?:前|之前|以前)?";
const weekday = "(?<![一二两兩三四五六七八九十几幾每0-9])(?:周|週|星期|礼拜|禮拜)[一二三四五六日天末]";
const week =
  "(?:本周|本週|这周|這週|下周|下週|(?:这|這|下)(?:个|個)?(?:星期|礼拜|禮拜))[一二三四五六日天末]?";
const day = `(?:今天|今日|今晚|明天|明日|明早|明晚|后天|後天|听日|聽日|${week}|${weekday})`;
const monthPart =
  "(?:(?:这个|這個|下个|下個|本|下)?月[底初]|这个月|這個月|本月|下个月|下個月|下月|年底|年前|发薪日|發薪日)";

const chineseForms: readonly (readonly [Entity["kind"], string])[] = [
  [
    "amount",
    `${currency}\\s?${number}(?:万|萬|千)?元?|${number}\\s?(?:万|萬|千|百)?(?:多|余)?${unit}|${spokenSum}|${tenThousands}`,
  ],
  [
    "date",
    `(?:${digits}{2,4}年)?${digits}{1,2}月${digits}{1,2}[日号號]${until}|${digits}{4}-${digits}{1,2}-${digits}{1,2}|${digits}{1,2}[日号號]${until}|${day}${dayPart}?(?:${hour}|(?:${digits}{1,2}|${numeral}{1,3})[时時])?${until}|${monthPart}(?:${digits}{1,2}[日号號])?${until}|(?:${dayPart}${hour}|(?!一[点點](?!半|钟|鐘|前|之前))${hour})${until}`,
  ],
  ["name", `[${surnames}][\\u4e00-\\u9fff]{0,2}?(?:先生|女士|小姐|太太|老师|老師|师傅|師傅|总|總)`],
  ["name", `(?:^|[，。！？、\\s])([${surnames}][\\u4e00-\\u9fff]{1,2})(?=[，,、：:]|你|您|妳)`],
];

const months = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?";
const englishForms: readonly (readonly [Entity["kind"], string])[] = [
  [
    "amount",
    "(?:US|A|S|HK)?[$£€₹]\\s?[0-9][0-9,]*(?:\\.[0-9]+)?\\s?(?:k|grand)?|(?:Rs\\.?|INR|USD|GBP|AUD|SGD)\\s?[0-9][0-9,]*(?:\\.[0-9]+)?|[0-9][0-9,]*(?:\\.[0-9]+)?\\s?(?:dollars|bucks|pounds|quid|rupees|lakh|grand)",
  ],
  [
    "date",
    `(?:by |on |before )?(?:(?:this |next )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: morning| afternoon| evening)?|${months} [0-9]{1,2}(?:st|nd|rd|th)?(?:,? [0-9]{4})?|[0-9]{1,2}(?:st|nd|rd|th)? (?:of )?${months}(?: [0-9]{4})?|the [0-9]{1,2}(?:st|nd|rd|th)|today|tonight|tomorrow|end of (?:the )?(?:day|week|month)|[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2,4})?|[0-9]{1,2}(?::[0-9]{2})? ?(?:am|pm|a\\.m\\.|p\\.m\\.))`,
  ],
  ["name", "(?:Mr|Mrs|Ms|Miss|Dr)\\.? [A-Z][a-z]+(?: [A-Z][a-z]+)?"],
  ["name", "(?:^|[.!?] |(?:Hi|Hello|Hey|Listen|Look),? )([A-Z][a-z]+)(?=, )"],
];

const notNames = new Set([
  "Hi",
  "Hello",
  "Hey",
  "Listen",
  "Look",
  "Well",
  "Okay",
  "Ok",
  "Yes",
  "No",
  "So",
  "Now",
  "Sir",
  "Madam",
  "Please",
  "Honestly",
  "Frankly",
  "Today",
  "Tonight",
  "Tomorrow",
  "Pay",
  "Fine",
  "Sure",
  "Right",
  "Thanks",
  "Sorry",
  "Alright",
  // Words that begin as a surname does.
  ..."马上 馬上 马上就 万一 萬一 于是 于是乎 方便 方法 何况 何況 何必 何时 何時 何苦 高兴 高興 严重 嚴重 严肃 嚴肅 白天 白白 钱款 錢款 钱呢 錢呢 任何 任何人 向来 向來 曾经 曾經 毛病 程度 许多 許多 许久 許久 江湖 万分 萬分 常常 安排 金额 金額 段时间 段時間 黄了 黃了 高利贷 高利貸 齐了 平时 平時 周一 周二 周三 周四 周五 周六 周日 周末 週一 週二 週三 週四 週五 週六 週日 週末 方案 方式 夏天 秦皇 顾客 顧客 孔子 石头 石頭 马路 馬路 田地 唐突 沈默 沉默 熊样 熊樣 龙头 龍頭 雷人 叶子 葉子 林林 江山 高额 高額 严格 嚴格 白眼狼 白痴 白吃 钱财 錢財 余款 余额 于此".split(
    " ",
  ),
  "Remember",
  "Voicemail",
  "Text",
  "Otherwise",
  "Either",
  "Trust",
  "Believe",
  "First",
  "Final",
  "Last",
  "Unfortunately",
]);

/** What no Chinese sum, or day, does without: a text that holds none of it need not be searched. */
const signs = {
  amount: /[0-9０-９零一二两三四五六七八九十百千万萬兩]/,
  date: /[0-9０-９今明后後听聽周週星礼禮月年薪点點]/,
} as const;

function mayHold(kind: Entity["kind"], text: string, language: Language): boolean {
  return language === "en" || kind === "name" || signs[kind].test(text);
}

function formsOf(language: Language): readonly (readonly [Entity["kind"], RegExp])[] {
  const forms = language === "en" ? englishForms : chineseForms;
  return forms.map(([kind, source]) => [kind, new RegExp(source, kind === "name" ? "gu" : "giu")] as const);
}

const compiled = new Map<Language, readonly (readonly [Entity["kind"], RegExp])[]>();

/** Finds names, sums and days in a sentence, in order, none overlapping another. */
export function entitiesOf(text: string, language: Language): readonly Entity[] {
  let forms = compiled.get(language);
  if (forms === undefined) {
    forms = formsOf(language);
    compiled.set(language, forms);
  }
  const found: Entity[] = [];
  for (const [kind, form] of forms) {
    if (!mayHold(kind, text, language)) continue;
    for (const match of text.matchAll(form)) {
      const value = (match[1] ?? match[0]).trim();
      const start = match.index + match[0].indexOf(value);
      const isWord = kind === "name" && notNames.has(value);
      const isTaken = found.some((other) => start < other.end && other.start < start + value.length);
      if (value !== "" && !isWord && !isTaken)
        found.push({ kind, text: value, start, end: start + value.length });
    }
  }
  return found.sort((left, right) => left.start - right.start);
}
