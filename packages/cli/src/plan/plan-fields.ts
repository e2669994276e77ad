import type { InputRow } from "../records/input-row.ts";

type Fields = Readonly<Record<string, unknown>>;

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** A cell as JSON where it is a number, true, false, a list or an object, else as text. */
function cellValue(text: string): unknown {
  const plain = text.trim();
  if (!jsonNumber.test(plain) && !/^(?:true|false|[[{].*)$/is.test(plain)) return plain;
  try {
    return JSON.parse(/^(?:true|false)$/i.test(plain) ? plain.toLowerCase() : plain);
  } catch {
    return plain;
  }
}

/** Requests hold no field deeper than `account.facts.attorney` with its own parts; a header may not ask for endless depth. */
const mostPoints = 3;

/** Gathers `policy.maxMonths` and its like under `policy`, down to some depth. */
function nested(entries: readonly (readonly [string, unknown])[], points = mostPoints): Fields {
  const groups = new Map<string, (readonly [string, unknown])[]>();
  const plain: (readonly [string, unknown])[] = [];
  for (const [name, value] of entries) {
    const dot = name.indexOf(".");
    if (dot <= 0 || points === 0) plain.push([name, value]);
    else {
      const group = groups.get(name.slice(0, dot)) ?? [];
      groups.set(name.slice(0, dot), [...group, [name.slice(dot + 1), value]]);
    }
  }
  return Object.fromEntries([
    ...plain,
    ...[...groups].map(([name, group]) => [name, nested(group, points - 1)] as const),
  ]);
}

/**
 * The fields of a plan request from a CSV row: columns by their names, what lies within by a point (`policy.maxMonths`,
 * `account.product`), lists and objects in JSON. An empty cell is not known.
 */
export function planFields({ fields }: InputRow): Fields {
  const cells = Object.entries(fields).flatMap(([name, cell]) =>
    typeof cell === "string" && cell.trim() !== "" ? [[name, cellValue(cell)] as const] : [],
  );
  return nested(cells);
}
