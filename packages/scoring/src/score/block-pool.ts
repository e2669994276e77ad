import type { FeaturePipeline } from "../features/compile-features.ts";
import { clearRowBlock, type RowBlock } from "../features/row-block.ts";

/** Blocks of rows, used again once their scoring is done: one row needs as much space each time. */
export interface BlockPool {
  /** A block for a single row, or for a chunk. */
  take(isSingle: boolean): RowBlock;
  /** Takes a block back; it holds no row any more. */
  giveBack(block: RowBlock): void;
}

/** The most rows that are scored together; a block of a wide model then still fits into a processor's own cache. */
const CHUNK_ROWS = 1024;
const MOST_IDLE = 16;

/** Makes an empty pool. */
export function blockPool(pipeline: FeaturePipeline): BlockPool {
  const singles: RowBlock[] = [];
  const chunks: RowBlock[] = [];
  return {
    take: (isSingle) =>
      isSingle ? (singles.pop() ?? pipeline.makeBlock(1)) : (chunks.pop() ?? pipeline.makeBlock(CHUNK_ROWS)),
    giveBack: (block) => {
      clearRowBlock(block);
      const idle = block.capacity === 1 ? singles : chunks;
      if (idle.length < MOST_IDLE) idle.push(block);
    },
  };
}
