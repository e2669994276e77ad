import { once } from "node:events";
import type { Writable } from "node:stream";

/** Writes text to a stream with at most one piece under way while the next is made. */
export interface StreamWriter {
  /** Rejects with the stream's error. */
  write(text: string): Promise<void>;
  /** Resolves when all has been handed over. */
  drain(): Promise<void>;
}

/** Makes a {@link StreamWriter}; an error of the stream is kept for the next call rather than thrown into the void. */
export function createStreamWriter(stream: Writable): StreamWriter {
  let failure: Error | null = null;
  let under: Promise<void> = Promise.resolve();
  stream.on("error", (error: Error) => {
    failure ??= error;
  });

  const drain = async (): Promise<void> => {
    await under;
    if (failure !== null) throw failure;
  };

  return {
    async write(text) {
      await drain();
      under = new Promise((resolve) => {
        stream.write(text, (error) => {
          failure ??= error ?? null;
          resolve();
        });
      });
    },
    drain,
  };
}

/** Ends a stream and waits until its last byte is out. */
export async function endStream(stream: Writable): Promise<void> {
  const finished = once(stream, "finish");
  stream.end();
  await finished;
}
