import type { ReadSignals } from "@tactful/script";

/** Nothing is understood yet: the understanding of words comes with its own package part. */
export const readSignals: ReadSignals = () => [];
