import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { CiSystem } from './commands/ci-workflow.ts';
import type { Shell } from './commands/completion.ts';
import type { CommandContext, ExitCode } from './commands/context.ts';
import { addProfiles } from './commands/define-profiles.ts';
import { addQuarters } from './commands/define-quarters.ts';
import { addQuestions } from './commands/define-questions.ts';
import { addTimescale } from './commands/define-timescale.ts';
import { examples, type Run } from './commands/define.ts';
import { day, financialYear, quarterNumber } from './commands/option-values.ts';
import type { ReportFormat } from './commands/report-maker.ts';
import type { SchemaKind } from './commands/schema.ts';
import type { DiagnosticFormat } from './diagnostics/format/index.ts';
import type { PartialDate } from './model/dates.ts';
import type { QuarterNumber } from './model/quarter.ts';

export interface World extends Omit<CommandContext, 'root' | 'quiet'> {
  readonly exitWith: (code: ExitCode) => void;
}

interface GlobalOptions {
  readonly root?: string;
  readonly quiet?: boolean;
}

/** The commands and their options. What a command does is loaded when it runs, so that `--help` stays quick. */
export function buildProgram(world: World): Command {
  const program = new Command('cpc')
    .description(
      "Corporate Peer Challenge action plans as text: checked, merged with each quarter's update, and printed for committees.",
    )
    .version(world.version, '-V, --version', 'print the version')
    .option('-C, --root <dir>', 'the workspace: the folder with cpc.yaml in it')
    .option('-q, --quiet', 'print results and errors only')
    .option('--no-color', 'print without colour (so does the variable NO_COLOR)')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: world.out, writeErr: world.err })
    .showSuggestionAfterError()
    .exitOverride();
  program.addHelpText(
    'after',
    examples(['cpc init my-council', 'cpc validate', 'cpc report --quarter 2', 'cpc help report']),
  );

  const run = (
    command: Command,
    work: (context: CommandContext) => ExitCode | Promise<ExitCode>,
  ): Promise<void> => {
    const { root, quiet } = command.optsWithGlobals<GlobalOptions>();
    const { exitWith, ...rest } = world;
    return Promise.resolve(work({ ...rest, root, quiet: quiet === true })).then(exitWith);
  };
  for (const add of [
    addReport,
    addValidate,
    addQuestions,
    addQuarters,
    addTimescale,
    addInit,
    addProfiles,
    addSchema,
    addDoctor,
    addCompletion,
  ])
    add(program, run);
  addComplete(program, world);
  return program;
}

function addReport(program: Command, run: Run): void {
  const formats: readonly ReportFormat[] = ['md', 'html', 'pdf', 'docx'];
  const usual = formats.filter((format) => format !== 'docx');
  program
    .command('report')
    .summary("print reports: a quarter's, or papers named")
    .description(
      'Merges each plan with its updates and writes the reports of a quarter. Written paths are printed, one a line.',
    )
    .argument(
      '[paper...]',
      'papers, by path or as <plan>/<name>; all that the quarter has where none is named',
    )
    .option('--quarter <n>', 'the quarter, 1 to 4 (1 is April to June)', quarterNumber)
    .option(
      '--year <year>',
      'its financial year, such as 2020/21; the newest such quarter where left out',
      financialYear,
    )
    .option('--plan <id...>', 'only these plans')
    .option('--profile <name...>', 'only documents of these types')
    .addOption(
      new Option('--format <list>', 'what to write, with commas between')
        .choices(formats)
        .argParser((text) => formatList(text, formats))
        .default(usual, usual.join(',')),
    )
    .option('--out <dir>', 'where to write (default: out)')
    .option('--as-at <date>', "the day to report as at, such as 2020-12-02 (default: the update's own)", day)
    .option('--restricted', 'make the version that is not for publication, below restricted/')
    .addHelpText(
      'after',
      examples([
        'cpc report --quarter 2',
        'cpc report --quarter 2 --year 2020/21 --plan northmoor',
        'cpc report northmoor/cabinet-december --format pdf,docx',
        'cpc report --quarter 2 --format md | xargs wc -w',
        'cpc report --quarter 2 --restricted',
      ]),
    )
    .action((papers: string[], o: ReportFlags, command: Command) =>
      run(command, async (context) => {
        const { report } = await import('./commands/report.ts');
        return report(
          {
            papers,
            quarter: o.quarter,
            year: o.year,
            plans: o.plan ?? [],
            profiles: o.profile ?? [],
            formats: o.format,
            out: o.out,
            asAt: o.asAt,
            isRestricted: o.restricted === true,
          },
          context,
        );
      }),
    );
}

interface ReportFlags {
  readonly quarter?: QuarterNumber;
  readonly year?: number;
  readonly plan?: string[];
  readonly profile?: string[];
  readonly format: readonly ReportFormat[];
  readonly out?: string;
  readonly asAt?: PartialDate;
  readonly restricted?: boolean;
}

interface ValidateFlags {
  readonly format: DiagnosticFormat;
  readonly strict?: boolean;
  readonly asAt?: PartialDate;
}

function addValidate(program: Command, run: Run): void {
  const formats: readonly DiagnosticFormat[] = ['text', 'json', 'github', 'sarif', 'junit'];
  program
    .command('validate')
    .summary('say everything that is wrong, at its line and column')
    .description(
      'Checks every file of the workspace, or those named, and prints what is wrong. Exit code 1 where there are errors.',
    )
    .argument('[path...]', 'files or folders of the workspace')
    .addOption(new Option('--format <format>', 'how to print it').choices(formats).default('text'))
    .option('--strict', 'warnings too end with exit code 1')
    .option('--as-at <date>', "the day to check the newest updates as at (default: each update's own)", day)
    .addHelpText(
      'after',
      examples([
        'cpc validate',
        'cpc validate plans/northmoor --strict',
        'cpc validate --format github',
        'cpc validate --format sarif > cpc.sarif',
        'cpc validate --as-at 2021-03-31',
      ]),
    )
    .action((paths: string[], o: ValidateFlags, command: Command) =>
      run(command, async (context) => {
        const { validate } = await import('./commands/validate.ts');
        return validate({ paths, format: o.format, strict: o.strict === true, asAt: o.asAt }, context);
      }),
    );
}

function addInit(program: Command, run: Run): void {
  const systems: readonly CiSystem[] = ['github'];
  program
    .command('init')
    .summary('begin a workspace that validates and reports at once')
    .description(
      'Writes a small plan with its first update, with comments that teach the format. It writes over nothing.',
    )
    .argument('[dir]', 'the folder to make (default: this one)')
    .option('--council <name>', "the council's name")
    .addOption(
      new Option(
        '--ci <system>',
        'write a workflow for CI too; in a workspace that is there already, only that',
      ).choices(systems),
    )
    .addHelpText(
      'after',
      examples([
        'cpc init my-council --council "Northmoor District Council"',
        'cpc init && cpc validate && cpc report',
        'cpc init --ci github',
      ]),
    )
    .action((directory: string | undefined, o: { council?: string; ci?: CiSystem }, command: Command) =>
      run(command, async (context) => {
        const { init } = await import('./commands/init.ts');
        return init({ directory, council: o.council, ci: o.ci }, context);
      }),
    );
}

function addSchema(program: Command, run: Run): void {
  const kinds: readonly SchemaKind[] = ['plan', 'update', 'paper', 'config', 'profile', 'approval'];
  program
    .command('schema')
    .summary('print a JSON Schema, for editors and other tools')
    .description('Prints the JSON Schema of one kind of file, whole in one document.')
    .addArgument(new Argument('<kind>', 'which kind of file').choices(kinds))
    .addHelpText('after', examples(['cpc schema plan', 'cpc schema update > schemas/update.schema.json']))
    .action((kind: SchemaKind, _o: object, command: Command) =>
      run(command, async (context) => {
        const { schema } = await import('./commands/schema.ts');
        return schema(kind, context);
      }),
    );
}

function addDoctor(program: Command, run: Run): void {
  program
    .command('doctor')
    .summary('say which browser prints the PDF, and what to do where there is none')
    .description('Looks for a browser as `report` does, starts it, prints a page, and says what it found.')
    .addHelpText('after', examples(['cpc doctor', 'CPC_BROWSER=/opt/chrome/chrome cpc doctor']))
    .action((_o: object, command: Command) =>
      run(command, async (context) => {
        const { doctor } = await import('./commands/doctor.ts');
        return doctor(context);
      }),
    );
}

function addCompletion(program: Command, run: Run): void {
  const shells: readonly Shell[] = ['bash', 'zsh', 'fish'];
  program
    .command('completion')
    .summary('print a script that lets TAB complete commands, options and names')
    .description(
      'Prints a script for your shell. Once it is sourced, TAB completes commands, options, and the names of plans, papers and profiles.',
    )
    .addArgument(new Argument('<shell>', 'which shell').choices(shells))
    .showHelpAfterError(
      'Name bash, zsh or fish. `cpc completion --help` says how to install what is printed.',
    )
    .addHelpText(
      'after',
      examples([
        'cpc completion bash > ~/.cpc.bash && echo "source ~/.cpc.bash" >> ~/.bashrc',
        'cpc completion zsh > ~/.cpc.zsh && echo "source ~/.cpc.zsh" >> ~/.zshrc',
        'cpc completion fish > ~/.config/fish/conf.d/cpc.fish',
      ]),
    )
    .action((shell: Shell, _o: object, command: Command) =>
      run(command, async (context) => {
        const { completion } = await import('./commands/completion.ts');
        return completion(shell, context);
      }),
    );
}

/** What the shells ask at each TAB. It needs no folder: options are completed in one that was deleted, too. */
function addComplete(program: Command, world: World): void {
  program
    .command('complete', { hidden: true })
    .argument('[word...]')
    .option('--line <line>')
    .action(async (words: string[], { line }: { line?: string }) => {
      const { complete } = await import('./commands/complete.ts');
      complete(program, { words, line }, world);
    });
}

function formatList<T extends string>(text: string, known: readonly T[]): T[] {
  const names = text.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !known.some((k) => k === name));
  if (wrong !== undefined)
    throw new InvalidArgumentError(`"${wrong}" is not a format. Formats are ${known.join(', ')}.`);
  return known.filter((k) => names.includes(k));
}
