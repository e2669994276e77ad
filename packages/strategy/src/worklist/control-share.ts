import { stableHash } from "./stable-hash.ts";

/** Which accounts are left alone on purpose, so that the effect of contact can be measured. */
export interface ControlShare {
  /** 0 to below 1. */
  readonly share: number;
  /** Another salt draws another group. */
  readonly salt: string;
}

/**
 * Whether an account belongs to the control group: told by its key and the salt alone, so that it is the same today and tomorrow, in
 * whatever order the accounts come. A larger share keeps all of a smaller one. The key is the borrower's id where it is known:
 * a person is in the group with all their accounts.
 */
export function isControl(key: string, control: ControlShare): boolean {
  return control.share > 0 && stableHash(`${control.salt}\u0000${key}`) < control.share * 2 ** 32;
}
