import type { Stretch } from "./find-addresses.ts";

const surnames =
  "欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|司徒|夏侯|皇甫|[王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文]";
const kin =
  "老公|老婆|丈夫|妻子|爱人|愛人|爸爸?|妈妈?|媽媽?|父亲|父親|母亲|母親|儿子|兒子|女儿|女兒|哥哥?|姐姐?|弟弟?|妹妹?|同事|朋友|老板|老闆";

const patterns: readonly RegExp[] = [
  new RegExp(`(?:我叫|我名叫|名字[是叫]|姓名[是：:]?|本名) ?((?:${surnames})\\p{Script=Han}{1,2})`, "gu"),
  new RegExp(`(?:我是|我系|我係) ?((?:${surnames})\\p{Script=Han}{1,2})(?=[，。,.！？!?\\s]|$)`, "gu"),
  // Rather a character too many is hidden than a name shown.
  new RegExp(`我(?:${kin})(?:叫|是)? ?((?:${surnames})\\p{Script=Han}{1,2})`, "gu"),
  new RegExp(
    `((?:${surnames})\\p{Script=Han}{0,2}?)(?=先生|女士|小姐|太太|师傅|師傅|老师|老師|经理|經理|主管)`,
    "gu",
  ),
  /\b(?:my name(?:'s| is)|the name(?:'s| is)|i am called|this is) ((?:[A-Z][a-z'’-]+ ?){1,3})(?=[\s,.!?]|$)/gu,
  /\b(?:[Mm]y (?:husband|wife|partner|mother|father|mum|mom|dad|son|daughter|brother|sister|boss|friend|colleague)),? ((?:[A-Z][a-z'’-]+ ?){1,3})/gu,
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Mister)\.? ((?:[A-Z][a-z'’-]+ ?){1,3})/gu,
];

/** Finds names by the words that tell them: 我叫…, …先生, my name is …, Mr …; a name without such words is not found. */
export function findToldNames(text: string): readonly Stretch[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const name = match[1]?.trimEnd() ?? "";
      const start = match.index + match[0].indexOf(name);
      return name === "" ? [] : [{ start, end: start + name.length }];
    }),
  );
}
