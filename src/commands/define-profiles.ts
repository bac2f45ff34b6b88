import type { Command } from 'commander';
import { examples, type Run } from './define.ts';

/** `cpc profiles list` and `cpc profiles copy`, with their options. */
export function addProfiles(program: Command, run: Run): void {
  const profiles = program
    .command('profiles')
    .summary('list the document types, and copy one to change it')
    .description('Document types: those that come with the tool, and those of the workspace.')
    .addHelpText('after', examples(['cpc profiles list', 'cpc profiles copy cabinet --as our-cabinet']));
  profiles
    .command('list')
    .summary('say which profiles there are')
    .description(
      'Lists the profiles that come with the tool and, in a workspace, its own: name, title, whose it is, and whether it asks for a quarter and a paper.',
    )
    .addHelpText('after', examples(['cpc profiles list', 'cpc profiles list | grep "this workspace"']))
    .action((_o: object, command: Command) =>
      run(command, async (context) => {
        const { listProfiles } = await import('./list-profiles.ts');
        return listProfiles(context);
      }),
    );
  profiles
    .command('copy')
    .summary('copy a profile of the tool into the workspace, to change it there')
    .description(
      'Writes profiles/<name>/profile.yaml and template.hbs into the workspace. It writes over nothing. A profile of the same name goes before that of the tool.',
    )
    .argument('<name>', 'the profile to copy')
    .option('--as <name>', 'another name for the copy')
    .option('--partials', 'copy the partials too, which templates have in common')
    .addHelpText(
      'after',
      examples([
        'cpc profiles copy cabinet',
        'cpc profiles copy cabinet --as our-cabinet',
        'cpc profiles copy quarterly-progress --partials',
      ]),
    )
    .action((name: string, o: { as?: string; partials?: boolean }, command: Command) =>
      run(command, async (context) => {
        const { copyProfile } = await import('./copy-profile.ts');
        return copyProfile({ name, as: o.as ?? name, partials: o.partials === true }, context);
      }),
    );
}
