import type { Authority } from "../../policy/policy.ts";

/** Who must approve a plan. */
export interface PlanApproval {
  readonly needsApproval: boolean;
  /** The lowest role that may; absent where the desk decides by itself. */
  readonly approver?: string;
}

/** The approval that a plan needs where the lowest role whose limits cover it decides; null where no role may grant it. */
export function planApproval(
  authority: readonly Authority[],
  isCovered: (role: Authority) => boolean,
): PlanApproval | null {
  const index = authority.findIndex(isCovered);
  const role = authority[index];
  if (role === undefined) return null;
  return index === 0 ? { needsApproval: false } : { needsApproval: true, approver: role.role };
}
