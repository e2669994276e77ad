import { findPersonalData, type PersonalData, type PersonalDataKind } from "@tactful/compliance";
import type { Language } from "@tactful/domain";
import { findAddresses } from "./find-addresses.ts";
import { findToldNames } from "./find-told-names.ts";

/** What is kept from a language model. */
export type PrivateKind = PersonalDataKind | "address" | "organisation";

const labels: Readonly<Record<PrivateKind, { readonly zh: string; readonly en: string }>> = {
  name: { zh: "姓名", en: "name" },
  id: { zh: "证号", en: "id" },
  phone: { zh: "电话", en: "phone" },
  card: { zh: "卡号", en: "card" },
  email: { zh: "邮箱", en: "email" },
  account: { zh: "帐号", en: "account" },
  plate: { zh: "车牌", en: "plate" },
  verification: { zh: "核对", en: "answer" },
  address: { zh: "地址", en: "address" },
  organisation: { zh: "机构", en: "organisation" },
};

/** Whose names are known before anybody speaks. */
export interface KnownNames {
  readonly persons: readonly string[];
  /** Said as they stand, in one piece. */
  readonly organisations: readonly string[];
}

/** Puts stable placeholders in the place of personal data, and the data back. */
export interface PrivateWords {
  /** The text with `[姓名1]` or `[name1]` for what is personal, the same for the same words in every text; `answer` marks an answer to a question for a detail. */
  hide(text: string, options?: { readonly isAnswer?: boolean }): string;
  /** The text with the words put back; null where it holds a placeholder that the hidden text `allowed` does not. */
  restore(text: string, allowed: string): string | null;
}

interface Found {
  readonly kind: PrivateKind;
  readonly start: number;
  readonly end: number;
}

const form = /\[[^[\]\d]{1,12}\d{1,3}\]/g;

/** The placeholders of a text, each once. */
export function placeholdersIn(text: string): readonly string[] {
  return [...new Set(text.match(form) ?? [])];
}

function findOrganisations(text: string, organisations: readonly string[]): readonly Found[] {
  return organisations.flatMap((name) => {
    const found: Found[] = [];
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      found.push({ kind: "organisation", start: at, end: at + name.length });
    }
    return found;
  });
}

/** In order and without overlap; what is named first here wins. */
function findPrivate(text: string, names: KnownNames, isAnswer: boolean): readonly Found[] {
  const personal: readonly PersonalData[] = findPersonalData(text, names.persons, { isAnswer });
  const all: readonly Found[] = [
    ...findOrganisations(text, names.organisations),
    ...findAddresses(text).map((one) => ({ kind: "address" as const, ...one })),
    ...personal,
    ...findToldNames(text).map((one) => ({ kind: "name" as const, ...one })),
  ];
  const kept: Found[] = [];
  for (const one of all) {
    if (!kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one);
  }
  return kept.sort((left, right) => left.start - right.start);
}

/** Begins a set of placeholders for one request. Words that look like a placeholder and are none lose their brackets. */
export function createPrivateWords(language: Language, names: KnownNames): PrivateWords {
  const side = language === "en" ? "en" : "zh";
  const known = {
    persons: names.persons,
    organisations: names.organisations.filter((name) => name !== ""),
  };
  const byWords = new Map<string, string>();
  const byPlaceholder = new Map<string, string>();
  const counts = new Map<PrivateKind, number>();

  const placeholderOf = (kind: PrivateKind, words: string): string => {
    const key = `${kind} ${words}`;
    const told = byWords.get(key);
    if (told !== undefined) return told;
    const count = (counts.get(kind) ?? 0) + 1;
    const made = `[${labels[kind][side]}${count}]`;
    counts.set(kind, count);
    byWords.set(key, made);
    byPlaceholder.set(made, words);
    return made;
  };

  return {
    hide: (text, { isAnswer = false } = {}) => {
      const plain = text.replaceAll(form, (one) => `(${one.slice(1, -1)})`);
      let [out, from] = ["", 0];
      for (const { kind, start, end } of findPrivate(plain, known, isAnswer)) {
        out += plain.slice(from, start) + placeholderOf(kind, plain.slice(start, end));
        from = end;
      }
      return out + plain.slice(from);
    },
    restore: (text, allowed) => {
      const open = new Set(placeholdersIn(allowed));
      if (placeholdersIn(text).some((one) => !open.has(one))) return null;
      return text.replaceAll(form, (one) => byPlaceholder.get(one) ?? one);
    },
  };
}
