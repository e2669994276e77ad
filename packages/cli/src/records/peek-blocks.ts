import type { TextBlock } from "./decode-text.ts";

/** The first text of a stream and the whole stream, that text included. */
export interface PeekedBlocks {
  /** From the first character that is not a blank on; empty where there is none. */
  readonly head: string;
  readonly blocks: AsyncGenerator<TextBlock>;
}

async function* rejoin(
  first: readonly TextBlock[],
  rest: AsyncIterator<TextBlock>,
): AsyncGenerator<TextBlock> {
  yield* first;
  for (let step = await rest.next(); step.done !== true; step = await rest.next()) yield step.value;
}

/** Reads on to the first block that is not blank, to tell what the stream holds. */
export async function peekBlocks(blocks: AsyncIterable<TextBlock>): Promise<PeekedBlocks> {
  const iterator = blocks[Symbol.asyncIterator]();
  const first: TextBlock[] = [];
  let head = "";
  while (head === "") {
    const step = await iterator.next();
    if (step.done === true) break;
    first.push(step.value);
    head = step.value.text.trimStart();
  }
  return { head, blocks: rejoin(first, iterator) };
}
