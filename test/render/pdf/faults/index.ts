import { contentFaults } from './content.ts';
import { documentFaults } from './document.ts';
import { fontFaults } from './fonts.ts';
import { figureFaults, linkFaults } from './links-and-figures.ts';
import type { Faults } from './plant.ts';
import { structureFaults, tableFaults } from './structure.ts';

/** Every fault that is planted, by the code of the rule that finds it. */
export const faults: Faults = {
  ...documentFaults,
  ...contentFaults,
  ...structureFaults,
  ...tableFaults,
  ...figureFaults,
  ...linkFaults,
  ...fontFaults,
};
