/** Where text goes: a file that appears only when it is complete, or standard output. */
export interface TextSink {
  /** Takes text, waiting while the receiver is busy. False once nobody reads any more. */
  write(text: string): Promise<boolean>;
  /** Completes the output; the file gets its name now. */
  finish(): Promise<void>;
  /** Takes back what can be taken back: an unfinished file disappears, what went to standard output stays. */
  discard(): Promise<void>;
}
