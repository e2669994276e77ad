import { TactfulError } from "@tactful/domain";

/** What a run's third reader is. */
export interface ThirdReaderRun {
  readonly model: string;
  /** Most calls of the run. */
  readonly calls: number;
  readonly apiKey: string;
  /** Absent: the service's own address. */
  readonly baseUrl?: string;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** A third reader by its options and the environment. Throws OPTION_INVALID where there is no key, or no address. */
export function thirdReaderRun(
  model: string,
  calls: number,
  env: Readonly<Record<string, string | undefined>>,
): ThirdReaderRun {
  const refuse = (message: string): TactfulError => new TactfulError("OPTION_INVALID", message);
  const apiKey = env["OPENAI_API_KEY"]?.trim() ?? "";
  const baseUrl = env["OPENAI_BASE_URL"]?.trim() ?? "";
  if (model.trim() === "") throw refuse("--third-reader needs the name of a model.");
  if (apiKey === "") throw refuse("--third-reader needs OPENAI_API_KEY in the environment.");
  if (baseUrl !== "" && !isWebAddress(baseUrl)) {
    throw refuse("OPENAI_BASE_URL must be an address that begins with http:// or https://.");
  }
  return { model: model.trim(), calls, apiKey, ...(baseUrl === "" ? {} : { baseUrl }) };
}
