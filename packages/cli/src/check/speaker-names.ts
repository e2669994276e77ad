import type { Speaker } from "@tactful/domain";

/** How call systems write who speaks. */
const names: readonly (readonly [Speaker, readonly string[]])[] = [
  [
    "collector",
    [
      "客服",
      "坐席",
      "座席",
      "客服代表",
      "客服专员",
      "催收",
      "催收员",
      "催收員",
      "专员",
      "專員",
      "员工",
      "員工",
      "话务员",
      "話務員",
      "collector",
      "agent",
      "representative",
      "rep",
      "operator",
      "advisor",
      "associate",
      "caller",
      "staff",
    ],
  ],
  ["bot", ["机器人", "機器人", "智能客服", "语音机器人", "ai", "bot", "robot", "ivr", "system", "assistant"]],
  [
    "borrower",
    [
      "客户",
      "客戶",
      "用户",
      "用戶",
      "借款人",
      "债务人",
      "債務人",
      "欠款人",
      "对方",
      "對方",
      "borrower",
      "customer",
      "client",
      "debtor",
      "consumer",
      "user",
      "callee",
    ],
  ],
  [
    "third-party",
    [
      "第三人",
      "第三方",
      "亲属",
      "親屬",
      "家属",
      "家屬",
      "联系人",
      "聯絡人",
      "third-party",
      "third party",
      "relative",
      "contact",
    ],
  ],
  ["script", ["话术", "話術", "script"]],
];

const byName: ReadonlyMap<string, Speaker> = new Map(
  names.flatMap(([speaker, all]) => all.map((name) => [name, speaker] as const)),
);

/** Who is meant by a name such as 客服01 or Agent 2; null where it is none of a call's sides. */
export function speakerOfName(name: string): Speaker | null {
  const plain = name.trim().toLowerCase();
  return byName.get(plain) ?? byName.get(plain.replace(/[\s_#-]*\d+$/, "")) ?? null;
}

/** A line cut into who speaks and what is said. */
export interface PrefixedLine {
  readonly speaker: Speaker | null;
  readonly text: string;
}

const prefix = /^\s*[[【(（]?([\p{L}][\p{L}\d _#-]{0,20}?)[\]】)）]?\s*[:：]\s*/u;

/** Takes a speaker's name off the beginning of a line: `客服：您好`, `[Agent 2]: hello`. Words that name no side stay. */
export function splitSpeaker(line: string): PrefixedLine {
  const match = prefix.exec(line);
  const speaker = match?.[1] === undefined ? null : speakerOfName(match[1]);
  return speaker === null || match === null
    ? { speaker: null, text: line }
    : { speaker, text: line.slice(match[0].length) };
}
