import { readFile } from "node:fs/promises";
import { createContactRules, loadContactBook, zoneClock } from "@tactful/compliance";
import { IsoTime, type LocalizedText, quoteValue, TactfulError } from "@tactful/domain";
import {
  type ContactEffect,
  type Policy,
  readWorkLimits,
  type UpliftReport,
  type WorkLimits,
} from "@tactful/strategy";
import type { CommandIo } from "../command-io.ts";
import { openPolicy } from "../policy/open-policy.ts";
import { contactTimes } from "./contact-times.ts";
import type { WorkDay } from "./decide-account.ts";
import { zonesOf } from "./likely-zones.ts";
import { localIso } from "./local-iso.ts";
import { measureEffect } from "./measure-effect.ts";
import type { ScoreSource } from "./score-source.ts";
import type { WorklistRun } from "./worklist-run.ts";

/** What a list is made by. */
export interface PreparedDay {
  readonly day: WorkDay;
  readonly policy: Policy;
  /** The moment of the list by the clock of the house. */
  readonly at: IsoTime;
  readonly uplift: UpliftReport | null;
  /** How what contact brings is known, in words. */
  readonly basis: LocalizedText;
}

async function limitsOf(run: WorklistRun): Promise<WorkLimits> {
  if (run.limits === undefined) return run.capacity === undefined ? {} : { contacts: run.capacity };
  const text = await readFile(run.limits, "utf8").catch((cause: unknown) => {
    throw new TactfulError("FILE_NOT_FOUND", "The file of limits cannot be read.", {
      file: run.limits ?? "",
      cause,
    });
  });
  const limits = readWorkLimits(text, run.limits);
  return run.capacity === undefined ? limits : { ...limits, contacts: run.capacity };
}

function effectOf(run: WorklistRun, uplift: UpliftReport | null): ContactEffect {
  if (uplift !== null) return { kind: "measured", model: uplift.model };
  if (run.contactShare === undefined) return { kind: "unknown" };
  return { kind: "assumed", share: run.contactShare, source: "assumption" };
}

function basisOf(run: WorklistRun, uplift: UpliftReport | null): LocalizedText {
  if (uplift !== null) return uplift.summary;
  if (run.contactShare === undefined) {
    return {
      zh: "没有可用来估计联系作用的历史：按预期回收减联系成本排序，不代表联系带来的增益。",
      en: "No history tells what contact changes: accounts are ranked by expected recovery less the cost of contact, which is no claim of what contact adds.",
    };
  }
  const share = `${Math.round(100 * run.contactShare)} %`;
  return {
    zh: `假设：还款概率中有 ${share} 由联系带来。这是假设而非测量，请保留随机对照组加以核实。`,
    en: `Assumption: ${share} of the probability of repayment comes from contact. It is assumed and not measured; keep a random control share to find out.`,
  };
}

const offsetAtEnd = /(?:Z|([+-])(\d\d):(\d\d))$/;

/** How far the clock that a time is written by is ahead of UTC, in milliseconds. */
function offsetOf(time: IsoTime): number {
  const [, sign, hours = "0", minutes = "0"] = offsetAtEnd.exec(time) ?? [];
  const size = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === "-" ? -size : size;
}

/** The moment that is asked for; else now, by the clock of the place that the policy is for. */
function momentOf(at: string | undefined, policy: Policy, io: CommandIo): IsoTime {
  const [zone = "UTC"] = zonesOf(undefined, policy.jurisdiction);
  if (at === undefined) return localIso(zoneClock(zone), Date.parse(io.time()));
  if (IsoTime.safeParse(at).success) return at;
  const message = `--at must be a time with its offset, such as 2026-11-26T09:00:00+08:00; got ${quoteValue(at)}.`;
  throw new TactfulError("OPTION_INVALID", message);
}

/** Gathers policy, contact rules, limits and the effect of contact for the day of a run. Throws what each of them throws. */
export async function prepareDay(run: WorklistRun, scores: ScoreSource, io: CommandIo): Promise<PreparedDay> {
  const policy = openPolicy(run.policy);
  const at = momentOf(run.at, policy, io);
  const limits = await limitsOf(run);
  const rules = createContactRules(loadContactBook());
  const uplift = run.effectFrom === undefined ? null : await measureEffect(run.effectFrom, scores, io);
  const day: WorkDay = {
    policy,
    times: contactTimes({ rules, policy, at: Date.parse(at) }),
    today: at.slice(0, 10),
    houseOffset: offsetOf(at),
    effect: effectOf(run, uplift),
    control: { share: run.control, salt: run.salt },
    limits,
  };
  return { day, policy, at, uplift, basis: basisOf(run, uplift) };
}
