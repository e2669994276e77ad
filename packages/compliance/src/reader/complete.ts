/** What a language model is asked. */
export interface CompleteRequest {
  /** Instructions; nothing that was said by anybody stands in them. */
  readonly system: string;
  /** The data to be judged. */
  readonly user: string;
  /** The form of the answer, where the service can hold the model to it. */
  readonly schema?: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
}

/** Asks a language model and answers with its text; rejects where there is none. */
export type Complete = (
  request: CompleteRequest,
  options: { readonly signal?: AbortSignal },
) => Promise<string>;
