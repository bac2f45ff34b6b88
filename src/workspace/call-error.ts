/** The command was called in a way that cannot be done: one sentence and what to do instead. Exit code 2. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly whatNext: string;

  constructor(message: string, whatNext: string) {
    super(message);
    this.whatNext = whatNext;
  }
}
