import { Option, type Command } from 'commander';
import type { Day } from '../model/timescale.ts';
import { examples, type Run } from './define.ts';
import { day } from './option-values.ts';
import type { TimescaleFormat } from './timescale.ts';

/** `cpc timescale`, with its options. */
export function addTimescale(program: Command, run: Run): void {
  const formats: readonly TimescaleFormat[] = ['text', 'json'];
  program
    .command('timescale')
    .summary('say how a timescale is read')
    .description(
      'Says of each date in a timescale from when to when it is, which end is open, when it is late and how sure that is; and what to write instead of what is not clear. In a workspace its seasons count.',
    )
    .argument(
      '<literal...>',
      'the timescale, word for word; in quotation marks if it has marks that the shell would take',
    )
    .option('--anchor <date>', 'the day that "within 6 months" counts from, such as 2020-12-02', day)
    .addOption(new Option('--format <format>', 'how to print it').choices(formats).default('text'))
    .addHelpText(
      'after',
      examples([
        'cpc timescale "April-Sept 2024"',
        'cpc timescale "Working group – March 2024 / Final strategy – October 2024"',
        'cpc timescale "within 6 months" --anchor "14 March 2024"',
        "cpc timescale 'Winter 2024' --format json | jq '.warnings[].message'",
      ]),
    )
    .action((words: string[], o: { anchor?: Day; format: TimescaleFormat }, command: Command) =>
      run(command, async (context) => {
        const { timescale } = await import('./timescale.ts');
        return timescale(words.join(' '), { anchor: o.anchor, format: o.format }, context);
      }),
    );
}
