import { allOf, error, warning } from './entry.ts';

/** What can be wrong with how a council wants its reports to look. These are rules like those beside them. */
export const house = {
  'logo-missing': error('A logo that is not there', (a: { path: string }) => ({
    message: `There is no file ${a.path} in the workspace.`,
    help: 'The path counts from the folder of cpc.yaml, in a plan.yaml too, with / between folders.',
  })),
  'logo-outside': error('A logo outside the workspace', (a: { path: string }) => ({
    message: `${a.path} leads out of the workspace, where nothing is read.`,
    help: 'Copy the logo into the workspace, and give its path from the folder of cpc.yaml.',
  })),
  'logo-unusable': error(
    'A logo that cannot be printed',
    (a: { path: string; reason: string; help: string }) => ({
      message: `${a.path} cannot be printed: it ${a.reason}.`,
      help: a.help,
    }),
  ),
  'logo-unsafe': warning(
    'A logo with more in it than a picture',
    (a: { path: string; dropped: readonly string[] }) => ({
      message: `${a.path} holds more than a picture: ${firstOf(a.dropped)}. That is left out, and the rest is printed.`,
      help: 'Look at the logo in the report. If something is missing, export it again as a plain SVG.',
    }),
  ),
  'low-contrast': warning(
    'A colour that is too light to read on white',
    (a: { colour: string; ratio: number; needed: number; darker: string }) => ({
      message: `Headings and links in ${a.colour} are hard to read on white: the contrast is ${a.ratio.toFixed(2)} to 1, and text needs ${a.needed} to 1.`,
      help: `A darker shade of it that is enough: ${a.darker}.`,
    }),
  ),
};

/** "a, b, c and 12 more" */
function firstOf(words: readonly string[], most = 5): string {
  const more = words.length - most;
  return allOf(more > 0 ? [...words.slice(0, most), `${more} more`] : words);
}
