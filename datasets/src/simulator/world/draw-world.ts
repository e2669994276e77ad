import { createRandom } from "../../portfolio/random.ts";
import { type SimulatorRanges, type WorldParameterName, worldParameterNames } from "./simulator-ranges.ts";

/** The numbers of one world; units are those of the ranges. */
export type WorldParameters = Readonly<Record<WorldParameterName, number>>;

/** Draws one number from every range, each by itself; the same seed and draw give the same world. */
export function drawWorld(ranges: SimulatorRanges, seed: number, draw: number): WorldParameters {
  const random = createRandom(seed, draw);
  const entries = worldParameterNames.map((name) => {
    const { low, high, scale } = ranges[name];
    const share = random.uniform();
    const value = scale === "log" ? low * (high / low) ** share : low + (high - low) * share;
    return [name, value] as const;
  });
  return Object.fromEntries(entries) as WorldParameters;
}

/**
 * The same world with contact that changes nothing: no conversation and no message brings a payment, nobody is put off,
 * no hardship comes to light. Contacts, promises that are not meant, and complaints go on.
 */
export function withoutEffect(world: WorldParameters): WorldParameters {
  return { ...world, conversationEffect: 0, messageEffect: 0, avoidance: 0, disclosure: 0 };
}
