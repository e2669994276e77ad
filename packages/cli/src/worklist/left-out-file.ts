import { type LeftOutId, leftOut } from "@tactful/strategy";
import { openFileSink } from "../records/open-file-sink.ts";

/** An account that is not on the list. */
export interface LeftOut {
  readonly id: string;
  readonly why: LeftOutId;
  /** The line of the policy, the rule or the queue that decided; empty where there is none. */
  readonly detail: string;
}

/** Takes note of accounts that are not on the list. */
export interface LeftOutFile {
  add(account: LeftOut): void;
  /** Writes what was noted. */
  flush(): Promise<void>;
  finish(): Promise<void>;
  discard(): Promise<void>;
}

function lineOf({ id, why, detail }: LeftOut): string {
  const record = { id, leftOut: why, ...(detail === "" ? {} : { decidedBy: detail }), reason: leftOut[why] };
  return `${JSON.stringify(record)}\n`;
}

const nothing: LeftOutFile = {
  add: () => undefined,
  flush: async () => undefined,
  finish: async () => undefined,
  discard: async () => undefined,
};

/** Opens the file of accounts that are not on the list, one object a line; without a name nothing is written. Throws FILE_NOT_WRITABLE. */
export async function openLeftOutFile(file: string | undefined): Promise<LeftOutFile> {
  if (file === undefined) return nothing;
  const sink = await openFileSink(file);
  let text = "";
  const flush = async (): Promise<void> => {
    const noted = text;
    text = "";
    if (noted !== "") await sink.write(noted);
  };
  return {
    add: (account) => {
      text += lineOf(account);
    },
    flush,
    finish: async () => {
      await flush();
      await sink.finish();
    },
    discard: sink.discard,
  };
}
