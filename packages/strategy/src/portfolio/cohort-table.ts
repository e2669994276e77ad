import { groupBy } from "../statistics/group-by.ts";
import { type Share, wilsonShare } from "../statistics/wilson-share.ts";
import type { AccountPath, AccountPoint } from "./account-path.ts";
import { addMinor } from "./add-minor.ts";
import type { Step } from "./migration-matrix.ts";
import { type PortfolioState, portfolioStates } from "./portfolio-state.ts";

/** By what accounts are put together. */
export type CohortKey = "bucket" | "product" | "grade";

/** Accounts that were alike at the start of a step, and what came of them; sums are in minor units. */
export interface Cohort {
  /** The bucket or state at the start, the product, the grade; null where that is not known. */
  readonly group: string | null;
  readonly accounts: number;
  readonly balanceMinor: number;
  readonly overdueMinor: number;
  /** What came in during the step less what went back. */
  readonly collectedMinor: number;
  /** Accounts from which more came in than went back. */
  readonly paying: Share;
  /** Of those in arrears at the start, the accounts that are current or paid off at the end. */
  readonly cured: Share;
}

interface Member {
  readonly path: AccountPath;
  readonly start: AccountPoint;
  readonly end: AccountPoint;
  readonly collectedMinor: number;
}

function isCurrent({ state }: AccountPoint): boolean {
  return state === "M0" || state === "paid-off";
}

function groupOf({ path, start }: Member, key: CohortKey): string | null {
  return key === "bucket" ? start.state : (path[key] ?? null);
}

function cohortOf(group: string | null, members: readonly Member[]): Cohort {
  const sum = (value: (member: Member) => number): number =>
    members.reduce((total, member) => addMinor(total, value(member)), 0);
  const late = members.filter(({ start }) => !isCurrent(start));
  return {
    group,
    accounts: members.length,
    balanceMinor: sum(({ start }) => start.balanceMinor),
    overdueMinor: sum(({ start }) => start.overdueMinor),
    collectedMinor: sum((member) => member.collectedMinor),
    paying: wilsonShare(members.filter(({ collectedMinor }) => collectedMinor > 0).length, members.length),
    cured: wilsonShare(late.filter(({ end }) => isCurrent(end)).length, late.length),
  };
}

/** Buckets in their order, everything else by its text, what is not known last. */
function rank(group: string | null): string {
  const place = portfolioStates.indexOf(group as PortfolioState);
  if (group === null) return "2";
  return place >= 0 ? `0${String(place).padStart(2, "0")}` : `1${group}`;
}

/** Puts the accounts that were open at the start of a step together by a key, and tells what came of each group. Paid-off accounts are left out. */
export function cohortTable(paths: readonly AccountPath[], step: Step, key: CohortKey): readonly Cohort[] {
  const members = paths.flatMap((path): readonly Member[] => {
    const [start, end] = [path.points[step.from], path.points[step.to]];
    if (!start || !end || start.state === "paid-off") return [];
    const during = path.points.slice(step.from + 1, step.to + 1);
    const collectedMinor = during.reduce((sum, point) => addMinor(sum, point?.collectedMinor ?? 0), 0);
    return [{ path, start, end, collectedMinor }];
  });
  return [...groupBy(members, (member) => groupOf(member, key))]
    .map(([group, of]) => cohortOf(group, of))
    .sort((a, b) => (rank(a.group) < rank(b.group) ? -1 : 1));
}
