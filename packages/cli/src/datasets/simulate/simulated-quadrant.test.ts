import type { BookView } from "@tactful/datasets";
import { expect, test } from "vitest";
import { quadrantReader } from "./simulated-quadrant.ts";

type Seen = Pick<BookView, "keptPromises" | "brokenPromises" | "callsTried" | "callsAnswered">;

function quadrant(kept: number, broken: number, tried: number, answered: number): string {
  const seen: Seen = {
    keptPromises: [kept],
    brokenPromises: [broken],
    callsTried: [tried, 0, 0],
    callsAnswered: [answered, 0, 0],
  };
  return quadrantReader()(seen as BookView, 0);
}

test("three kept promises are a sign of will and means; broken ones say too little of means, and a clean sheet says nothing", () => {
  expect(quadrant(3, 0, 6, 3)).toBe("willing-able");
  expect(quadrant(0, 4, 6, 0)).toBe("unknown");
  expect(quadrant(0, 0, 0, 0)).toBe("unknown");
});
