import { z } from "zod";
import { Finding } from "../check/finding.ts";
import { Signals } from "../conversation/signals.ts";
import { DutyId } from "../labels/duty.ts";
import { StageId } from "../labels/stage.ts";
import { LocalizedText } from "../localized-text.ts";
import { Plan } from "./plan.ts";

/** What wrote a wording. */
export type Engine = "library" | "llm";

/** Wording to say, in the situation's language. */
export interface Wording {
  readonly text: string;
  /** What it is for. */
  readonly purpose: string;
  readonly source: { readonly kind: Engine; readonly id: string };
  /** What the language check says of it: nothing, for what is offered. */
  readonly findings: readonly Finding[];
}

/** What a collector could say and do next, and what to leave unsaid. */
export interface Guidance {
  readonly id: string;
  readonly stage: StageId;
  readonly say: readonly Wording[];
  /** The one question to ask, in the situation's language. */
  readonly ask?: string;
  readonly options: readonly Plan[];
  readonly checklist: readonly { readonly duty: DutyId; readonly done: boolean }[];
  readonly avoid: readonly { readonly text: string; readonly why: LocalizedText }[];
  readonly signals: Signals;
  /** Why a person with more authority must take over. */
  readonly escalate?: LocalizedText;
  readonly engine: Engine;
  /** Why the library answered where a language model was asked. */
  readonly fallbackReason?: string;
}

const engine = z.enum(["library", "llm"]);

/** Checks {@link Guidance}. */
export const Guidance: z.ZodType<Guidance> = z.looseObject({
  id: z.string(),
  stage: StageId,
  say: z.array(
    z.strictObject({
      text: z.string().min(1),
      purpose: z.string().min(1),
      source: z.strictObject({ kind: engine, id: z.string().min(1) }),
      findings: z.array(Finding),
    }),
  ),
  ask: z.exactOptional(z.string().min(1)),
  options: z.array(Plan),
  checklist: z.array(z.strictObject({ duty: DutyId, done: z.boolean() })),
  avoid: z.array(z.strictObject({ text: z.string().min(1), why: LocalizedText })),
  signals: Signals,
  escalate: z.exactOptional(LocalizedText),
  engine,
  fallbackReason: z.exactOptional(z.string().min(1)),
});
