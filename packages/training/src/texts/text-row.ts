/** A labelled text to train on. */
export interface TextRow {
  readonly text: string;
  readonly context?: string;
  /** Facts of the moment, such as `speaker:bot`. */
  readonly tags: readonly string[];
  /** Facts of the text that its letters do not show, as the text package numbers them. */
  readonly codes: readonly number[];
  /** The labels it carries; none for a text that is fine. */
  readonly labels: readonly string[];
  /** How much it counts beside the others, 1 for a row of our own. */
  readonly weight: number;
}
