import { createRandom, inverseNormal, mix, type Random } from "../../portfolio/random.ts";
import { logistic } from "../../portfolio/subject.ts";
import type { WorldParameters } from "../world/draw-world.ts";
import { hourSlots } from "./book-view.ts";
import { answerKinds, emptyBook, type LateBook } from "./late-book.ts";

/** Shapes that every world shares; assumed, as all that has no range. */
const assumed = {
  /** What hardship takes off the part of the score that is true, in standard deviations. */
  hardshipInScore: 1,
  /** Part of the tolerance that borrowers have whom many contacts put off. */
  putOffTolerance: 0.5,
  /** Share of answered calls before day 0 that ended in a promise. */
  earlierPromises: 0.3,
};

/** Numbers of a world that all of its accounts share. */
interface Common {
  /** Median rate a day of paying unasked in M1. */
  readonly cureRate: number;
  readonly reachLogit: number;
  /** Quantiles of the kind of answer: below the first deaf, above the second one contact is enough. */
  readonly deafBelow: number;
  readonly onceAbove: number;
}

/** Draws the late accounts of a world as they stand on day 0; the same seed gives the same book, more accounts only add to it. */
export function drawBook(world: WorldParameters, seed: number, accounts: number): LateBook {
  const book = emptyBook(accounts);
  const common: Common = {
    cureRate: medianCureRate(world),
    reachLogit: Math.log(world.callReach / (1 - world.callReach)),
    deafBelow: inverseNormal(world.deafShare),
    onceAbove: inverseNormal(1 - world.onceShare),
  };
  for (let account = 0; account < accounts; account += 1) {
    const random = createRandom(seed, account);
    const willingness = random.normal();
    drawDebt(book, account, world, random);
    drawPayer(book, account, world, common, willingness, random);
    drawAnswer(book, account, world, common, willingness, random);
    drawHistory(book, account, world, willingness, random);
    book.latent.key[account] = mix(seed ^ Math.imul(account + 1, 0x27d4eb2f)) | 0;
    book.columns.lot[account] = random.uniform();
  }
  return book;
}

function drawDebt({ columns }: LateBook, account: number, world: WorldParameters, random: Random): void {
  const size = world.overdueMedian * Math.exp(world.overdueSpread * random.normal());
  columns.overdueMinor[account] = Math.max(1000, Math.round(size * 100));
  const place = random.uniform();
  const second = world.firstBucketShare + (1 - world.firstBucketShare) * world.secondBucketShare;
  const months = place < world.firstBucketShare ? 0 : place < second ? 1 : 2;
  columns.daysPastDue[account] = months * 30 + 1 + Math.floor(random.uniform() * 30);
  columns.open[account] = 1;
  columns.lastContact[account] = -1;
  columns.lastConversation[account] = -1;
  columns.lastPayment[account] = -1;
  columns.promisedFor[account] = -1;
}

function drawPayer(
  { columns, latent }: LateBook,
  account: number,
  world: WorldParameters,
  common: Common,
  willingness: number,
  random: Random,
): void {
  const cure = mixed(willingness, world.cureWillingness, random);
  latent.cureRate[account] = common.cureRate * Math.exp(world.cureSpread * cure);
  const hardship = random.chance(world.hardshipShare);
  latent.hardship[account] = hardship ? 1 : 0;
  // The score sees something of hardship too, as scores of repayment do.
  const seen = hardship ? cure - assumed.hardshipInScore : cure;
  columns.score[account] = mixed(seen, world.scoreQuality, random);
}

function drawAnswer(
  { latent }: LateBook,
  account: number,
  world: WorldParameters,
  common: Common,
  willingness: number,
  random: Random,
): void {
  const answer = mixed(willingness, world.typeWillingness, random);
  const kind =
    answer < common.deafBelow
      ? answerKinds.deaf
      : answer > common.onceAbove
        ? answerKinds.once
        : answerKinds.ordinary;
  const factor = [1, world.onceFactor, 0][kind] ?? 1;
  latent.once[account] = kind === answerKinds.once ? 1 : 0;
  latent.conversationEffect[account] = Math.min(1, world.conversationEffect * factor);
  latent.messageEffect[account] = Math.min(1, world.messageEffect * factor);
  latent.hurt[account] = random.chance(world.hurtShare) ? 1 : 0;
  latent.tolerance[account] = Math.max(
    1,
    world.tolerance * (latent.hurt[account] === 1 ? assumed.putOffTolerance : 1),
  );
  const own = world.reachSpread * random.normal() + world.reachWillingness * willingness;
  latent.reachLogit[account] = common.reachLogit - world.hourEffect / hourSlots + own;
  latent.goodHour[account] = Math.floor(random.uniform() * hourSlots);
}

/** Calls and promises from before day 0, made at any hour, so that the records tell something of the borrower. */
function drawHistory(
  { columns, latent }: LateBook,
  account: number,
  world: WorldParameters,
  willingness: number,
  random: Random,
): void {
  const tries = Math.round(world.historyEvents * 2 * random.uniform());
  const keeps = logistic(willingness);
  for (let event = 0; event < tries; event += 1) {
    const slot = Math.floor(random.uniform() * hourSlots);
    const gain = slot === latent.goodHour[account] ? world.hourEffect : 0;
    const answered = random.chance(logistic((latent.reachLogit[account] ?? 0) + gain));
    const promised = random.chance(assumed.earlierPromises);
    const kept = random.chance(keeps);
    const place = account * hourSlots + slot;
    columns.callsTried[place] = (columns.callsTried[place] ?? 0) + 1;
    if (!answered) continue;
    columns.callsAnswered[place] = (columns.callsAnswered[place] ?? 0) + 1;
    if (!promised) continue;
    const promises = kept ? columns.keptPromises : columns.brokenPromises;
    promises[account] = (promises[account] ?? 0) + 1;
  }
}

/** A standard normal draw with this correlation to another. */
function mixed(other: number, correlation: number, random: Random): number {
  return correlation * other + Math.sqrt(1 - correlation * correlation) * random.normal();
}

const cureDays = 30;
const gridSize = 41;

/** The median rate at which the share `cure30` of M1 pays within 30 days, by bisection on a grid of normal quantiles. */
function medianCureRate(world: WorldParameters): number {
  const spreads = Array.from({ length: gridSize }, (_, at) =>
    Math.exp(world.cureSpread * inverseNormal((at + 0.5) / gridSize)),
  );
  const curedAt = (rate: number): number =>
    spreads.reduce((sum, spread) => sum + 1 - Math.exp(-rate * spread * cureDays), 0) / gridSize;
  let [low, high] = [1e-6, 1];
  for (let step = 0; step < 50; step += 1) {
    const middle = Math.sqrt(low * high);
    if (curedAt(middle) < world.cure30) low = middle;
    else high = middle;
  }
  return Math.sqrt(low * high);
}
