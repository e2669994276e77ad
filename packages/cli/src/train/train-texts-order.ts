import type { BackendChoice } from "@tactful/training";

/** What `tactful train-texts` was told. */
export interface TrainTextsOrder {
  readonly config: string;
  readonly data: readonly string[];
  readonly out: string;
  readonly backend: BackendChoice;
  readonly isQuiet: boolean;
}
