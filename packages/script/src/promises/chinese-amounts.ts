import { parseChineseNumber } from "../numerals/chinese-number.ts";
import { type FoundAmount, withoutOverlap } from "./found-part.ts";

const numerals = "[零〇一二两三四五六七八九十百千万]";
/** Not before what counts days, people or times. */
const noCount =
  "(?![零〇一二两三四五六七八九十百千万]|号|日|天|月(?![底末尾初中])|期|个|次|点|年|周|礼拜|星期|家|小时|分|岁|%|折|倍|多?遍|楼|块钱(?:都|也)没|几|把)";
const unit = "(?:块(?:钱)?|元|圆|蚊|文|大洋|人民币|港币|台币|新台币|刀)";

const written = new RegExp(`(?:[¥$]|rmb)?(\\d[\\d,]*(?:\\.\\d+)?)(万|千|百|w|k)?(${unit})?${noCount}`, "g");
const spoken = new RegExp(`(${numerals}{1,9})(${unit})?${noCount}`, "g");
const factors: Readonly<Record<string, number>> = { 万: 10_000, w: 10_000, 千: 1000, k: 1000, 百: 100 };

/** What stands right before an amount that is none to be paid: the debt itself, wages, costs, a count. */
const otherSums =
  /(?:欠|借|本金|利息|罚息|工资|薪水|花|房租|赚|挣|收入|扣|收|亏|赔|骗|总共|一共|总额|额度|费|贷|第|尾号|几|百分之|剩|打|讲|说|才|违约金|押金|买)(?:了|我|你们|的|是|只|有|才|个|到|款|过|走|掉|去|就|手|用|出)?(?:大概|差不多|快|将近)? ?$/;
/** What stands right before a number that is an amount also without a unit. */
const paying =
  /(?:还|付|转|交|给|缴|存|打|畀|俾|拿|凑|出|先|补|汇|入|过)(?:你们|你|个|上|得|出|到|住|清|过去)?(?:大概|差不多|个)? ?$/;

const shares: readonly { readonly pattern: RegExp; readonly kind: "half" | "all" | "rest" }[] = [
  { pattern: /(?:一半|半数|对半)/g, kind: "half" },
  { pattern: /(?:剩下|剩余|余下|其余|尾款|净低)(?:的|嗰啲|部分|那些|钱|全部)*/g, kind: "rest" },
  { pattern: /(?:全部|全款|全数|一次性|全额)(?:还清|付清|结清|还|付)?|(?:还|付|结|缴|清)清/g, kind: "all" },
];

function isAmount(before: string, hasUnit: boolean, value: number): boolean {
  if (otherSums.test(before)) return false;
  return hasUnit || (value >= 10 && paying.test(before));
}

function inDigits(text: string): readonly FoundAmount[] {
  return [...text.matchAll(written)].flatMap((match) => {
    const [whole, number = "", factor, sign] = match;
    if (/[\d.]/.test(text.charAt(match.index - 1))) return [];
    const major = Number(number.replaceAll(",", "")) * (factor === undefined ? 1 : (factors[factor] ?? 1));
    const hasUnit = factor !== undefined || sign !== undefined || /^[¥$r]/.test(whole);
    if (!isAmount(text.slice(0, match.index), hasUnit, major)) return [];
    return [
      { start: match.index, end: match.index + whole.length, amount: { kind: "amount", major } as const },
    ];
  });
}

function inWords(text: string): readonly FoundAmount[] {
  return [...text.matchAll(spoken)].flatMap((match) => {
    const [whole, number = "", sign] = match;
    const major = parseChineseNumber(number);
    if (major === null || major === 0 || /[\d.几好]/.test(text.charAt(match.index - 1))) return [];
    const hasUnit = sign !== undefined || /[一二两三四五六七八九十][百千万]/.test(number);
    if (!isAmount(text.slice(0, match.index), hasUnit, major)) return [];
    return [
      { start: match.index, end: match.index + whole.length, amount: { kind: "amount", major } as const },
    ];
  });
}

/** The amounts that a folded Chinese text speaks of paying, in order. */
export function chineseAmounts(text: string): readonly FoundAmount[] {
  const parts = shares.flatMap(({ pattern, kind }) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      amount: { kind },
    })),
  );
  return withoutOverlap([...inDigits(text), ...inWords(text), ...parts]);
}
