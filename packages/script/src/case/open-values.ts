import type { Language } from "@tactful/domain";
import type { CrisisContact, Desk } from "../desk/desk.ts";
import type { OpenSlot, SlotFile } from "../library/slots.ts";
import type { FindWord } from "../stages/word-finder.ts";
import { nameValues } from "./name-values.ts";

/** What the open slots are filled from. */
export interface OpenSources {
  readonly desk: Desk;
  readonly slots: SlotFile;
  readonly namesDebt: FindWord;
  readonly language: Language;
  readonly name?: string;
  /** In a crisis the only line that is named; null names none. Absent: no crisis. */
  readonly crisis?: CrisisContact | null;
}

/** Where the desk's own name tells of a debt it is not said to a stranger, nor left for the collector to fill in. */
function openName({ desk, namesDebt }: OpenSources, placeholder: string | undefined): { creditor?: string } {
  const name = desk.creditor ?? placeholder;
  return name === undefined || namesDebt(name) ? {} : { creditor: name };
}

function lineOf({ desk, crisis }: OpenSources, placeholder: string | undefined): { hotline?: string } {
  const line = crisis === undefined ? (desk.hotline ?? placeholder) : crisis?.number;
  return line === undefined ? {} : { hotline: line };
}

/** The values of the slots that tell nothing of a debt. */
export function openValues(sources: OpenSources): Readonly<Partial<Record<OpenSlot, string>>> {
  const { desk, slots, language, name } = sources;
  const placeholder = (slot: OpenSlot): string | undefined => slots.slots[slot].placeholder?.[language];
  const collector = desk.collector ?? placeholder("collector");
  const agentId = desk.agentId ?? placeholder("agentId");
  const callbackTime = placeholder("callbackTime");
  return {
    ...openName(sources, placeholder("creditor")),
    ...lineOf(sources, placeholder("hotline")),
    ...(collector === undefined ? {} : { collector }),
    ...(agentId === undefined ? {} : { agentId }),
    ...(callbackTime === undefined ? {} : { callbackTime }),
    ...nameValues(name),
  };
}
