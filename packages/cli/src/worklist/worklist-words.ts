import type { LocalizedText } from "@tactful/domain";
import type { Handler, Tone } from "@tactful/strategy";

/** Who works an account, in words. */
export const handlerWords: Readonly<Record<Handler, LocalizedText>> = {
  automated: { zh: "自动", en: "automated" },
  collector: { zh: "催收专员", en: "collector" },
  senior: { zh: "资深专员", en: "senior collector" },
  specialist: { zh: "关怀专员", en: "specialist" },
  field: { zh: "外访专员", en: "field agent" },
  legal: { zh: "法务", en: "legal team" },
};

/** How an account is spoken to, in words. */
export const toneWords: Readonly<Record<Tone, LocalizedText>> = {
  gentle: { zh: "温和", en: "gentle" },
  neutral: { zh: "平和", en: "neutral" },
  firm: { zh: "坚定", en: "firm" },
};
