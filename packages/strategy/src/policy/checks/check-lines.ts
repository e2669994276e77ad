import type { Policy, TreatmentLine } from "../policy.ts";
import type { PolicyProblem } from "./policy-problem.ts";

/** Ids from a line along `over` back to itself; undefined where there is no such ring. */
function ringFrom(line: TreatmentLine, lines: readonly TreatmentLine[]): readonly string[] | undefined {
  const walk = (id: string, path: readonly string[]): readonly string[] | undefined => {
    const next = lines.find((other) => other.id === id)?.over ?? [];
    if (next.includes(line.id)) return [...path, line.id];
    for (const other of next) {
      if (path.includes(other)) continue;
      const ring = walk(other, [...path, other]);
      if (ring !== undefined) return ring;
    }
    return undefined;
  };
  return walk(line.id, [line.id]);
}

function neverOffered(line: TreatmentLine, policy: Policy): readonly PolicyProblem[] {
  const products = line.when.product ?? policy.products;
  return line.offers.flatMap((id, index) => {
    const offer = policy.offers.find((one) => one.id === id);
    if (offer?.products === undefined) return [];
    if (offer.products.some((product) => products.includes(product))) return [];
    return [
      { path: ["offers", index], message: `Offer ${id} is for none of the line's products; remove it.` },
    ];
  });
}

function costProblems({ costs, stops, treatments }: Policy): readonly PolicyProblem[] {
  const used = new Set([...stops, ...treatments].flatMap(({ channels = [] }) => channels));
  return [...used]
    .filter((channel) => costs[channel] === undefined)
    .map((channel) => ({ path: ["costs"], message: `Channel ${channel} is used and has no cost; add it.` }));
}

/** What can be said of treatment lines one by one: no ring of `over`, no channel twice, no offer that nobody can get. */
export function checkLines(policy: Policy): readonly PolicyProblem[] {
  const own = policy.treatments.flatMap((line, index) => {
    const ring = ringFrom(line, policy.treatments);
    const twice = line.channels.findIndex((channel, at) => line.channels.indexOf(channel) !== at);
    const problems: readonly PolicyProblem[] = [
      ...(ring === undefined
        ? []
        : [
            {
              path: ["over"],
              message: `Lines take each other's place: ${ring.join(" over ")}; remove one \`over\`.`,
            },
          ]),
      ...(twice < 0
        ? []
        : [{ path: ["channels", twice], message: `${line.channels[twice]} stands twice; remove one.` }]),
      ...neverOffered(line, policy),
    ];
    return problems.map(({ path, message }) => ({ path: ["treatments", index, ...path], message }));
  });
  return [...own, ...costProblems(policy)];
}
