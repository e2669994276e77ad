import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readYaml } from "@tactful/yaml";
import { z } from "zod";
import type { ByLanguage } from "../stages/stage-file.ts";

/** The slots that tell nothing of a debt. */
export const openSlots = [
  "creditor",
  "collector",
  "agentId",
  "hotline",
  "callbackTime",
  "name",
  "surname",
] as const;

/** The slots that are filled in only after verification. */
export const lockedSlots = [
  "payChannel",
  "caseNumber",
  "product",
  "amountDue",
  "dueDate",
  "daysPastDue",
  "planCount",
  "planAmount",
  "planFirstDate",
  "planTotal",
  "promiseDate",
  "promiseAmount",
  "lastFour",
] as const;

/** One of {@link openSlots}. */
export type OpenSlot = (typeof openSlots)[number];

/** What may be filled into a text. */
export type SlotId = OpenSlot | (typeof lockedSlots)[number];

/** What stands for slots and products in each language. */
export interface SlotFile {
  readonly slots: Readonly<
    Record<SlotId, { readonly open: boolean; readonly placeholder?: ByLanguage<string> }>
  >;
  /** What a product is called to the borrower. */
  readonly products: Readonly<Record<string, ByLanguage<string>>>;
}

const text = z.string().min(1);
const byLanguage = z.strictObject({ "zh-Hans": text, "zh-Hant": text, en: text });

function slot(isOpen: boolean) {
  return z.strictObject({ open: z.literal(isOpen), placeholder: z.exactOptional(byLanguage) });
}

const shape = Object.fromEntries([
  ...openSlots.map((id) => [id, slot(true)]),
  ...lockedSlots.map((id) => [id, slot(false)]),
]);

/** Checks a {@link SlotFile}. */
export const SlotFile: z.ZodType<SlotFile> = z.strictObject({
  slots: z.strictObject(shape) as unknown as z.ZodType<SlotFile["slots"]>,
  products: z.record(z.string(), byLanguage),
});

/** Reads the slots that come with the toolkit. Throws CONFIG_INVALID. */
export function readSlots(): SlotFile {
  const file = fileURLToPath(import.meta.resolve("@tactful/prompts/slots.yaml"));
  return readYaml(readFileSync(file, "utf8"), file, SlotFile, "CONFIG_INVALID").value;
}

const slotForm = /\{([A-Za-z]+)\}/g;

/** The names between braces in a text, each once. */
export function slotsIn(wording: string): readonly string[] {
  return [...new Set([...wording.matchAll(slotForm)].map(([, name = ""]) => name))];
}

/** A text without its slots. */
export function withoutSlots(wording: string): string {
  return wording.replaceAll(slotForm, "");
}

/** Fills the slots of a text; null where one has no value. */
export function fillSlots(wording: string, values: Readonly<Partial<Record<SlotId, string>>>): string | null {
  const known: Readonly<Record<string, string | undefined>> = values;
  if (slotsIn(wording).some((name) => known[name] === undefined)) return null;
  return wording.replaceAll(slotForm, (_, name: string) => known[name] ?? "");
}
