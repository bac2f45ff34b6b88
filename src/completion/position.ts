import type { Command, Option } from 'commander';

/** Where on a line the next word stands, by what stands before it. */
export interface Position {
  /** The program, then each subcommand that is named. */
  readonly path: readonly [Command, ...Command[]];
  /** What was given to the last command besides options. */
  readonly operands: readonly string[];
  /** Options on the line, with their values. */
  readonly given: ReadonlyMap<Option, readonly string[]>;
  /** The option whose value the next word is: certainly, or unless that begins with a hyphen. */
  readonly open: { readonly option: Option; readonly isDue: boolean } | undefined;
  /** After `--`, nothing is an option. */
  readonly isAfterDashes: boolean;
}

/** Reads the words as commander does: options of the program may stand anywhere. */
export function positionAfter(program: Command, words: readonly string[]): Position {
  const walk = new Walk(program);
  for (const word of words) walk.take(word);
  return walk;
}

export const lastOf = ({ path }: Position): Command => path.at(-1) ?? path[0];

/** The option of that name here. Where two have it, commander asks the program first. */
export const optionCalled = (path: readonly Command[], name: string): Option | undefined =>
  path
    .flatMap(({ options }) => options)
    .find(({ short, long, hidden }) => !hidden && (short === name || long === name));

/** Those that help shows, `help` itself among them. */
export const subcommandsOf = (command: Command): readonly Command[] =>
  command.createHelp().visibleCommands(command);

export const takesValue = ({ required, optional }: Option): boolean => required || optional;

class Walk implements Position {
  readonly path: [Command, ...Command[]];
  readonly given = new Map<Option, readonly string[]>();
  operands: string[] = [];
  open: Position['open'];
  isAfterDashes = false;

  constructor(program: Command) {
    this.path = [program];
  }

  take(word: string): void {
    const isOption = word.startsWith('-') && word.length > 1;
    if (this.open !== undefined && (this.open.isDue || !isOption)) this.#value(this.open.option, word);
    else if (this.isAfterDashes || !isOption) this.#operand(word);
    else if (word === '--') {
      this.isAfterDashes = true;
      this.open = undefined;
    } else if (word.startsWith('--')) this.#long(word);
    else this.#short(word.slice(1));
  }

  #value(option: Option, value: string): void {
    this.#give(option, value);
    this.open = option.variadic ? { option, isDue: false } : undefined;
  }

  #operand(word: string): void {
    const subcommand =
      this.operands.length === 0
        ? subcommandsOf(lastOf(this)).find((c) => c.name() === word || c.aliases().includes(word))
        : undefined;
    if (subcommand === undefined) this.operands.push(word);
    else this.path.push(subcommand);
  }

  #long(word: string): void {
    const [, name = '', value] = /^([^=]+)(?:=([^]*))?$/.exec(word) ?? [];
    this.#name(name, value);
  }

  /** `-q`, `-C dir`, `-Cdir`, `-qC dir`. */
  #short(letters: string): void {
    const option = optionCalled(this.path, `-${letters.charAt(0)}`);
    const rest = letters.slice(1);
    this.#name(`-${letters.charAt(0)}`, option && takesValue(option) && rest !== '' ? rest : undefined);
    if (option && !takesValue(option) && rest !== '') this.#short(rest);
  }

  /** One that is not known is passed over: commander will say so. */
  #name(name: string, value: string | undefined): void {
    const option = optionCalled(this.path, name);
    this.open = undefined;
    if (option === undefined) return;
    this.#give(option, ...(value === undefined ? [] : [value]));
    if (takesValue(option) && value === undefined) this.open = { option, isDue: option.required };
  }

  #give(option: Option, ...values: readonly string[]): void {
    this.given.set(option, [...(this.given.get(option) ?? []), ...values]);
  }
}
