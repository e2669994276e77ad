/** Something in a policy file that its parts do not agree on. */
export interface PolicyProblem {
  /** Where in the file, as keys and indices. */
  readonly path: readonly (string | number)[];
  /** One sentence that says what is wrong and how it is mended. */
  readonly message: string;
}
