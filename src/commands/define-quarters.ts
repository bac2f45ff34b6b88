import type { Command } from 'commander';
import type { QuarterNumber } from '../model/quarter.ts';
import { examples, type Run } from './define.ts';
import { dateAsTyped, financialYear, quarterNumber } from './option-values.ts';

/** `cpc update new`, `cpc rollover` and `cpc approve`: the commands that write files of a plan. */
export function addQuarters(program: Command, run: Run): void {
  addUpdate(program, run);
  addRollover(program, run);
  addApprove(program, run);
}

interface UpdateFlags {
  readonly quarter: QuarterNumber;
  readonly year?: number;
  readonly plan?: string[];
}

function addUpdate(program: Command, run: Run): void {
  const update = program
    .command('update')
    .summary("begin the next quarter's update")
    .description("A quarter's update: what happened since, item by item.")
    .addHelpText('after', examples(['cpc update new --quarter 3', 'cpc help update new']));
  update
    .command('new')
    .summary('write the next update file, with every open item in it')
    .description(
      "Writes plans/<plan>/updates/<year>-q<n>.yaml of each plan: every item that is open, with what was last said of it as a comment. It writes over nothing. The year is that of the first such quarter not before the plan's latest update.",
    )
    .requiredOption('--quarter <n>', 'the quarter, 1 to 4 (1 is April to June)', quarterNumber)
    .option('--year <year>', 'its financial year, such as 2020/21', financialYear)
    .option('--plan <id...>', 'only these plans')
    .addHelpText(
      'after',
      examples([
        'cpc update new --quarter 3',
        'cpc update new --quarter 3 --plan northmoor',
        'cpc update new --quarter 1 --year 2021/22',
      ]),
    )
    .action((o: UpdateFlags, command: Command) =>
      run(command, async (context) => {
        const { updateNew } = await import('./update-new.ts');
        return updateNew({ quarter: o.quarter, year: o.year, plans: o.plan ?? [] }, context);
      }),
    );
}

function addRollover(program: Command, run: Run): void {
  program
    .command('rollover')
    .summary('begin a new financial year, and list how the old one ended')
    .description(
      "Writes the first update of a new year, as `update new` does, and prints the old year's closing list: what is done, what is carried forward under its own number, what is superseded or withdrawn.",
    )
    .requiredOption('--to <year>', 'the new financial year, such as 2021/22', financialYear)
    .option('--plan <id...>', 'only these plans')
    .addHelpText(
      'after',
      examples(['cpc rollover --to 2021/22', 'cpc rollover --to 2021/22 --plan northmoor']),
    )
    .action((o: { to: number; plan?: string[] }, command: Command) =>
      run(command, async (context) => {
        const { rollover } = await import('./rollover.ts');
        return rollover({ to: o.to, plans: o.plan ?? [] }, context);
      }),
    );
}

function addApprove(program: Command, run: Run): void {
  program
    .command('approve')
    .summary('stamp what was approved, so that later changes show')
    .description(
      'Writes plans/<plan>/approved.yaml: who approved the plan and when, every timescale, and a fingerprint of the rest. From then on `cpc validate` tells what of the plan was changed. Once a plan is stamped, changes are stamped only with --by and --on, which say who approved them.',
    )
    .option('--plan <id...>', 'only these plans')
    .option('--by <body>', "who approved it (default: the plan's own approved.by)")
    .option('--on <date>', "when, as closely as is known (default: the plan's own approved.on)", dateAsTyped)
    .addHelpText(
      'after',
      examples(['cpc approve', 'cpc approve --plan northmoor --by Cabinet --on "12 March 2026"']),
    )
    .action((o: { plan?: string[]; by?: string; on?: string }, command: Command) =>
      run(command, async (context) => {
        const { approve } = await import('./approve.ts');
        return approve({ plans: o.plan ?? [], by: o.by, on: o.on }, context);
      }),
    );
}
