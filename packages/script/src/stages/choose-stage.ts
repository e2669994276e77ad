import { type StageId, stages, TactfulError } from "@tactful/domain";
import type { StageBook } from "./load-stages.ts";
import type { Moment } from "./moment.ts";
import type { StageCondition } from "./stage-condition.ts";

function isOneOf<Value>(wanted: readonly Value[] | undefined, values: readonly (Value | null)[]): boolean {
  return wanted === undefined || values.some((value) => value !== null && wanted.includes(value));
}

function is(wanted: boolean | undefined, value: boolean): boolean {
  return wanted === undefined || wanted === value;
}

/** Whether a condition holds at a moment. */
export function holds(when: StageCondition, moment: Moment): boolean {
  const flags = [
    is(when.verified, moment.verified),
    is(when.crisis, moment.crisis),
    is(when.crisisPossible, moment.crisisPossible),
    is(when.started, moment.started),
    is(when.represented, moment.represented),
    is(when.vulnerable, moment.vulnerable),
    is(when.disputed, moment.disputed),
    is(when.deceased, moment.deceased),
    is(when.disclosed, moment.disclosed),
    is(when.reasonKnown, moment.reason !== null),
    is(when.settled, moment.settled),
    is(when.silent, moment.intents.length === 0),
    is(when.farewell, moment.farewell),
  ];
  const lists = [
    isOneOf(when.hours, [moment.hours]),
    isOneOf(when.answered, [moment.answered]),
    isOneOf(when.channel, [moment.channel]),
    isOneOf(when.intents, moment.intents),
    isOneOf(when.newReasons, moment.newReasons),
    isOneOf(when.reasons, [moment.reason]),
    isOneOf(when.emotions, [moment.emotion]),
    isOneOf(when.buckets, [moment.bucket]),
    isOneOf(when.plan, [moment.plan]),
  ];
  return [...flags, ...lists].every(Boolean);
}

/** A stage and the route that led to it. */
export interface ChosenStage {
  readonly stage: StageId;
  readonly route: string;
}

/** Where a conversation stands: the stage of the first route that holds. Before verification it is an open one. */
export function chooseStage(book: StageBook, moment: Moment): ChosenStage {
  const route = book.routes.find(({ when }) => holds(when, moment));
  if (route === undefined || (!moment.verified && !stages[route.stage].beforeVerification)) {
    throw new TactfulError("CONFIG_INVALID", "The stage file leaves a moment without a stage that is open.");
  }
  return { stage: route.stage, route: route.id };
}
