import type { Writable } from "node:stream";
import { TactfulError } from "@tactful/domain";
import { createStreamWriter } from "./stream-writer.ts";
import type { TextSink } from "./text-sink.ts";

function hasGone(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "EPIPE" || code === "ERR_STREAM_DESTROYED";
}

/** Writes to standard output; a reader that has left (`| head`) is no error. */
export function openStdoutSink(stdout: Writable): TextSink {
  const writer = createStreamWriter(stdout);
  const guard = async (work: Promise<void>): Promise<boolean> => {
    try {
      await work;
      return true;
    } catch (error) {
      if (hasGone(error)) return false;
      const message = error instanceof Error ? error.message : "the system refuses";
      throw new TactfulError("FILE_NOT_WRITABLE", `Standard output cannot be written: ${message}.`, {
        cause: error,
      });
    }
  };
  return {
    write: (text) => guard(writer.write(text)),
    async finish() {
      await guard(writer.drain());
    },
    async discard() {
      await guard(writer.drain());
    },
  };
}
