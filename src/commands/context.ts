/** What a command may touch of the world, and the options every command takes. */
export interface CommandContext {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `-C, --root DIR` as typed. */
  readonly root: string | undefined;
  readonly quiet: boolean;
  /** Whether standard output and standard error may carry colour. */
  readonly color: { readonly out: boolean; readonly err: boolean };
  readonly version: string;
  /** Results: paths, tables, diagnostics of `validate`. */
  readonly out: (text: string) => void;
  /** Progress and diagnostics of `report`. */
  readonly err: (text: string) => void;
  /** Called once when the user interrupts. */
  readonly onInterrupt: (stop: () => void | Promise<void>) => void;
}

/** 0 done; 1 the input has errors; 2 called wrongly, or the machine lacks something; 70 a bug. */
export type ExitCode = 0 | 1 | 2;
