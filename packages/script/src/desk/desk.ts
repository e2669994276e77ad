import { readFileSync } from "node:fs";
import { IsoDate, Jurisdiction, LocalizedText, TactfulError } from "@tactful/domain";
import { readYaml } from "@tactful/yaml";
import { z } from "zod";
import type { ByLanguage } from "../stages/stage-file.ts";

/** Whom to call where a life may be at risk, and when somebody last made sure that it is so. */
export interface CrisisContact {
  readonly name: LocalizedText;
  readonly number: string;
  readonly checked: IsoDate;
}

/** How much a collector is shown: a new one more, a senior one only what a slip would cost most. */
export const seniorities = ["new", "standard", "senior"] as const;

/** One of {@link seniorities}. */
export type Seniority = (typeof seniorities)[number];

/** The settings of a desk. */
export interface Desk {
  /** The name by which the caller's organisation introduces itself. */
  readonly creditor?: string;
  readonly collector?: string;
  readonly agentId?: string;
  /** The desk's own service line. */
  readonly hotline?: string;
  readonly payChannel?: ByLanguage<string>;
  /** By jurisdiction; a state's before its country's. */
  readonly crisisContacts: Readonly<Record<string, CrisisContact>>;
  readonly seniority: Seniority;
  /** Most cards shown in a minute; talk of self-harm is always shown. */
  readonly cardsPerMinute: number;
}

const text = z.string().min(1).max(200);

const place = z
  .string()
  .refine((name) => Jurisdiction.safeParse(name).success, "expected a jurisdiction such as CN or US-MA");

/** Reads a {@link Desk}, its defaults filled in. */
export const Desk: z.ZodType<Desk> = z.strictObject({
  creditor: z.exactOptional(text),
  collector: z.exactOptional(text),
  agentId: z.exactOptional(text),
  hotline: z.exactOptional(text),
  payChannel: z.exactOptional(z.strictObject({ "zh-Hans": text, "zh-Hant": text, en: text })),
  crisisContacts: z
    .record(place, z.strictObject({ name: LocalizedText, number: text, checked: IsoDate }))
    .default({}),
  seniority: z.enum(seniorities).default("standard"),
  cardsPerMinute: z.int().min(1).max(60).default(6),
});

/** A desk of which nothing is set. */
export const bareDesk: Desk = { crisisContacts: {}, seniority: "standard", cardsPerMinute: 6 };

/** Reads the settings of a desk. Throws FILE_NOT_FOUND, and CONFIG_INVALID with file, line and column. */
export function readDesk(file: string): Desk {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch (cause) {
    throw new TactfulError("FILE_NOT_FOUND", "The desk file cannot be read.", { file, cause });
  }
  return readYaml(content, file, Desk, "CONFIG_INVALID").value;
}
