import { TactfulError } from "@tactful/domain";
import type { FallbackReason } from "@tactful/script";

/** Which language model is asked, and where. */
export interface LlmAddress {
  readonly model: string;
  readonly apiKey: string;
  readonly baseUrl: string;
}

/** The model where neither `--llm-model` nor OPENAI_MODEL names one. */
const defaultModel = "gpt-4.1-mini";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The address of a language model by the environment: OPENAI_API_KEY, OPENAI_BASE_URL and, where no option names a model, OPENAI_MODEL. Why
 * there is none where a key or an address is not set: then nothing is contacted. Throws OPTION_INVALID where the address is none.
 */
export function llmAddress(chosen: string | undefined, env: Environment): LlmAddress | FallbackReason {
  const value = (name: string): string => env[name]?.trim() ?? "";
  const apiKey = value("OPENAI_API_KEY");
  const baseUrl = value("OPENAI_BASE_URL");
  const named = chosen?.trim() ?? value("OPENAI_MODEL");
  if (chosen?.trim() === "")
    throw new TactfulError("OPTION_INVALID", "--llm-model needs the name of a model.");
  if (apiKey === "") return "no-key";
  if (baseUrl === "") return "no-address";
  if (!URL.canParse(baseUrl) || !/^https?:$/.test(new URL(baseUrl).protocol)) {
    const message = "OPENAI_BASE_URL must be an address that begins with http:// or https://.";
    throw new TactfulError("OPTION_INVALID", message);
  }
  return { model: named === "" ? defaultModel : named, apiKey, baseUrl };
}

const providers: Readonly<Record<string, string>> = {
  "api.openai.com": "openai",
  "api.deepseek.com": "deepseek",
  "dashscope.aliyuncs.com": "dashscope",
};

/** The provider as events name it; a service of unknown make is named by the API that it speaks. */
export function providerOf({ baseUrl }: LlmAddress): string {
  return providers[new URL(baseUrl).hostname] ?? "openai-compatible";
}
