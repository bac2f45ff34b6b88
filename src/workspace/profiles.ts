import { partials, profiles } from '../generated/profiles.js';
import { settingsOf, type Profiles } from '../model/profile.ts';
import { builtInTemplate } from '../render/markdown.ts';

/** The document types that come with the tool. */
export const builtInProfiles: Profiles = Object.fromEntries(
  Object.entries(profiles).map(([name, { file, template }]) => [
    name,
    { settings: settingsOf(file), print: builtInTemplate(template, partials) },
  ]),
);
