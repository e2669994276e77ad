/** A pattern that does not follow the grammar; `position` counts UTF-16 units from 0. */
export class PatternSyntaxError extends Error {
  readonly position: number;

  constructor(message: string, position: number) {
    super(message);
    this.name = "PatternSyntaxError";
    this.position = position;
  }
}
