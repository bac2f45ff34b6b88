/**
 * The machine lacks something the command needs: a browser, a writable folder, room on the disk. The command shows the
 * sentence and what to do next, never a stack, and exits with 2. A bug is any other error.
 */
export class MachineError extends Error {
  override readonly name = 'MachineError';
  /** What the reader can do about it: one or two imperative sentences. */
  readonly whatNext: string;

  constructor(message: string, whatNext: string) {
    super(message);
    this.whatNext = whatNext;
  }
}

/** The words of whatever was thrown, to quote in a sentence. */
export const reasonOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
