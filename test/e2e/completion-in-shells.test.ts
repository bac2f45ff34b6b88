import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { shell } from './cpc.ts';
import { aDesk, answering, bashReplies, fishOffers, has, putProgram, typed, type Desk } from './shells.ts';
import { aFolder, aWorkspace, filesIn, northmoor, plan, write } from './workspace.ts';

const cwd = aWorkspace({
  ...northmoor,
  'plans/eastmoor/plan.yaml': plan,
  'plans/northmoor/papers/cabinet-december.yaml': '',
});
write(join(cwd, 'the other'), {
  'cpc.yaml': '',
  'plans/westmoor/plan.yaml': plan,
  'plans/westmoor/papers/cabinet.yaml': '',
});

/** A line, and what its last word becomes. */
const completed: readonly (readonly [line: string, word: string])[] = [
  ['cpc repo', 'report'],
  ['cpc report --as', '--as-at'],
  ['cpc report --plan northmoor eas', 'eastmoor'],
  ['cpc report --plan=eas', '--plan=eastmoor'],
  ['cpc validate --format=js', '--format=json'],
  ['cpc report --format md,h', 'md,html'],
  ['cpc report northmoor/cab', 'northmoor/cabinet-december'],
  ['cpc report "northmoor/cab', 'northmoor/cabinet-december'],
  ['cpc -C "the other" report --plan w', 'westmoor'],
  ["cpc --root='the other' report --plan w", 'westmoor'],
  ['cpc -C the\\ other report westmoor/', 'westmoor/cabinet'],
  ['cpc validate plans/nor', 'plans/northmoor/'],
  ['cpc -C the', 'the other/'],
  ['cpc --root=the', '--root=the other/'],
  ['cpc init pla', 'plans/'],
  ['npx cpc repo', 'report'],
  ['npx cpc report --plan eas', 'eastmoor'],
];

describe('in a shell that has sourced its script', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await aDesk();
    putProgram(join(cwd, 'node_modules/.bin'), 'cpc', answering);
  });

  const terminals = (['bash', 'zsh'] as const).filter(() => process.platform === 'linux');
  describe.each(terminals)('TAB in %s', (program) => {
    test.runIf(has(program)).each(completed)('%s ⇥ %s', async (line, word) => {
      const screen = await typed(desk, cwd, program, line);
      // zsh takes the slash of a folder off again when Enter follows.
      const ran = word.replace(/\/$/, '');
      expect(screen.replace('/]\r\n', ']\r\n')).toContain(`[${ran}]\r\n`);
      expect(screen).not.toMatch(/error|not found|no match|bad /i);
    });

    test.runIf(has(program))('says nothing where the answer cannot be had', async () => {
      const broken = await aDesk();
      putProgram(join(broken.folder, 'bin'), 'cpc', 'echo "RAN $*"; echo Boom >&2; exit 70');
      const screen = await typed(broken, cwd, program, 'cpc rep');
      expect(screen).toContain('RAN rep');
      expect(screen.match(/Boom/g)).toHaveLength(1); // when the line was run, not when it was completed
    });
  });

  describe.runIf(has('bash'))('bash', () => {
    test('is given every choice that goes on as typed', async () => {
      expect(await bashReplies(desk, cwd, 'cpc report --plan ')).toEqual(['eastmoor', 'northmoor']);
      expect(await bashReplies(desk, cwd, 'cpc report --p')).toEqual(['--plan', '--profile']);
      expect(await bashReplies(desk, cwd, 'cpc validate --format=')).toContain('json');
    });

    test('is given papers and paths together', async () => {
      const replies = await bashReplies(desk, cwd, 'cpc report ');
      expect(replies).toEqual(expect.arrayContaining(['northmoor/cabinet-december', 'cpc.yaml', 'plans']));
    });

    test('runs nothing of what is being typed', async () => {
      expect(await bashReplies(desk, cwd, 'cpc report $(touch ran) `touch ran` --plan ')).toContain(
        'eastmoor',
      );
      expect(filesIn(cwd)).not.toContain('ran');
    });

    test('can source the script twice, and with unset variables forbidden', async () => {
      const line = `bash --norc -uec '. ${desk.folder}/cpc.bash; . ${desk.folder}/cpc.bash; complete -p cpc npx'`;
      expect(await shell(line, { cwd, env: desk.env })).toEqual({
        code: 0,
        stdout: 'complete -F _cpc cpc\ncomplete -o default -F _cpc_npx npx\n',
        stderr: '',
      });
    });
  });

  describe.runIf(has('fish'))('fish', () => {
    test.each(completed)('%s ⇥ %s', async (line, word) => {
      const offers = (await fishOffers(desk, cwd, line)).map((offer) => offer.replace(/\t.*/, ''));
      expect(offers.map((offer) => offer.replaceAll('\\', ''))).toEqual([word]);
    });

    test('shows what each choice is', async () => {
      expect(await fishOffers(desk, cwd, 'cpc report --pl')).toEqual(['--plan\tonly these plans']);
    });

    test('says nothing where npx would find no cpc', async () => {
      expect(await fishOffers(desk, aFolder(), 'npx cpc rep')).toEqual([]);
    });
  });
});
