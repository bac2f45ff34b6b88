import { error, warning } from './entry.ts';

/** What can be wrong with a file before its content is looked at. */
export const reading = {
  'file-unreadable': error('The file cannot be opened', (a: { reason: string }) => ({
    message: `This file cannot be read: ${a.reason}.`,
    help: 'Check that it is a file and that you may open it.',
  })),
  'file-too-large': error('The file is larger than any plan', (a: { bytes: number; limit: number }) => ({
    message: `This file has ${Math.round(a.bytes / 1e6)} MB; a plan has at most ${Math.round(a.limit / 1e6)} MB.`,
    help: 'Check that the right file was saved here.',
  })),
  'not-utf8': error('The file is not UTF-8 text', (a: { found?: string | undefined }) => ({
    message: `This file is not UTF-8 text${a.found ? `: it looks like ${a.found}` : ''}.`,
    help: 'In your editor, save it again with the encoding UTF-8.',
  })),
  'empty-file': error('The file holds nothing', (a: { kind: string }) => ({
    message: 'This file is empty.',
    help: `Write the ${a.kind}, or delete the file.`,
  })),
  'yaml-syntax': error('The file is not YAML', (a: { reason: string; help?: string | undefined }) => ({
    message: a.reason,
    help: a.help,
  })),
  'tab-indent': error('A line is indented with a tab', () => ({
    message: 'This line is indented with a tab; YAML is indented with spaces.',
    help: 'Replace the tab with two spaces.',
  })),
  'duplicate-key': error('A key is written twice in one place', (a: { key: string }) => ({
    message: `\`${a.key}\` is written twice here, and only one of the two could count.`,
    help: 'Put both together under one key, or delete one.',
  })),
  'several-documents': error('The file holds several YAML documents', () => ({
    message: 'A second YAML document starts here; a file holds one.',
    help: 'Delete this `---`, or move what follows to a file of its own.',
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
  'empty-value': error('A key has nothing after it', (a: { key: string }) => ({
    message: `\`${a.key}\` has nothing after it.`,
    help: 'Write its value, or delete the line.',
  })),
  'wrong-extension': error('A YAML file does not end in .yaml', (a: { expected: string }) => ({
    message: 'This file is not read: its name ends in .yml.',
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
    message: 'This folder has plans but no cpc.yaml, so it has no council name.',
    help: 'Write one, or run `cpc init` in a new folder to see the form.',
  })),
};
