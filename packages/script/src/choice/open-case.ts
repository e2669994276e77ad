import type { Plan, Situation } from "@tactful/domain";
import { accountValues } from "../case/account-values.ts";
import type { OpenCase, Setting, VerifiedCase } from "../case/case.ts";
import { openValues } from "../case/open-values.ts";
import { crisisContact } from "../crisis/crisis-contact.ts";
import type { Moment } from "../stages/moment.ts";
import type { SuggestTools } from "./suggest-tools.ts";

function settingOf({ id, language, jurisdiction, channel, localTime }: Situation): Setting {
  const speaker = channel === "ai-call" ? "bot" : "collector";
  return { id, language, jurisdiction, channel, speaker, today: localTime.slice(0, 10) };
}

function valuesFor(situation: Situation, moment: Moment, { desk, slots, book }: SuggestTools) {
  const { language, jurisdiction, borrower } = situation;
  return openValues({
    desk,
    slots,
    namesDebt: book.finds.debt,
    language,
    ...(borrower.name === undefined ? {} : { name: borrower.name }),
    ...(moment.crisis ? { crisis: crisisContact(desk, jurisdiction) } : {}),
  });
}

/** The case of whoever listens where that is not known to be the borrower; nothing of the account goes into it. */
export function openCase(situation: Situation, moment: Moment, tools: SuggestTools): OpenCase {
  return { kind: "open", ...settingOf(situation), values: valuesFor(situation, moment, tools) };
}

/** The case of the verified borrower. */
export function verifiedCase(
  situation: Situation,
  moment: Moment,
  options: readonly Plan[],
  tools: SuggestTools,
): VerifiedCase {
  const { account, borrower, facts = {}, language, jurisdiction } = situation;
  const setting = settingOf(situation);
  const { desk, slots } = tools;
  const own = desk.creditor === undefined ? {} : { creditor: desk.creditor };
  const locked = accountValues({
    account,
    facts,
    options,
    desk,
    slots,
    promise: moment.promise,
    place: { language, jurisdiction },
    today: setting.today,
    ...(borrower.planActive === undefined ? {} : { planActive: borrower.planActive }),
  });
  return {
    kind: "verified",
    ...setting,
    account,
    options,
    promise: moment.promise,
    values: { ...valuesFor(situation, moment, tools), ...own, ...locked },
  };
}
