import type {
  Channel,
  CollectsAs,
  ContactEvent,
  Debtor,
  Facts,
  Finding,
  IsoTime,
  Jurisdiction,
  Language,
  Speaker,
  TimeZone,
} from "@tactful/domain";
import type { ContactLimits } from "../packs/duty-rule.ts";

/** One turn as the duties see it: which signals were heard in it. */
export interface LoggedTurn {
  readonly turn: number;
  readonly speaker: Speaker;
  readonly at?: number;
  readonly text: string;
  /** Names of the duty signals that the turn holds, such as `identify.name`. */
  readonly signals: ReadonlySet<string>;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
}

/** A conversation as the duties see it. */
export interface ConversationLog {
  readonly language: Language;
  readonly jurisdiction: Jurisdiction;
  readonly channel: Channel;
  readonly applies: CollectsAs;
  readonly startedAt?: IsoTime;
  readonly timeZone?: TimeZone;
  readonly debtor?: Debtor;
  readonly history?: readonly ContactEvent[];
  readonly facts: Facts;
  readonly turns: readonly LoggedTurn[];
  /** Of every jurisdiction; the duties pick those that reach here. */
  readonly limits: readonly ContactLimits[];
}

/** What the hours and the frequency of a contact are told by. */
export interface ContactLog
  extends Pick<
    ConversationLog,
    "jurisdiction" | "channel" | "applies" | "startedAt" | "timeZone" | "history" | "facts" | "limits"
  > {
  readonly turns: readonly Pick<LoggedTurn, "speaker">[];
}
