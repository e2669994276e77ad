/** A pattern that cannot be compiled: the message names the cure, `position` the offset in the pattern. */
export class RegexSyntaxError extends Error {
  override readonly name = "RegexSyntaxError";
  /** Offset in the pattern, from 0. */
  readonly position: number;

  constructor(problem: string, position: number) {
    super(`${problem} (at ${position} of the pattern)`);
    this.position = position;
  }
}
