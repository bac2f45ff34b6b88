import { InvalidArgumentError, Option, type Command } from 'commander';
import { parseTypedQuarter, type Quarter } from '../model/quarter.ts';
import type { Day } from '../model/timescale.ts';
import { examples, type Run } from './define.ts';
import type { TableFormat } from './diff.ts';
import { day } from './option-values.ts';

/** `cpc status` and `cpc diff`: the commands that answer and write nothing. */
export function addQuestions(program: Command, run: Run): void {
  addStatus(program, run);
  addDiff(program, run);
}

const formats: readonly TableFormat[] = ['table', 'json'];
const formatOption = (): Option =>
  new Option('--format <format>', 'how to print it').choices(formats).default('table');

interface StatusFlags {
  readonly plan?: string[];
  readonly asAt?: Day;
  readonly format: TableFormat;
}

function addStatus(program: Command, run: Run): void {
  program
    .command('status')
    .summary('say where plans stand, and what the next report still lacks')
    .description(
      'Prints a line a recommendation: its rating, how much is done, the next date, and how late it is; then what is missing before the next report can be made. It is for officers: what is exempt is in it.',
    )
    .option('--plan <id...>', 'only these plans')
    .option('--as-at <date>', 'the day to count from, such as 2020-12-02 (default: today)', day)
    .addOption(formatOption())
    .addHelpText(
      'after',
      examples([
        'cpc status',
        'cpc status --plan northmoor --as-at 2020-12-02',
        "cpc status --format json | jq '.plans[].missing'",
      ]),
    )
    .action((o: StatusFlags, command: Command) =>
      run(command, async (context) => {
        const { status } = await import('./status.ts');
        return status({ plans: o.plan ?? [], asAt: o.asAt, format: o.format }, context);
      }),
    );
}

interface DiffFlags {
  readonly from?: Quarter | 'approval';
  readonly to?: Quarter;
  readonly plan?: string[];
  readonly format: TableFormat;
}

function addDiff(program: Command, run: Run): void {
  program
    .command('diff')
    .summary('say what has moved between two quarters, or since approval')
    .description(
      'Prints what was added, started, completed, slipped, re-rated, re-opened, handed over or ended between two quarters. It is for officers: what is exempt is in it.',
    )
    .option(
      '--from <quarter>',
      'the earlier quarter, such as 2020/21-q1, or approval (default: the one before)',
      earlier,
    )
    .option('--to <quarter>', 'the later quarter, such as 2020/21-q2 (default: the newest)', quarter)
    .option('--plan <id...>', 'only these plans')
    .addOption(formatOption())
    .addHelpText(
      'after',
      examples([
        'cpc diff',
        'cpc diff --from 2020/21-q1 --to 2020/21-q2',
        'cpc diff --from approval --plan northmoor',
        "cpc diff --format json | jq '.plans[].counts'",
      ]),
    )
    .action((o: DiffFlags, command: Command) =>
      run(command, async (context) => {
        const { diff } = await import('./diff.ts');
        return diff({ plans: o.plan ?? [], from: o.from, to: o.to, format: o.format }, context);
      }),
    );
}

function quarter(text: string): Quarter {
  const read = parseTypedQuarter(text.trim());
  if (read === undefined)
    throw new InvalidArgumentError('A quarter is written 2020/21-q1 or "Q1 2020/21"; 1 is April to June.');
  return read;
}

const earlier = (text: string): Quarter | 'approval' =>
  text.trim().toLowerCase() === 'approval' ? 'approval' : quarter(text);
