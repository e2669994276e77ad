import { expect, test } from "vitest";
import { drawBook } from "../book/draw-book.ts";
import { runDays } from "../days/run-days.ts";
import { sampleWorld } from "../fixtures/sample-world.ts";
import { contactNobody } from "../policies/plain-policies.ts";
import { withoutEffect } from "../world/draw-world.ts";
import { learnFromPilot } from "./contact-learning.ts";
import { pilotArms, runPilot } from "./run-pilot.ts";

const strong = {
  ...sampleWorld(3),
  conversationEffect: 0.6,
  callReach: 0.6,
  deafShare: 0.1,
  messageEffect: 0,
};
const pilot = runPilot(strong, 1, 6000, 4);

function meanUplift(world: typeof strong, records: typeof pilot): number {
  const { columns } = drawBook(world, 77, 500);
  const { uplift } = learnFromPilot(records);
  const values = Array.from({ length: 500 }, (_, account) => uplift(columns, account, "call"));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

test("a pilot deals accounts evenly into its arms, and the same seed deals them again", () => {
  const counts = pilotArms.map((_, arm) => pilot.arm.filter((value) => value === arm).length / pilot.rows);
  for (const share of counts) expect(share).toBeCloseTo(1 / 3, 1);
  expect(runPilot(strong, 1, 6000, 4)).toEqual(pilot);
});

test("those called pay more often where calls help, and the learning says by how much", () => {
  const paidIn = (arm: number): number => {
    const rows = [...pilot.arm.keys()].filter((row) => pilot.arm[row] === arm);
    return rows.filter((row) => pilot.paid[row] === 1).length / rows.length;
  };
  const difference = paidIn(1) - paidIn(0);
  expect(difference).toBeGreaterThan(0.05);
  expect(meanUplift(strong, pilot)).toBeGreaterThan(difference / 2);
  expect(meanUplift(strong, pilot)).toBeLessThan(difference * 2);
});

test("where contact changes nothing it learns next to nothing", () => {
  const world = withoutEffect(strong);
  expect(Math.abs(meanUplift(world, runPilot(world, 1, 6000, 4)))).toBeLessThan(0.02);
});

test("of a borrower who pays unasked within a fortnight and one who does not, the first mostly has the higher chance", () => {
  const book = drawBook(strong, 78, 1000);
  const { payProbability } = learnFromPilot(pilot);
  const capacityOn = () => ({ calls: 0, messages: 0 });
  const { final } = runDays({ world: strong, book, days: 14, policy: contactNobody, capacityOn });
  const chances = (pays: boolean): readonly number[] =>
    Array.from({ length: 1000 }, (_, account) => account)
      .filter((account) => (final.lastPayment[account] ?? -1) >= 0 === pays)
      .map((account) => payProbability(book.columns, account));
  const [payers, others] = [chances(true), chances(false)];
  const pairs = payers.flatMap((payer) => others.map((other): number => (payer > other ? 1 : 0)));
  const area = pairs.reduce((sum, first) => sum + first, 0) / pairs.length;
  expect(area).toBeGreaterThan(0.6);
});
