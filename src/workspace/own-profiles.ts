import type { Finding } from '../diagnostics/diagnostic.ts';
import { partialSources } from '../generated/profile-sources.ts';
import { settingsOf, type Profile } from '../model/profile.ts';
import { ownTemplate } from '../render/own-template.ts';
import { profileTexts } from '../validate/rules/profiles.ts';
import { checkTemplates } from '../validate/templates/check.ts';
import { CallError } from './call-error.ts';
import type { OwnProfile } from './open-profiles.ts';

export interface CheckedProfile {
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly profile: Profile;
}

/** The partials that come with the tool, by the names that templates call them by. */
const builtInPartials: ReadonlyMap<string, string> = new Map(
  Object.entries(partialSources).map(([file, text]) => [file.replace(/\.hbs$/, ''), text]),
);

/** The council's own profiles, checked. This file brings Handlebars' parser and compiler with it. */
export const checkOwnProfiles = (profiles: readonly OwnProfile[]): CheckedProfile[] => profiles.map(checked);

function checked({ name, profile: { file, value }, template, partials }: OwnProfile): CheckedProfile {
  const settings = settingsOf(value);
  const findings = [
    ...profileTexts(file, value),
    ...checkTemplates({ template, partials, builtIn: builtInPartials, settings }),
  ];
  const own = new Map([...partials].map(([partial, { text }]) => [partial, text]));
  const print = ownTemplate(template.text, new Map([...builtInPartials, ...own]));
  return { name, findings, profile: { settings, print: orCallError(template.file, print) } };
}

/** What a template does wrong only when it prints is the council's to mend, and no fault of the tool. */
function orCallError(file: string, print: Profile['print']): Profile['print'] {
  return (document) => {
    try {
      return print(document);
    } catch (error) {
      const why = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
      throw new CallError(
        `${file} cannot print this report: ${why}.`,
        'Mend the template, or take another profile.',
      );
    }
  };
}
