import { error, warning } from './entry.ts';

/** What can be wrong with a file before its content is looked at. */
export const reading = {
  'file-unreadable': error('The file cannot be opened', (a: { reason: string }) => ({
    message: `This file cannot be read: ${a.reason}.`,
    help: 'Check that it is a file and that you may open it.',
  })),
  'file-too-large': error('The file is larger than any plan', (a: { bytes: number; limit: number }) => ({
    message: `This file has ${(a.bytes / 1e6).toFixed(1)} MB, and no more than ${a.limit / 1e6} MB are read.`,
    help: 'A plan has a tenth of that at most: check that the right file was saved here.',
  })),
  'not-utf8': error('The file is not UTF-8 text', (a: { found: string; character?: string | undefined }) => ({
    message: `This file is not UTF-8 text: it looks like ${a.found}${a.character ? `, in which this is "${a.character}"` : ''}.`,
    help: 'In your editor, save it again with the encoding UTF-8.',
  })),
  'empty-file': error('The file holds nothing', (a: { kind: string; onlyComments?: boolean }) => ({
    message: a.onlyComments ? 'This file holds nothing but comments.' : 'This file is empty.',
    help: `Write the ${a.kind}, or delete the file.`,
  })),
  'yaml-syntax': error('The file is not YAML', (a: { reason: string; help?: string | undefined }) => ({
    message: a.reason,
    help: a.help,
  })),
  'control-character': error('An invisible character that cannot be printed', (a: { code: string }) => ({
    message: `An invisible control character (${a.code}) stands here, which cannot be printed.`,
    help: 'Delete it; such characters come with text copied from Word or a PDF.',
  })),
  'tab-indent': error('A line is indented with a tab', () => ({
    message: 'A tab stands here, where YAML takes only spaces.',
    help: 'Replace the tab with two spaces.',
  })),
  'duplicate-key': error('A key is written twice in one place', (a: { key: string; line: number }) => ({
    message: `\`${a.key}\` is here a second time, after line ${a.line}, and only one of the two could count.`,
    help: 'Put both together under one key, or delete one.',
  })),
  'several-documents': error('The file holds several YAML documents', (a: { marker: string }) => ({
    message: 'A second YAML document starts here; a file holds one.',
    help: `Delete the \`${a.marker}\`, or move what follows to a file of its own.`,
  })),
  'alias-expands': error('Anchors expand without end', (a: { name: string }) => ({
    message: `The alias \`*${a.name}\` expands without end, or to far more than a plan could hold.`,
    help: 'Write the text out where it is needed.',
  })),
  'nested-too-deep': error('The file is nested too deeply', (a: { limit: number }) => ({
    message: `This is nested more than ${a.limit} levels deep.`,
    help: 'Check the brackets and the indentation.',
  })),
  'yaml-tag': error('A YAML tag stands before a value', (a: { tag: string }) => ({
    message: `The YAML tag \`${a.tag}\` has no meaning in a plan.`,
    help: 'Delete the tag; if the text itself begins with "!", put it in quotes.',
  })),
  'empty-value': error('A key has nothing after it', (a: { key: string; swallowed?: boolean }) => ({
    message: a.swallowed
      ? `\`${a.key}\` has nothing after it: what follows a "#" is a comment.`
      : `\`${a.key}\` has nothing after it.`,
    help: a.swallowed
      ? 'If it is the value, put it in double quotes.'
      : 'Write its value, or delete the line.',
  })),
  'text-cut': warning('A text ends at a "#"', (a: { lost: string }) => ({
    message: `\`${shortened(a.lost)}\` is a comment to YAML, and is not printed.`,
    help: 'If it is text, put the whole text in double quotes; if it is a comment, put a space after the "#".',
  })),
  'list-in-text': warning('A list is read as part of a text', () => ({
    message: 'This list is read as more of the text above it, all in one line.',
    help: 'Write the list under a key of its own; if it is no list, put the whole text in double quotes.',
  })),
  'more-problems': error('More is wrong than is shown', (a: { shown: number }) => ({
    message: `Only the first ${a.shown} problems of this file are shown.`,
    help: 'Mend these, then check again.',
  })),
  'wrong-extension': error('A YAML file does not end in .yaml', (a: { expected: string }) => ({
    message: `This file is not read: its name does not end in ${/\.\w+$/.exec(a.expected)?.[0] ?? '.yaml'}.`,
    help: `Rename it to ${a.expected}.`,
  })),
  'misplaced-file': error(
    'A file stands where the workspace has no place for it',
    (a: { expected: string }) => ({
      message: 'This file is not read: nothing is looked for under this name here.',
      help: a.expected,
    }),
  ),
  'file-name': error('A file or folder name cannot be used', (a: { name: string; expected: string }) => ({
    message: `The name "${a.name}" cannot be used here.`,
    help: `Use ${a.expected}.`,
  })),
  'plan-missing': error('A plan folder has no plan.yaml', (a: { plan: string }) => ({
    message: `The folder of "${a.plan}" has no plan.yaml.`,
    help: 'Write the plan as approved in plan.yaml; `cpc init` shows the form.',
  })),
  'config-missing': warning('The workspace has no cpc.yaml', () => ({
    message: 'There is no cpc.yaml here, so reports have no council name.',
    help: 'Write one, or run `cpc init` in a new folder to see the form.',
  })),
};

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
