import { quoteValue } from "@tactful/domain";
import type { Policy } from "../policy.ts";
import type { PolicyProblem } from "./policy-problem.ts";

type Path = PolicyProblem["path"];

function repeated(names: readonly string[], pathOf: (index: number) => Path): readonly PolicyProblem[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: pathOf(index), message: `${quoteValue(name)} stands twice; rename or remove one.` }],
  );
}

function unknown(
  names: readonly string[] | undefined,
  known: readonly string[],
  what: string,
  path: Path,
): readonly PolicyProblem[] {
  return (names ?? []).flatMap((name, index) => {
    if (known.includes(name)) return [];
    const list = known.length === 0 ? "there is none" : `known are ${known.join(", ")}`;
    const message = `${quoteValue(name)} is no ${what} of this policy; ${list}.`;
    return [{ path: [...path, index], message }];
  });
}

function repeatedNames({
  products,
  grades,
  authority,
  stops,
  offers,
  treatments,
}: Policy): readonly PolicyProblem[] {
  const lineIds = [...stops, ...treatments].map((line) => line.id);
  return [
    ...repeated(products, (index) => ["products", index]),
    ...repeated(grades, (index) => ["grades", index]),
    ...repeated(
      authority.map(({ role }) => role),
      (index) => ["authority", index, "role"],
    ),
    ...repeated(
      offers.map(({ id }) => id),
      (index) => ["offers", index, "id"],
    ),
    ...repeated(lineIds, (index) =>
      index < stops.length ? ["stops", index, "id"] : ["treatments", index - stops.length, "id"],
    ),
  ];
}

/** Names that stand twice, and names of products, grades, offers and lines that the policy does not have. */
export function checkNames(policy: Policy): readonly PolicyProblem[] {
  const { products, stops, offers, treatments, caps } = policy;
  const grades = ["none", ...policy.grades];
  const offerIds = offers.map(({ id }) => id);
  const lineIds = treatments.map(({ id }) => id);
  const capped = Object.keys(caps.maxMonths);
  return [
    ...repeatedNames(policy),
    ...unknown(capped, products, "product", ["caps", "maxMonths"]).map(({ path, message }) => ({
      path: [...path.slice(0, -1), capped[Number(path.at(-1))] ?? ""],
      message,
    })),
    ...products
      .filter((product) => !capped.includes(product))
      .map((product) => ({
        path: ["caps", "maxMonths"],
        message: `Product ${quoteValue(product)} has no longest plan; add it with its months.`,
      })),
    ...offers.flatMap((offer, index) =>
      unknown(offer.products, products, "product", ["offers", index, "products"]),
    ),
    ...stops.flatMap((stop, index) => unknown(stop.offers, offerIds, "offer", ["stops", index, "offers"])),
    ...treatments.flatMap(({ when, offers: offered, over }, index) => [
      ...unknown(when.product, products, "product", ["treatments", index, "when", "product"]),
      ...unknown(when.grade, grades, "grade", ["treatments", index, "when", "grade"]),
      ...unknown(offered, offerIds, "offer", ["treatments", index, "offers"]),
      ...unknown(over, lineIds, "treatment line", ["treatments", index, "over"]),
    ]),
  ];
}
