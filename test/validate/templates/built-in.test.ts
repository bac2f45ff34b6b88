import { describe, expect, test } from 'vitest';
import { partialSources, profileSources } from '../../../src/generated/profile-sources.ts';
import { checkTemplates } from '../../../src/validate/templates/check.ts';
import { builtInProfiles } from '../../../src/workspace/profiles.ts';

const partials = new Map(
  Object.entries(partialSources).map(([file, text]) => [file.replace(/\.hbs$/, ''), text]),
);

describe.each(Object.keys(profileSources))('the template of %s', (name) => {
  const settings = builtInProfiles[name]?.settings;
  const template = { file: 'template.hbs', text: profileSources[name]?.['template.hbs'] ?? '' };

  test('has nothing wrong with it, and prints all that its documents hold', () => {
    if (settings === undefined) throw new Error(`${name} is gone`);
    expect(checkTemplates({ template, partials: new Map(), builtIn: partials, settings })).toEqual([]);
  });

  test('has nothing wrong with it as a council’s own either, with every partial copied', () => {
    if (settings === undefined) throw new Error(`${name} is gone`);
    const own = new Map([...partials].map(([partial, text]) => [partial, { file: `${partial}.hbs`, text }]));
    expect(checkTemplates({ template, partials: own, builtIn: partials, settings })).toEqual([]);
  });
});
