import type { FeatureRow, Scorer } from "../../packages/scoring/src/index.ts";

type Cell = number | string | null;

function mixer(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function asNumber(cell: Cell): Cell {
  return typeof cell === "string" && cell.trim() !== "" && Number.isFinite(Number(cell))
    ? Number(cell)
    : cell;
}

/**
 * Makes complete rows from golden rows: each value is one that the column has there, no missing and no unseen one, and a number that may have decimals and is neither a special
 * code nor near an end of its range is moved by up to 5 %. The same seed gives the same rows, made as a reader of NDJSON makes them.
 */
export function variedRows(
  scorer: Scorer,
  golden: readonly Readonly<Record<string, Cell>>[],
  count: number,
  seed: number,
): readonly FeatureRow[] {
  const random = mixer(seed);
  const specs = new Map(scorer.pipeline.columns.map((spec) => [spec.name, spec]));
  const vary = (key: string, cell: Cell): Cell => {
    const spec = specs.get(key);
    if (spec === undefined || spec.type === "category") return cell;
    const value = asNumber(cell);
    if (typeof value !== "number" || spec.type === "integer") return value;
    if (spec.special?.some((code) => code.value === value)) return value;
    const moved = value * (1 + 0.1 * (random() - 0.5));
    const [low, high] = spec.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    return moved >= low && moved <= high ? moved : value;
  };
  const isKnown = (key: string, cell: Cell): boolean => {
    const categories = specs.get(key)?.categories;
    return cell !== null && (categories === undefined || categories.includes(String(cell)));
  };
  const pools = Object.keys(golden[0] ?? {}).map((key) => {
    const cells = golden.map((row) => row[key] ?? null).filter((cell) => isKnown(key, cell));
    return { key, cells };
  });
  return Array.from({ length: count }, () => {
    const row = Object.fromEntries(
      pools.map(({ key, cells }) => [key, vary(key, cells[Math.floor(random() * cells.length)] ?? null)]),
    );
    return JSON.parse(JSON.stringify(row)) as FeatureRow;
  });
}
