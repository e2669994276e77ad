import type { FeaturePipeline } from "../features/compile-features.ts";
import type { Golden } from "./golden.ts";
import type { ExplainedMargins, MarginEngine, ModelNumbers } from "./margin-engine.ts";

function areSame(left: ModelNumbers, right: ModelNumbers): boolean {
  return left.length === right.length && left.every((value, at) => Object.is(value, right[at]));
}

function concatenated(parts: readonly ModelNumbers[]): ModelNumbers {
  return Float64Array.from(parts.flatMap((part) => [...part]));
}

/** An engine that gives the same answers as another but runs each row by itself. */
function rowByRow(engine: MarginEngine): MarginEngine {
  const rowOf = (matrix: Float32Array, at: number) =>
    matrix.subarray(at * engine.width, (at + 1) * engine.width);
  return {
    ...engine,
    isRowByRow: true,
    margins: async (matrix, rows) => {
      const parts: ModelNumbers[] = [];
      for (let at = 0; at < rows; at++) parts.push(await engine.margins(rowOf(matrix, at), 1));
      return concatenated(parts);
    },
    explained: async (matrix, rows) => {
      const parts: ExplainedMargins[] = [];
      for (let at = 0; at < rows; at++) parts.push(await engine.explained(rowOf(matrix, at), 1));
      return {
        margins: concatenated(parts.map((part) => part.margins)),
        contributions: concatenated(parts.map((part) => part.contributions)),
      };
    },
  };
}

/**
 * Makes sure that a row gets the same bits alone and among others. The runtime adds up some graphs in another order for one row than for
 * many; where the golden rows show that, each row is run by itself, which is slower.
 */
export async function steadyEngine(
  engine: MarginEngine,
  pipeline: FeaturePipeline,
  golden: Golden,
): Promise<MarginEngine> {
  const count = golden.rows.length;
  const matrix = new Float32Array(count * engine.width);
  golden.rows.forEach(({ row }, at) => {
    pipeline.read(row, matrix, at * engine.width);
  });
  const single = rowByRow(engine);
  if (!areSame(await engine.margins(matrix, count), await single.margins(matrix, count))) return single;
  if (engine.terms === 0) return engine;
  const together = await engine.explained(matrix, count);
  const apart = await single.explained(matrix, count);
  const isSteady =
    areSame(together.margins, apart.margins) && areSame(together.contributions, apart.contributions);
  return isSteady ? engine : single;
}
