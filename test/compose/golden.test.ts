import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../src/workspace/check.ts';
import { builtInProfiles as profiles } from '../../src/workspace/profiles.ts';
import { everyDocument, logos, opened } from '../worked-examples.ts';

const golden = join(import.meta.dirname, '../golden');

describe('the worked examples', () => {
  it('have nothing wrong with them', () => {
    expect(checkWorkspace(opened, profiles, logos).diagnostics).toEqual([]);
  });

  it.each(everyDocument().map((document) => [document.target, document] as const))(
    'print %s as it was last read and found good',
    async (target, { markdown, html }) => {
      const body = /<body>[\s\S]*<\/body>/.exec(html)?.[0] ?? '';
      await expect(markdown).toMatchFileSnapshot(join(golden, `${target}.md`));
      await expect(body).toMatchFileSnapshot(join(golden, `${target}.html`));
    },
  );
});
