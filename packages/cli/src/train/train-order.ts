import type { BackendChoice } from "@tactful/training";
import type { OpenRecordsOptions } from "../records/open-records.ts";

/** What is trained, on what, and where it goes. */
export interface TrainOrder {
  readonly data: string;
  /** Without it a configuration is drawn up from the data. */
  readonly config?: string;
  readonly target?: string;
  readonly repaid?: string;
  readonly out: string;
  readonly backend: BackendChoice;
  readonly reading: OpenRecordsOptions;
  readonly isQuiet: boolean;
}
