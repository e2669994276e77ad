import { TactfulError } from "@tactful/domain";

/** Throws CANCELLED once the signal is aborted. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new TactfulError("CANCELLED", "Training was cancelled before it was done.");
}
