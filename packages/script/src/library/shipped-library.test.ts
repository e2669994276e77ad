import { createChecker, loadSecondReader, readyPacks, shippedReaderFolders } from "@tactful/compliance";
import type { Channel, Jurisdiction, Language } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { readStages } from "../stages/load-stages.ts";
import type { StagedText } from "./library.ts";
import { thinPlaces } from "./library-counts.ts";
import { readLibrary } from "./load-library.ts";
import { openerOf } from "./opener.ts";
import { fillSlots, type SlotId } from "./slots.ts";
import { smsSegments } from "./sms-segments.ts";

const book = readStages();

/** Values as a case would have them; amounts are those of the ledger that the check is told of. */
const plausible: Readonly<Record<Language, Readonly<Record<SlotId, string>>>> = {
  "zh-Hans": {
    creditor: "安信服务",
    collector: "李敏",
    agentId: "1024",
    hotline: "400-000-0000",
    callbackTime: "下午三点",
    name: "周启明",
    surname: "周",
    payChannel: "手机银行",
    caseNumber: "〔案号〕",
    product: "贷款",
    amountDue: "8120元",
    dueDate: "10月21日",
    daysPastDue: "35",
    planCount: "6",
    planAmount: "1353.33元",
    planFirstDate: "12月5日",
    planTotal: "8120元",
    promiseDate: "12月1日",
    promiseAmount: "1000元",
    lastFour: "4426",
  },
  "zh-Hant": {
    creditor: "和潤服務",
    collector: "李敏",
    agentId: "1024",
    hotline: "2000-0000",
    callbackTime: "下午三點",
    name: "陳家明",
    surname: "陳",
    payChannel: "網上銀行",
    caseNumber: "〔案號〕",
    product: "貸款",
    amountDue: "8120元",
    dueDate: "10月21日",
    daysPastDue: "35",
    planCount: "6",
    planAmount: "1353.33元",
    planFirstDate: "12月5日",
    planTotal: "8120元",
    promiseDate: "12月1日",
    promiseAmount: "1000元",
    lastFour: "4426",
  },
  en: {
    creditor: "Northfield Services",
    collector: "Dana Reed",
    agentId: "1024",
    hotline: "800-555-0100",
    callbackTime: "3 pm",
    name: "Alex Rowe",
    surname: "Rowe",
    payChannel: "online banking",
    caseNumber: "[case number]",
    product: "personal loan",
    amountDue: "$8,120",
    dueDate: "October 21",
    daysPastDue: "35",
    planCount: "6",
    planAmount: "$1,353.33",
    planFirstDate: "December 5",
    planTotal: "$8,120",
    promiseDate: "December 1",
    promiseAmount: "$1,000",
    lastFour: "4426",
  },
};

const jurisdictions: Readonly<Record<Language, readonly Jurisdiction[]>> = {
  "zh-Hans": ["CN"],
  "zh-Hant": ["HK", "TW"],
  en: ["US", "UK", "AU"],
};

const checker = createChecker(readyPacks("2026-11-25"), {
  date: "2026-11-25",
  suggestions: false,
  secondReader: loadSecondReader(shippedReaderFolders()),
});

function said({ subject, text }: StagedText, language: Language): string {
  return fillSlots(subject === undefined ? text : `${subject}\n\n${text}`, plausible[language]) ?? "";
}

/** What the check says of a text where it may be said, one line a finding. */
function findingsOf(text: StagedText, language: Language): readonly string[] {
  const channels: readonly Channel[] = text.when?.channels ?? ["call"];
  const places = text.when?.jurisdictions ?? jurisdictions[language];
  return places.flatMap((jurisdiction) =>
    channels.flatMap((channel) => {
      const facts = {
        identity_verified: !text.beforeVerification,
        product_type: "loan",
        plan_active: false,
        vulnerability: [],
        attorney: { known: false },
        ledger_total: 812_000,
      };
      const spoken = {
        text: said(text, language),
        speaker: "collector",
        channel,
        language,
        jurisdiction,
        facts,
      } as const;
      return checker
        .utterance(spoken)
        .findings.map(({ rule, text: span }) => `${text.id} ${jurisdiction}: ${rule} “${span}”`);
    }),
  );
}

describe.each(["zh-Hans", "zh-Hant", "en"] as const)("the library in %s", (language) => {
  const library = readLibrary(language, book.finds.debt);

  test("is complete: texts in all, of each stage, reason and emotion", () => {
    expect(thinPlaces(library)).toEqual([]);
  });

  test("passes the language check with plausible slots, text by text", () => {
    expect(library.texts.flatMap((text) => findingsOf(text, language))).toEqual([]);
  });

  test("begins in many ways", () => {
    const counts = new Map<string, number>();
    for (const { text } of library.texts) counts.set(openerOf(text), (counts.get(openerOf(text)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > library.texts.length / 20)).toEqual([]);
  });

  test("has SMS that take two messages at most", () => {
    const messages = library.texts.filter(({ when }) => when?.channels?.includes("sms"));
    expect(messages.length).toBeGreaterThan(10);
    expect(
      messages.filter((text) => smsSegments(said(text, language)).segments > 2).map(({ id }) => id),
    ).toEqual([]);
  });
});
